import { html, nothing, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { articles } from '../api/articles.ts';
import { MOST } from '../api/all.ts';
import { choice, path, queryOf, text, words, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { Width } from '../app/width.ts';
import '../parts/dialog.ts';
import { evidence, fillersOf } from '../parts/evidence.ts';
import { choiceFilter, dateFilter, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { shareShown } from '../parts/shown.ts';
import { standingBadge } from '../parts/stance.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { sortFrom, sortOf, type Table } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { keyWords, labelWords } from '../parts/words.ts';
import { columns } from './transfers/columns.ts';
import { FACETS, UNSTATED, counted, narrowed, type Chosen, type Facet } from './transfers/facets.ts';
import './transfers/flow-map.ts';
import './transfers/graph.ts';
import { groupOf, GROUPS } from './transfers/groups.ts';
import { register, type Register, type Row } from './transfers/rows.ts';
import './transfers/transfers.css';

const LOOKS = ['register', 'map', 'graph'] as const;

const query = queryOf({
  about: text(),
  since: text(),
  until: text(),
  item: text(),
  supplier: words(),
  recipient: words(),
  status: words(),
  standing: words(),
  year: words(),
  group: choice(GROUPS),
  look: choice(LOOKS, 'register'),
  sort: text('-last_reported'),
  without: words(),
  words: text(),
});

/** So many values of a facet stand before the others are asked for. */
const FEW = 7;

/** Pixels of the filters at the side, and what all columns want. */
const SIDE = 232;
const ROOM = 920;

/** In place of a role: all of them. */
const ALL = 'all';

/** Stands in the address where no column is left out; an empty list means the usual ones. */
const NONE = 'none';

/** Who is said to have supplied what to whom, as a register; a map and a graph are other looks at the same rows. */
@customElement('g-transfers')
export class Transfers extends Part {
  @property({ attribute: false }) address!: Address;
  /** Facets of which all values are shown. */
  @state() private whole: ReadonlySet<Facet> = new Set();

  private readonly loaded = new Task(this, {
    task: ([asked], { signal }) => register(JSON.parse(asked) as Record<string, string>, signal),
    args: () => [JSON.stringify(this.asked())] as const,
  });

  private readonly width = new Width(this);
  /** The row under the keys. */
  private active: Row | undefined;

  constructor() {
    super();
    new Keys(this, () => [
      {
        key: 'w',
        what: 'The words behind the row',
        group: 'Transfers',
        run: () => this.active && query.go({ words: `${this.active.claim}:${ALL}` }),
      },
    ]);
  }

  private readonly sources = new Task(this, { task: () => articles(), args: () => [] });

  private readonly columns = columns((row, role) => query.href({ words: `${row.claim}:${role}` }));

  private asked(): Record<string, string> {
    const { about, since, until } = query.read(this.address.query);
    return { about, since, until };
  }

  protected override render() {
    return html`
      ${this.loaded.render({
        pending: () => html`${this.head(undefined)}${waiting('Fetching the register', 12)}`,
        error: (error) =>
          html`${this.head(undefined)}${errorState(error, { where: 'fetching the register', again: () => void this.loaded.run() })}`,
        complete: (found) => this.register(found),
      })}
    `;
  }

  private head(shown: readonly Row[] | undefined): TemplateResult {
    return html`<header class="view-head">
      <div>
        <h1>Transfers</h1>
        <p>Who is said to have supplied what to whom. Each cell opens to its words; versions that differ stand one under the other.</p>
      </div>
      <div class="actions">
        ${shown ? shareShown({ path: '/api/v1/transfers', query: this.asked(), keys: () => this.inOrder(shown), key: 'claim', name: 'transfers' }) : nothing}
      </div>
    </header>`;
  }

  private register(found: Register): TemplateResult {
    const now = query.read(this.address.query);
    const chosen: Chosen = now;
    const shown = narrowed(found.rows, chosen);
    const asked = Boolean(now.about || now.since || now.until);
    if (found.rows.length === 0 && !asked) {
      return html`${this.head(undefined)}
      ${emptyState('No transfer is told of yet', 'The register is made of claims of arms transfers and military assistance, and claims come from articles.', html`<a class="button first" href="/">Read an article</a>`)}`;
    }
    return html`${this.head(shown)}
      <div class="with-side">
        ${this.side(found.rows, chosen, now)}
        <div class="side-content">
          <div class="looks">
            ${tabs(
              'Looks at the same rows',
              LOOKS.map((look) => ({
                title: look === 'register' ? 'Register' : look === 'map' ? 'Map of flows' : 'Who supplies whom',
                href: query.href({ look }),
                current: now.look === look,
                ...(look === 'register' ? { count: shown.length } : {}),
              })),
            )}
            ${
              now.look === 'register'
                ? choiceFilter({
                    label: 'Group by',
                    value: now.group,
                    options: GROUPS.map((value) => ({ value, title: value })),
                    set: (group) => query.go({ group: group as typeof now.group }),
                    any: 'nothing',
                  })
                : nothing
            }
          </div>
          ${found.cut ? html`<p class="quiet small">The first ${MOST} lines. Narrow the period or the name to see the others.</p>` : nothing}
          ${shown.length === 0 ? emptyState('No transfer fits these filters', 'Take a filter away, or widen the period.', html`<a class="button" href="/transfers">Clear filters</a>`) : this.look(shown, now)}
        </div>
      </div>
      ${this.words(found.rows, now.words)}`;
  }

  private look(shown: readonly Row[], now: ReturnType<typeof query.read>): TemplateResult {
    const narrow = (supplier: string, recipient: string) => query.href({ supplier: [supplier], recipient: [recipient], look: 'register' });
    if (now.look === 'map') return html`<g-flow-map .rows=${shown} .narrow=${narrow}></g-flow-map>`;
    if (now.look === 'graph') return html`<g-supply-graph .rows=${shown} .narrow=${narrow}></g-supply-graph>`;
    const group = now.group;
    return html`<g-table
        label="Register of transfers"
        .columns=${this.columns}
        .rows=${shown as Row[]}
        .rowKey=${(row: Row) => row.claim}
        .href=${(row: Row) => path('/claims', row.claim)}
        .sort=${sortOf(now.sort)}
        .group=${group ? (row: Row) => groupOf(row, group) : undefined}
        .hiddenColumns=${now.without.length > 0 ? now.without : this.usuallyLeft(shown, group)}
        choosable
        ?wide=${this.isCramped()}
        @g-active=${(event: CustomEvent<Row | undefined>) => (this.active = event.detail)}
        @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
        @g-hidden=${(event: CustomEvent<string[]>) => query.go({ without: event.detail.length > 0 ? event.detail : [NONE] })}
      ></g-table>
      ${pager({ shown: shown.length, what: shown.length === 1 ? 'transfer' : 'transfers' })}`;
  }

  /** Columns that are spare, those for which there is no room, those that would be empty, and the one that the headings hold already. */
  private usuallyLeft(shown: readonly Row[], group: string): readonly string[] {
    const left = (key: string) =>
      key === 'designation'
        ? this.isCramped() || shown.every((row) => row.designation === '')
        : key === 'first_reported'
          ? this.isCramped()
          : key === group && shown.every((row) => (row.of.roles[group] ?? []).length < 2);
    return this.columns.filter((column) => column.spare || left(column.key)).map((column) => column.key);
  }

  private side(rows: readonly Row[], chosen: Chosen, now: ReturnType<typeof query.read>): TemplateResult {
    const narrowing =
      FACETS.filter((facet) => chosen[facet].length > 0).length + [now.about, now.since, now.until, now.item].filter(Boolean).length;
    return html`<details class="side" ?open=${matchMedia('(min-width: 1440px)').matches}>
      <summary>Filters${narrowing > 0 ? html` <span class="tally">${narrowing}</span>` : nothing}</summary>
      <search class="side-fields">
        ${textFilter({ label: 'Item or designation', value: now.item, set: (item) => query.go({ item }), placeholder: 'drones, Shahed' })}
        ${textFilter({ label: 'About', value: now.about, set: (about) => query.go({ about }), placeholder: 'a name' })}
        <div class="side-pair">
          ${dateFilter({ label: 'Reported since', value: now.since, set: (since) => query.go({ since }) })}
          ${dateFilter({ label: 'until', value: now.until, set: (until) => query.go({ until }) })}
        </div>
        ${FACETS.map((facet) => this.facet(facet, rows, chosen))}
        ${narrowing > 0 ? html`<a class="button bare" href=${query.href({ about: '', since: '', until: '', item: '', supplier: [], recipient: [], status: [], standing: [], year: [] })}>Clear filters</a>` : nothing}
      </search>
    </details>`;
  }

  private facet(facet: Facet, rows: readonly Row[], chosen: Chosen): TemplateResult | typeof nothing {
    const values = counted(rows, facet, chosen);
    if (values.length === 0) return nothing;
    const all = this.whole.has(facet) || values.length <= FEW + 1;
    const shown = all ? values : values.filter((value, place) => place < FEW || chosen[facet].includes(value.key));
    return html`<fieldset class="facet">
      <legend>${keyWords(facet)}</legend>
      ${shown.map(
        (value) =>
          html`<label class=${value.count === 0 ? 'none' : ''}>
            <input
              type="checkbox"
              .checked=${chosen[facet].includes(value.key)}
              @change=${() => query.go({ [facet]: chosen[facet].includes(value.key) ? chosen[facet].filter((key) => key !== value.key) : [...chosen[facet], value.key] })}
            />
            <span class=${value.key === UNSTATED ? 'missing' : ''}>${value.title}</span>
            <span class="tally">${value.count}</span>
          </label>`,
      )}
      ${all ? nothing : html`<button class="link small" @click=${() => (this.whole = new Set([...this.whole, facet]))}>${values.length - shown.length} more</button>`}
    </fieldset>`;
  }

  private words(rows: readonly Row[], open: string): TemplateResult {
    const [id, role] = open.split(':');
    const row = rows.find((each) => each.claim === id);
    return html`<g-dialog
      side
      heading=${row ? labelWords(row.of.label) : 'Words'}
      ?open=${row !== undefined}
      .body=${() =>
        row && role
          ? html`${this.rolesOf(row, role).map((each) => evidence(row.of, each, this.sources.value ?? new Map()))}
              <p class="evidence-end"><a href=${path('/claims', row.claim)}>The whole claim</a> ${standingBadge(row.standing)}</p>`
          : nothing}
      @g-close=${() => query.go({ words: '' })}
    ></g-dialog>`;
  }

  /** Where the columns have no room side by side the table scrolls in itself; on a narrow page each row is a card. */
  private isCramped(): boolean {
    const side = matchMedia('(min-width: 1440px)').matches ? SIDE : 0;
    return innerWidth >= 720 && this.width.now > 0 && this.width.now - side < ROOM;
  }

  private rolesOf(row: Row, role: string): readonly string[] {
    return role === ALL
      ? ['supplier', 'recipient', 'item', 'quantity', 'status', 'time'].filter((each) => fillersOf(row.of, each).length > 0)
      : [role];
  }

  /** The claims in the order in which the table has them; other looks have none of their own. */
  private inOrder(shown: readonly Row[]): readonly string[] {
    return this.querySelector<Table>('g-table')?.order ?? shown.map((row) => row.claim);
  }
}
