import { html } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, query as element, state } from 'lit/decorators.js';
import { addressOf, api, send } from '../api/client.ts';
import { path, queryOf, text, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { choiceFilter, dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, type Column } from '../parts/table/table.ts';
import { identifier, moment } from '../parts/words.ts';
import { summary, type Entry } from './audit/entries.ts';
import './audit/verifying.ts';
import type { Verifying } from './audit/verifying.ts';
import './audit/audit.css';

const query = queryOf({ type: text(), by: text(), since: text(), until: text() });
type Asked = ReturnType<typeof query.read>;

const PAGE = 200;

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'seq', title: 'No.', align: 'end', cell: (row) => row.seq },
  { key: 'at', title: 'When', width: 'm', cell: (row) => moment(row.at) },
  { key: 'by', title: 'Who', width: 's', cell: (row) => row.by },
  { key: 'type', title: 'What', width: 's', cell: (row) => row.type },
  { key: 'about', title: 'About', heading: true, cell: (row) => opens(path('/audit', String(row.seq)), summary(row) || row.type) },
  { key: 'hash', title: 'Hash', cell: (row) => identifier(row.hash.slice(0, 10)) },
];

/** What was done here, by whom and when; and the proof that nothing of it was changed. */
@customElement('g-audit')
export class Audit extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private further: readonly Entry[] = [];
  @state() private next: string | null = null;
  @state() private fetching = false;
  @element('g-verifying') private verifying!: Verifying;

  private readonly loaded = new Task(this, {
    task: async ([asked], { signal }) => {
      this.further = [];
      const page = await entries(JSON.parse(asked) as Record<string, string>, signal);
      this.next = page.next;
      return page.items;
    },
    args: () => [JSON.stringify(wanted(query.read(this.address.query)))],
  });

  private readonly types = new Task(this, {
    task: async (_, { signal }) => (await api.get('/api/v1/audit/types', { signal })).items,
    args: () => [],
  });

  constructor() {
    super();
    new Keys(this, () => [{ key: 'v', what: 'Verify the chain', group: 'Audit', run: () => void this.verifying.verify() }]);
  }

  protected override render() {
    const now = query.read(this.address.query);
    const isFiltered = Boolean(now.type || now.by || now.since || now.until);
    return html`
      <header class="view-head">
        <div>
          <h1>Audit</h1>
          <p>
            What was screened, read, loaded and decided here, and by whom. Each entry holds the hash of the one before it, so none can be
            changed unseen.
          </p>
        </div>
        <div class="actions">
          ${share({ path: '/api/v1/audit', query: wanted(now), formats: ['jsonl'], name: 'ledger' })}
          <button class="button first" @click=${() => void this.verifying.verify()}>Verify the chain</button>
        </div>
      </header>
      <g-verifying></g-verifying>
      ${filterBar(
        html`
          ${choiceFilter({
            label: 'What',
            value: now.type,
            options: (this.types.value ?? (now.type ? [now.type] : [])).map((value) => ({ value, title: value })),
            set: (type) => query.go({ type }),
          })}
          ${textFilter({ label: 'Who', value: now.by, set: (by) => query.go({ by }) })}
          ${dateFilter({ label: 'Since', value: now.since, set: (since) => query.go({ since }) })}
          ${dateFilter({ label: 'Until', value: now.until, set: (until) => query.go({ until }) })}
        `,
        { clear: isFiltered ? query.href({ type: '', by: '', since: '', until: '' }) : undefined },
      )}
      ${this.loaded.render({
        pending: () => waiting('Fetching the ledger', 12),
        error: (error) => errorState(error, { where: 'fetching the ledger', again: () => void this.loaded.run() }),
        complete: (first) => {
          const all = [...first, ...this.further];
          if (all.length === 0) {
            return isFiltered
              ? emptyState(
                  'No such entry',
                  'No entry of the ledger fits these filters.',
                  html`<a class="button" href=${query.href({ type: '', by: '', since: '', until: '' })}>Clear filters</a>`,
                )
              : emptyState(
                  'Nothing has been done yet',
                  'Whatever is screened or read from now on stands here.',
                  html`<a class="button first" href="/">To the start</a>`,
                );
          }
          return html`
            <g-table
              label="Ledger"
              .columns=${COLUMNS}
              .rows=${all}
              .rowKey=${(row: Entry) => String(row.seq)}
              .href=${(row: Entry) => path('/audit', String(row.seq))}
            ></g-table>
            ${pager({
              shown: all.length,
              what: all.length === 1 ? 'entry' : 'entries',
              more: this.next ? () => void this.more() : undefined,
              loading: this.fetching,
            })}
          `;
        },
      })}
    `;
  }

  private async more(): Promise<void> {
    if (!this.next || this.fetching) return;
    this.fetching = true;
    try {
      const page = await entries({ ...wanted(query.read(this.address.query)), cursor: this.next });
      this.further = [...this.further, ...page.items];
      this.next = page.next;
    } finally {
      this.fetching = false;
    }
  }
}

const wanted = (now: Asked): Record<string, string> => ({
  ...(now.type ? { type: now.type } : {}),
  ...(now.by ? { by: now.by } : {}),
  ...(now.since ? { since: now.since } : {}),
  ...(now.until ? { until: now.until } : {}),
});

async function entries(asked: Record<string, string>, signal?: AbortSignal): Promise<{ items: Entry[]; next: string | null }> {
  return (await (await send('GET', addressOf('/api/v1/audit', {}, { ...asked, order: 'newest', limit: PAGE }), { signal })).json()) as {
    items: Entry[];
    next: string | null;
  };
}
