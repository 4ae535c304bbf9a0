import { html, nothing, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../api/client.ts';
import { CLAIM_TYPES, STANDINGS, type Claim, type PartyName, type Voice } from '../api/records.ts';
import { choice, path, queryOf, text, words, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { choiceFilter, dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { standingBadge } from '../parts/stance.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { date, labelWords, partyName, period, typeWords } from '../parts/words.ts';
import { taking } from './claim/sides.ts';
import { tryExample } from './start/try-example.ts';

const query = queryOf({
  about: text(),
  and: text(),
  type: choice(CLAIM_TYPES),
  standing: choice(STANDINGS),
  since: text(),
  until: text(),
  sort: text('-last_reported'),
  without: words(),
});

const PAGE = 200;

const names = (parties: readonly PartyName[]): string => [...new Set(parties.map(partyName))].join(', ');

/** Who takes a position; quietly, who did and has taken another since. */
function takers(voices: readonly Voice[]): TemplateResult {
  const { now, before } = taking(voices);
  return html`${names(now)}${before.length > 0
    ? html` <span class="quiet" title="Not its last word; only a side’s last day counts for the standing">before: ${names(before)}</span>`
    : nothing}`;
}

const COLUMNS: readonly Column<Claim>[] = [
  {
    key: 'label',
    title: 'Claim',
    cell: (claim) => opens(path('/claims', claim.id), labelWords(claim.label)),
    by: (claim) => claim.label,
    heading: true,
    width: 'l',
  },
  { key: 'type', title: 'Kind', cell: (claim) => html`<span class="quiet whole">${typeWords(claim.type)}</span>`, by: (claim) => claim.type },
  { key: 'standing', title: 'Standing', cell: (claim) => standingBadge(claim.standing), by: (claim) => STANDINGS.indexOf(claim.standing) },
  {
    key: 'affirmed',
    title: 'Affirmed by',
    cell: (claim) => takers([...claim.asserted_by, ...claim.confirmed_by]),
    by: (claim) => claim.asserted_by.length + claim.confirmed_by.length,
  },
  { key: 'denied', title: 'Denied by', cell: (claim) => takers(claim.denied_by), by: (claim) => taking(claim.denied_by).now.length },
  {
    key: 'independent_sources',
    title: 'Sources',
    cell: (claim) => opens(`${path('/claims', claim.id)}#sources`, String(claim.independent_sources)),
    by: (claim) => claim.independent_sources,
    align: 'end',
  },
  { key: 'last_reported', title: 'Reported', width: 's', cell: (claim) => period(claim.first_reported, claim.last_reported), by: (claim) => claim.last_reported },
  { key: 'first_reported', title: 'First reported', cell: (claim) => date(claim.first_reported), by: (claim) => claim.first_reported, spare: true },
];

/** What is said to have happened over all articles, the same event once. */
@customElement('g-claims')
export class Claims extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private items: readonly Claim[] = [];
  @state() private next: string | null = null;
  @state() private fetching = false;

  /** What the server is asked; the order is the page's own. */
  private asked(): Record<string, string | readonly string[]> {
    const now = query.read(this.address.query);
    return {
      ...(now.about && now.and ? { between: [now.about, now.and] } : { about: now.about || now.and }),
      type: now.type,
      standing: now.standing,
      since: now.since,
      until: now.until,
    };
  }

  private readonly loaded = new Task(this, {
    task: async ([asked], { signal }) => {
      const page = await api.list<Claim>('/api/v1/claims', { query: { ...(JSON.parse(asked) as object), limit: PAGE }, signal });
      this.items = page.items;
      this.next = page.next;
      return page.items.length;
    },
    args: () => [JSON.stringify(this.asked())] as const,
  });

  protected override render() {
    const now = query.read(this.address.query);
    const filtered = Boolean(now.about || now.and || now.type || now.standing || now.since || now.until);
    return html`
      <header class="view-head">
        <div>
          <h1>Claims</h1>
          <p>What is said to have happened. Standing says who takes which position, not what is true.</p>
        </div>
        <div class="actions">${share({ path: '/api/v1/claims', query: this.asked(), formats: ['csv', 'jsonl', 'ftm'], name: 'claims' })}</div>
      </header>
      ${filterBar(
        html`${textFilter({ label: 'About', value: now.about, set: (about) => query.go({ about }), placeholder: 'a name' })}
        ${textFilter({ label: 'and', value: now.and, set: (and) => query.go({ and }), placeholder: 'another name' })}
        ${choiceFilter({ label: 'Kind', value: now.type, options: CLAIM_TYPES.map((value) => ({ value, title: typeWords(value) })), set: (type) => query.go({ type: type as typeof now.type }), any: 'all but meetings' })}
        ${choiceFilter({ label: 'Standing', value: now.standing, options: STANDINGS.map((value) => ({ value, title: value })), set: (standing) => query.go({ standing: standing as typeof now.standing }) })}
        ${dateFilter({ label: 'Reported since', value: now.since, set: (since) => query.go({ since }) })} ${dateFilter({ label: 'until', value: now.until, set: (until) => query.go({ until }) })}`,
        { clear: filtered ? '/claims' : undefined },
      )}
      ${this.loaded.render({
        pending: () => waiting('Fetching the claims', 12),
        error: (error) => errorState(error, { where: 'fetching the claims', again: () => void this.loaded.run() }),
        complete: () => (this.items.length === 0 ? this.nothing(filtered) : this.table(now)),
      })}
    `;
  }

  private table(now: ReturnType<typeof query.read>) {
    return html`
      <g-table
        label="Claims"
        .columns=${COLUMNS}
        .rows=${this.items}
        .href=${(claim: Claim) => path('/claims', claim.id)}
        .sort=${sortOf(now.sort)}
        .hiddenColumns=${now.without.length > 0 ? now.without : undefined}
        choosable
        @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
        @g-hidden=${(event: CustomEvent<string[]>) => query.go({ without: event.detail.length > 0 ? event.detail : ['none'] })}
      ></g-table>
      ${pager({ shown: this.items.length, what: this.items.length === 1 ? 'claim' : 'claims', more: this.next ? () => void this.more() : undefined, loading: this.fetching })}
    `;
  }

  private nothing(filtered: boolean) {
    return filtered
      ? emptyState(
          'No claim fits these filters',
          'Widen the period, take a filter away, or look for the name as it is written in the articles.',
          html`<a class="button" href="/claims">Clear filters</a>`,
        )
      : emptyState(
          'There are no claims yet',
          'Claims come from articles: what several of them tell of one event becomes one claim, with those who affirm and those who deny it.',
          html`<a class="button first" href="/">Read an article</a>${tryExample()}`,
        );
  }

  private async more(): Promise<void> {
    this.fetching = true;
    try {
      const page = await api.list<Claim>('/api/v1/claims', { query: { ...this.asked(), limit: PAGE, cursor: this.next } });
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    } finally {
      this.fetching = false;
    }
  }
}
