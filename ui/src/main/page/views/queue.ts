import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { cases, type Case, type CaseState } from '../api/cases.ts';
import { api } from '../api/client.ts';
import type { ListStatus } from '../api/records.ts';
import { choice, number, queryOf, text, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { choiceFilter, dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { icon } from '../parts/icon.ts';
import { matchedName } from '../parts/listed-name.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { tabs } from '../parts/tabs.ts';
import { date, score, sourceName, typeWords } from '../parts/words.ts';
import { nameOf, stateTag } from './queue/case-parts.ts';
import './queue/panel.ts';
import type { Decided } from './queue/panel.ts';
import './queue/queue.css';

const SHOWS = ['todo', 'second', 'decided', 'followed', 'all'] as const;
type Show = (typeof SHOWS)[number];

const STATES: Record<Show, readonly CaseState[]> = {
  todo: ['open', 'returned'],
  second: ['waiting'],
  decided: ['decided'],
  followed: ['followed'],
  all: ['open', 'returned', 'waiting', 'decided', 'followed'],
};
const TITLES: Record<Show, string> = {
  todo: 'To decide',
  second: 'Second pair of eyes',
  decided: 'Decided',
  followed: 'Followed',
  all: 'All',
};

const query = queryOf({
  show: choice(SHOWS, 'todo'),
  q: text(),
  kind: choice(['hit', 'claim']),
  source: text(),
  assigned: text(),
  due: text(),
  min_score: number(0),
  case: text(),
});

type Asked = ReturnType<typeof query.read>;

const WIDE = '(min-width: 1000px)';
const PAGE = 100;
const NOBODY: readonly Case[] = [];

/** What waits to be decided: the list at the left, the chosen pair field by field at the right, a key for each verdict. */
@customElement('g-queue')
export class Queue extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private wide = matchMedia(WIDE).matches;
  @state() private further: readonly Case[] = [];
  @state() private next: string | null = null;
  @state() private fetching = false;
  /** What was decided while one looks at this list: it stays in its place, so that nothing jumps. */
  @state() private changed: ReadonlyMap<string, Case> = new Map();

  private readonly media = matchMedia(WIDE);
  private readonly onMedia = () => (this.wide = this.media.matches);

  private readonly loaded = new Task(this, {
    task: async ([asked], { signal }) => {
      this.further = [];
      this.changed = new Map();
      const page = await cases(JSON.parse(asked) as Record<string, string>, signal);
      this.next = page.next;
      return page;
    },
    args: () => [JSON.stringify(wanted(query.read(this.address.query)))],
  });

  private readonly lists = new Task(this, {
    task: async (_, { signal }) => (await api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal })).items,
    args: () => [],
  });

  constructor() {
    super();
    new Keys(this, () => [
      { key: 'j', what: 'Next case', group: 'Queue', run: () => this.move(1) },
      { key: 'k', what: 'Case before', group: 'Queue', run: () => this.move(-1) },
      ...(!this.wide && query.read(this.address.query).case
        ? [{ key: 'Escape', what: 'Back to the list', group: 'Queue', run: () => query.go({ case: '' }) }]
        : []),
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.onMedia);
  }

  override disconnectedCallback(): void {
    this.media.removeEventListener('change', this.onMedia);
    super.disconnectedCallback();
  }

  private all(): readonly Case[] {
    return [...(this.loaded.value?.items ?? []), ...this.further].map((one) => this.changed.get(one.id) ?? one);
  }

  /** The case that is looked at: the one of the address, else the first where there is room beside the list. */
  private chosen(): string {
    return query.read(this.address.query).case || (this.wide ? (this.all()[0]?.id ?? '') : '');
  }

  protected override render() {
    const now = query.read(this.address.query);
    const show: Show = now.show || 'todo';
    if (!this.wide && now.case) {
      return html`<h1 class="unseen">Queue</h1>
        <p class="back"><a class="button bare" href=${query.href({ case: '' })}>${icon('left')} The queue</a></p>
        <g-case-panel
          .case=${now.case}
          .others=${this.others(now.case)}
          @g-decided=${this.onDecided}
          @g-taken-back=${this.onTakenBack}
          @g-noted=${this.onNoted}
        ></g-case-panel>`;
    }
    const counts = this.loaded.value?.counts;
    return html`
      <header class="view-head">
        <h1>Queue</h1>
        <div class="actions">${share({ path: '/api/v1/cases', query: wanted(now), name: 'cases' })}</div>
      </header>
      ${tabs(
        'Cases',
        SHOWS.filter((each) => each !== 'followed' || !counts || counts.followed > 0 || show === 'followed').map((each) => ({
          href: query.href({ show: each, case: '' }),
          title: TITLES[each],
          ...(counts ? { count: STATES[each].reduce((sum, one) => sum + counts[one], 0) + this.moved(each) } : {}),
          current: each === show,
        })),
      )}
      ${this.filters(now)}
      ${this.loaded.render({
        pending: () => (this.loaded.value ? this.body() : waiting('Fetching the queue', 10)),
        error: (error) => errorState(error, { where: 'fetching the queue', again: () => void this.loaded.run() }),
        complete: () => this.body(),
      })}
    `;
  }

  /** By how much a tally is another since the list was fetched. */
  private moved(show: Show): number {
    let by = 0;
    for (const before of [...(this.loaded.value?.items ?? []), ...this.further]) {
      const after = this.changed.get(before.id);
      if (after) by += Number(STATES[show].includes(after.state)) - Number(STATES[show].includes(before.state));
    }
    return by;
  }

  private filters(now: Asked) {
    const isFiltered = Boolean(now.q || now.kind || now.source || now.assigned || now.due || now.min_score);
    return filterBar(
      html`
        ${textFilter({ label: 'Name, reference or entry', value: now.q, set: (q) => query.go({ q, case: '' }) })}
        ${choiceFilter({
          label: 'List',
          value: now.source,
          options: (this.lists.value ?? []).map((list) => ({ value: list.source, title: sourceName(list.source) })),
          set: (source) => query.go({ source, case: '' }),
        })}
        ${choiceFilter({
          label: 'Score from',
          value: now.min_score ? String(now.min_score) : '',
          options: ['0.8', '0.9', '0.95'].map((value) => ({ value, title: Number(value).toFixed(2) })),
          set: (value) => query.go({ min_score: Number(value) || 0, case: '' }),
        })}
        ${textFilter({
          label: 'With',
          value: now.assigned,
          placeholder: 'name, or none',
          set: (assigned) => query.go({ assigned, case: '' }),
        })}
        ${dateFilter({ label: 'Due by', value: now.due, set: (due) => query.go({ due, case: '' }) })}
      `,
      { clear: isFiltered ? query.href({ q: '', kind: '', source: '', assigned: '', due: '', min_score: 0, case: '' }) : undefined },
    );
  }

  private body() {
    const all = this.all();
    const now = query.read(this.address.query);
    if (all.length === 0 && !now.case) return this.nothingHere(now);
    const chosen = this.chosen();
    return html`<div class="desk">
      <div class="queue-list">
        <ul aria-label="Cases">
          ${all.map((one) => this.item(one, one.id === chosen))}
        </ul>
        ${pager({
          shown: all.length,
          what: all.length === 1 ? 'case' : 'cases',
          more: this.next ? () => void this.more() : undefined,
          loading: this.fetching,
        })}
      </div>
      ${this.wide
        ? html`<section class="queue-detail" aria-label="The case">
            <g-case-panel
              linked
              .case=${chosen}
              .others=${this.others(chosen)}
              @g-decided=${this.onDecided}
              @g-taken-back=${this.onTakenBack}
              @g-noted=${this.onNoted}
            ></g-case-panel>
          </section>`
        : nothing}
    </div>`;
  }

  private item(one: Case, chosen: boolean) {
    const hit = one.hit;
    return html`<li>
      <a
        class="queued ${this.changed.has(one.id) && one.state === 'decided' ? 'is-done' : ''}"
        data-case=${one.id}
        href=${query.href({ case: one.id })}
        aria-current=${chosen ? 'true' : nothing}
      >
        <span class="queued-score">${hit ? score(hit.score, { threshold: 0.7 }) : html`<span class="quiet small">claim</span>`}</span>
        <span class="queued-name">${nameOf(one)}</span>
        <span class="queued-tags">${stateTag(one)}${one.due ? html`<span class="tag">due ${date(one.due)}</span>` : nothing}</span>
        <span class="queued-facts quiet"
          >${hit ? html`${matchedName(hit)} · ${sourceName(hit.source)}` : typeWords(one.claim?.type ?? '')}${this.isTwin(one)
            ? ' · another case here is of the same claim'
            : nothing}${one.assigned
            ? html` · with ${one.assigned}`
            : nothing}</span
        >
      </a>
    </li>`;
  }

  /** Claims that were followed each for itself may have turned out to be one. */
  private isTwin(one: Case): boolean {
    return one.claim !== undefined && this.all().some((each) => each.id !== one.id && each.claim?.id === one.claim?.id);
  }

  private nothingHere(now: Asked) {
    const isFiltered = Boolean(now.q || now.kind || now.source || now.assigned || now.due || now.min_score);
    if (isFiltered)
      return emptyState(
        'No such case',
        'No case in this part of the queue fits these filters.',
        html`<a class="button" href=${query.href({ q: '', kind: '', source: '', assigned: '', due: '', min_score: 0 })}>Clear filters</a>`,
      );
    const words: Record<Show, [string, string]> = {
      todo: [
        'Nothing waits for a decision',
        'Matches come here when a file is screened with “Put matches into the queue”, and decided ones when their entry changes.',
      ],
      second: ['Nothing waits for a second person', 'Cases come here where a rule of this home wants two people to agree.'],
      decided: ['Nothing has been decided yet', 'What is decided stays so until the entry on the list changes.'],
      followed: ['No claim is followed', 'Follow a claim on its sheet, and it comes back when its standing or its versions change.'],
      all: ['The queue is empty', 'Matches come here when a file is screened with “Put matches into the queue”.'],
    };
    const [title, what] = words[now.show || 'todo'];
    return emptyState(
      title,
      what,
      now.show === 'followed'
        ? html`<a class="button" href="/claims">To the claims</a>`
        : html`<a class="button first" href="/batch">Screen a file</a>`,
    );
  }

  private async more(): Promise<void> {
    if (!this.next || this.fetching) return;
    this.fetching = true;
    try {
      const page = await cases({ ...wanted(query.read(this.address.query)), cursor: this.next });
      this.further = [...this.further, ...page.items];
      this.next = page.next;
    } finally {
      this.fetching = false;
    }
  }

  private readonly onNoted = (event: CustomEvent<Case>) => {
    this.changed = new Map(this.changed).set(event.detail.id, event.detail);
  };

  /** Goes on with the next that is still to be decided. */
  private readonly onDecided = (event: CustomEvent<Decided>) => {
    const { after, others } = event.detail;
    this.changed = new Map([...this.changed, ...[after, ...others].map((one) => [one.id, one] as const)]);
    const show: Show = query.read(this.address.query).show || 'todo';
    if (show !== 'todo' && show !== 'second') return;
    const all = this.all();
    const place = all.findIndex((one) => one.id === after.id);
    const next = [...all.slice(place + 1), ...all.slice(0, place)].find((one) => STATES[show].includes(one.state));
    if (next) this.open(next);
    else if (!this.wide) query.go({ case: '' }, { replace: true });
    if (place > all.length - 10) void this.more();
  };

  /** Back to the one that was decided too soon. */
  private readonly onTakenBack = (event: CustomEvent<readonly Case[]>) => {
    this.changed = new Map([...this.changed, ...event.detail.map((one) => [one.id, one] as const)]);
    const [first] = event.detail;
    if (first) this.open(first);
  };

  /** Those of the same query that are the same party on other lists, as far as they are in sight. */
  private others(id: string): readonly Case[] {
    const all = this.all();
    const one = all.find((each) => each.id === id);
    if (!one?.hit?.party) return NOBODY;
    return all.filter(
      (each) =>
        each.id !== id &&
        STATES.todo.includes(each.state) &&
        each.hit?.party === one.hit?.party &&
        each.query?.name === one.query?.name &&
        each.query?.id === one.query?.id,
    );
  }

  private move(by: number): void {
    const all = this.all();
    const place = all.findIndex((one) => one.id === this.chosen());
    const next = all[Math.min(all.length - 1, Math.max(0, place + by))];
    if (next) this.open(next);
    if (place + by >= all.length - 1) void this.more();
  }

  private open(one: Case): void {
    query.go({ case: one.id }, { replace: true });
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`a[data-case="${CSS.escape(one.id)}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
  }
}

/** The filters as the server takes them. */
function wanted(now: Asked): Record<string, string | number> {
  return {
    state: STATES[now.show || 'todo'].join(','),
    limit: PAGE,
    ...(now.q ? { q: now.q } : {}),
    ...(now.kind ? { kind: now.kind } : {}),
    ...(now.source ? { source: now.source } : {}),
    ...(now.assigned ? { assigned: now.assigned } : {}),
    ...(now.due ? { due: now.due } : {}),
    ...(now.min_score ? { min_score: now.min_score } : {}),
  };
}
