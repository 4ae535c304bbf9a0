import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../api/client.ts';
import { queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { choiceFilter, dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, type Column } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { count, identifier, moment } from '../parts/words.ts';
import { KINDS, STATES, type Message, type Notice, type Telling } from './notices/records.ts';
import './notices/notices.css';

const query = queryOf({ show: text(), kind: text(), q: text(), since: text(), message: text(), state: text() });
type Asked = ReturnType<typeof query.read>;

const PAGE = 200;
const NONE = { kind: '', q: '', since: '', message: '', state: '' };

const NOTICES: readonly Column<Notice>[] = [
  { key: 'at', title: 'When', width: 'm', cell: (row) => moment(row.at) },
  { key: 'kind', title: 'What', width: 's', cell: (row) => KINDS[row.kind] },
  { key: 'sentence', title: 'What happened', heading: true, cell: (row) => opens(row.path, row.sentence) },
  { key: 'told', title: 'Told', cell: (row) => told(row.told ?? []) },
];

const MESSAGES: readonly Column<Message>[] = [
  { key: 'made', title: 'Made', width: 'm', cell: (row) => moment(row.made) },
  { key: 'rule', title: 'Rule', heading: true, cell: (row) => opens(query.href({ ...NONE, show: '', message: row.id }), row.rule) },
  { key: 'channel', title: 'To', cell: (row) => row.channel },
  { key: 'notices', title: 'Notices', align: 'end', cell: (row) => row.notices },
  { key: 'state', title: 'How it stands', cell: (row) => standing(row) },
  { key: 'id', title: 'Message', cell: (row) => identifier(row.id) },
];

function told(all: readonly Telling[]) {
  if (all.length === 0) return html`<span class="quiet">nobody</span>`;
  return html`<ul class="told">
    ${all.map((each) => html`<li>${each.channel} <span class="small quiet">${each.rule}, ${standing(each)}</span></li>`)}
  </ul>`;
}

function standing(each: Telling) {
  const when = each.told ?? (each.state === 'told' || each.state === 'withdrawn' || each.state === 'failed' ? null : each.due);
  const tries = each.tries ? html`, ${count(each.tries, 'try', 'tries')} failed` : nothing;
  const failure = each.failure && each.state !== 'told' ? html`: ${each.failure}` : nothing;
  return html`${STATES[each.state]}${when ? html`, ${moment(when)}` : nothing}${tries}${failure}`;
}

/** What happened, who was told of it and when, and what could not be told. */
@customElement('g-notices')
export class Notices extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private further: readonly (Notice | Message)[] = [];
  @state() private next: string | null = null;
  @state() private fetching = false;

  private readonly loaded = new Task(this, {
    task: async ([asked], { signal }) => {
      this.further = [];
      const page = await fetched(JSON.parse(asked) as Asked, null, signal);
      this.next = page.next;
      return page.items;
    },
    args: () => [JSON.stringify(query.read(this.address.query))],
  });

  protected override render() {
    const now = query.read(this.address.query);
    const messages = now.show === 'messages';
    return html`
      <header class="view-head">
        <div>
          <h1>Notices</h1>
          <p>What happened, and who was told of it. The rules stand in <a href="/settings/rules">Settings</a>.</p>
        </div>
      </header>
      ${tabs('Notices', [
        { href: query.href({ ...NONE, show: '' }), title: 'What happened', current: !messages },
        { href: query.href({ ...NONE, show: 'messages' }), title: 'What was told', current: messages },
      ])}
      ${messages ? this.messageFilters(now) : this.noticeFilters(now)}
      ${this.loaded.render({
        pending: () => waiting('Fetching the notices', 10),
        error: (error) => errorState(error, { where: 'fetching the notices', again: () => void this.loaded.run() }),
        complete: (first) => this.table([...first, ...this.further], now, messages),
      })}
    `;
  }

  private noticeFilters(now: Asked) {
    return filterBar(
      html`
        ${choiceFilter({
          label: 'What',
          value: now.kind,
          options: Object.entries(KINDS).map(([value, title]) => ({ value, title })),
          set: (kind) => query.go({ kind }),
        })}
        ${textFilter({ label: 'Words', value: now.q, set: (q) => query.go({ q }) })}
        ${dateFilter({ label: 'Since', value: now.since, set: (since) => query.go({ since }) })}
      `,
      { clear: now.kind || now.q || now.since || now.message ? query.href(NONE) : undefined },
    );
  }

  private messageFilters(now: Asked) {
    return filterBar(
      choiceFilter({
        label: 'How it stands',
        value: now.state,
        options: Object.entries(STATES)
          .filter(([value]) => value !== 'waiting')
          .map(([value, title]) => ({ value, title })),
        set: (chosen) => query.go({ state: chosen }),
      }),
      { clear: now.state ? query.href({ state: '' }) : undefined },
    );
  }

  private table(all: readonly (Notice | Message)[], now: Asked, messages: boolean) {
    if (all.length === 0) {
      return now.kind || now.q || now.since || now.message || now.state
        ? emptyState('Nothing such', 'Nothing fits these filters.', html`<a class="button" href=${query.href(NONE)}>Clear filters</a>`)
        : emptyState(
            messages ? 'Nobody was told anything yet' : 'Nothing happened yet',
            'Lists that fail or grow old, hits of watched customers and claims about watched parties stand here.',
            html`<a class="button" href="/settings/rules">See the rules</a>`,
          );
    }
    return html`
      <g-table
        label="Notices"
        .columns=${messages ? MESSAGES : NOTICES}
        .rows=${all}
        .rowKey=${(row: Notice | Message) => row.id}
        .href=${(row: Notice | Message) => ('path' in row ? row.path : query.href({ ...NONE, show: '', message: row.id }))}
      ></g-table>
      ${pager({
        shown: all.length,
        what: messages ? (all.length === 1 ? 'message' : 'messages') : all.length === 1 ? 'notice' : 'notices',
        more: this.next ? () => void this.more() : undefined,
        loading: this.fetching,
      })}
    `;
  }

  private async more(): Promise<void> {
    if (!this.next || this.fetching) return;
    this.fetching = true;
    try {
      const page = await fetched(query.read(this.address.query), this.next);
      this.further = [...this.further, ...page.items];
      this.next = page.next;
    } finally {
      this.fetching = false;
    }
  }
}

async function fetched(asked: Asked, cursor: string | null, signal?: AbortSignal) {
  const { show, state: stands, kind, q, since, message } = asked;
  const wanted = show === 'messages' ? { state: stands } : { kind, q, since, message };
  const given = Object.fromEntries(Object.entries({ ...wanted, cursor: cursor ?? '' }).filter(([, value]) => value));
  return show === 'messages'
    ? await api.list<Message>('/api/v1/messages', { query: { ...given, limit: PAGE }, signal })
    : await api.list<Notice>('/api/v1/notices', { query: { ...given, limit: PAGE }, signal });
}
