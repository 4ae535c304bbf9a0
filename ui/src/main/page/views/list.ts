import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import type { ChangedField } from '../api/cases.ts';
import { addressOf, api, send } from '../api/client.ts';
import type { ListEntry, ListStatus } from '../api/records.ts';
import { choice, go, path, queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { session, type Session } from '../app/session.ts';
import { choiceFilter, filterBar, textFilter } from '../parts/filters.ts';
import { icon } from '../parts/icon.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, type Column } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { count, countryName, dateWords, identifier, keyWords, moment, numberWords, schemaWords, sourceName } from '../parts/words.ts';
import { isDated, isThere, publication, sign, standing, updating } from './lists/standing.ts';
import { onUpdating, update, updateOf } from './lists/updating.ts';
import './lists/lists.css';

interface Version {
  readonly date: string;
  readonly sha256: string;
  readonly entries: number;
  readonly fetched: string;
}

interface Change {
  readonly source: string;
  readonly entry: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly caption: string;
  readonly fields: readonly ChangedField[];
}

const KINDS = ['added', 'changed', 'removed'] as const;

const query = queryOf({ show: choice(['changes', 'find'], 'changes'), kind: choice(KINDS), from: text(), to: text(), find: text() });

/** So many changes are shown at most; the export has all. */
const MOST = 5000;
const FOUND = 100;

/** One list: how it stands, what changed between two of its publications, and its entries by name. */
@customElement('g-list')
export class ListView extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private who: Session | undefined;
  private stop: (() => void) | undefined;

  private source(): string {
    return this.address.parameters['source']!;
  }

  private readonly status = new Task(this, {
    task: async ([source], { signal }) => {
      const [lists, versions] = await Promise.all([
        api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal }),
        this.versions(source, signal),
      ]);
      return { list: lists.items.find((list) => list.source === source), versions };
    },
    args: () => [this.source()] as const,
  });

  private readonly changes = new Task(this, {
    task: async ([source, from, to, shown], { signal }) => {
      if (!shown) return undefined;
      const all: Change[] = [];
      let cursor: string | null = null;
      do {
        const address = addressOf('/api/v1/lists/{source}/diff', { source }, { from, to, limit: 1000, cursor });
        const page = (await (await send('GET', address, { signal })).json()) as { items: Change[]; next: string | null };
        all.push(...page.items);
        cursor = page.next;
      } while (cursor && all.length < MOST);
      return all;
    },
    args: () => {
      const now = query.read(this.address.query);
      const versions = this.status.value?.versions.length ?? 0;
      return [this.source(), now.from, now.to, now.show !== 'find' && versions > 1] as const;
    },
  });

  private readonly found = new Task(this, {
    task: async ([source, find], { signal }) => {
      if (!find) return undefined;
      const answer = await send('GET', addressOf('/search/{source}', { source }, { q: find, limit: FOUND }), { signal });
      return (await answer.json()) as { total: { value: number }; results: ListEntry[] };
    },
    args: () => {
      const now = query.read(this.address.query);
      return [this.source(), now.show === 'find' ? now.find : ''] as const;
    },
  });

  private async versions(source: string, signal: AbortSignal): Promise<readonly Version[]> {
    const answer = await send('GET', addressOf('/api/v1/lists/{source}/versions', { source }), { signal });
    return ((await answer.json()) as { items: Version[] }).items;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void session().then((who) => (this.who = who));
    this.stop = onUpdating(
      () => this.requestUpdate(),
      () => void this.status.run(),
    );
  }

  override disconnectedCallback(): void {
    this.stop?.();
    super.disconnectedCallback();
  }

  protected override render() {
    const source = this.source();
    const list = this.status.value?.list;
    return html`
      <p class="back"><a class="button bare" href="/lists">${icon('left')} All lists</a></p>
      <header class="view-head">
        <div><h1>${sourceName(source)} ${sourceName(source) === source ? nothing : identifier(source)}</h1></div>
        <div class="actions">
          ${this.who?.role === 'administrator'
            ? html`<button
                class="button"
                ?disabled=${updateOf(source) !== undefined && !updateOf(source)!.failure}
                @click=${() => void update(source)}
              >
                Update
              </button>`
            : nothing}
        </div>
      </header>
      ${this.status.render({
        pending: () =>
          this.status.value ? this.whole(this.status.value.list, this.status.value.versions) : waiting('Fetching the list', 5),
        error: (error) => errorState(error, { where: 'fetching the list', again: () => void this.status.run() }),
        complete: ({ versions }) => this.whole(list, versions),
      })}
    `;
  }

  private whole(list: ListStatus | undefined, versions: readonly Version[]) {
    const now = query.read(this.address.query);
    if (!list)
      return emptyState(
        'No such list here',
        html`No list “${this.source()}” is installed, or was ever tried.`,
        html`<a class="button" href="/lists">See which are</a>`,
      );
    return html`
      <div class="list-standing">
        ${sign(list)}
        <div>${standing(list)}${updating(list.source)}</div>
        <dl>
          ${isThere(list)
            ? html`<div>
                  <dt>In use</dt>
                  <dd>${isDated(list) ? html`of ${publication(list)}, ` : nothing}${count(list.entries, 'entry', 'entries')}</dd>
                </div>
                <div>
                  <dt>Fetched</dt>
                  <dd>${list.fetched ? moment(list.fetched) : 'came with the program'}</dd>
                </div>
                <div>
                  <dt>SHA-256</dt>
                  <dd>${identifier(list.sha256)}</dd>
                </div>`
            : nothing}
          ${versions.length > 1
            ? html`<div>
                <dt>Kept</dt>
                <dd>${count(versions.length, 'publication')}: ${[...labels(versions).values()].join(', ')}</dd>
              </div>`
            : nothing}
        </dl>
      </div>
      ${tabs('Parts of the list', [
        { href: query.href({ show: 'changes', find: '' }), title: 'What changed', current: now.show !== 'find' },
        {
          href: query.href({ show: 'find', find: '' }),
          title: 'Entries',
          ...(isThere(list) ? { count: list.entries } : {}),
          current: now.show === 'find',
        },
      ])}
      ${now.show === 'find' ? this.entries(now.find) : this.difference(versions)}
    `;
  }

  private difference(versions: readonly Version[]) {
    if (versions.length < 2) {
      return emptyState(
        'There is nothing to compare with yet',
        'One publication of this list is here. From the next update on, what changed stands here, field by field.',
      );
    }
    const now = query.read(this.address.query);
    const names = labels(versions);
    const options = versions.map((version) => ({ value: version.sha256, title: names.get(version.sha256)! }));
    return html`
      ${filterBar(
        html`
          ${choiceFilter({
            label: 'From',
            value: now.from,
            any: names.get(versions[1]!.sha256)!,
            options: options.filter((each) => each.value !== versions[1]!.sha256),
            set: (from) => query.go({ from }),
          })}
          ${choiceFilter({
            label: 'To',
            value: now.to,
            any: names.get(versions[0]!.sha256)!,
            options: options.slice(1),
            set: (to) => query.go({ to }),
          })}
          ${choiceFilter({
            label: 'Only',
            value: now.kind,
            options: KINDS.map((value) => ({ value, title: value })),
            set: (kind) => query.go({ kind: kind as (typeof KINDS)[number] | '' }),
          })}
          ${textFilter({ label: 'In names and fields', value: now.find, set: (find) => query.go({ find }) })}
          ${share({
            path: `/api/v1/lists/${encodeURIComponent(this.source())}/diff`,
            query: { from: now.from, to: now.to },
            formats: ['jsonl'],
            name: `${this.source()}-changes`,
          })}
        `,
        { clear: now.kind || now.find || now.from || now.to ? query.href({ kind: '', find: '', from: '', to: '' }) : undefined },
      )}
      ${this.changes.render({
        pending: () => waiting('Comparing the two', 8),
        error: (error) => errorState(error, { where: 'comparing the two publications', again: () => void this.changes.run() }),
        complete: (all) => this.changed(all ?? []),
      })}
    `;
  }

  private changed(all: readonly Change[]) {
    const now = query.read(this.address.query);
    const wanted = now.find.toLowerCase();
    const shown = all.filter(
      (change) => (!now.kind || change.change === now.kind) && (!wanted || JSON.stringify(change).toLowerCase().includes(wanted)),
    );
    if (all.length === 0) return emptyState('Nothing changed', 'Every entry has the same fields in both publications.');
    const tally = KINDS.map((kind) => `${numberWords(all.filter((change) => change.change === kind).length)} ${kind}`).join(', ');
    return html`
      <p class="quiet tally-line" role="status">${tally}${all.length >= MOST ? ', and more: the export has them all' : ''}.</p>
      ${shown.length === 0
        ? html`<p class="quiet">No change fits these filters.</p>`
        : html`<g-table
            class="changes-table"
            label="What changed"
            .columns=${CHANGE_COLUMNS}
            .rows=${shown}
            .rowKey=${(row: Change) => `${row.change} ${row.entry}`}
            .open=${(row: Change) => this.openEntry(row)}
          ></g-table>`}
    `;
  }

  private openEntry(row: Change): void {
    if (row.change !== 'removed') go(path('/lists', row.source, row.entry));
  }

  private entries(find: string) {
    return html`
      ${filterBar(textFilter({ label: 'Name', value: find, placeholder: 'Name of an entry', set: (value) => query.go({ find: value }) }))}
      ${find
        ? this.found.render({
            pending: () => waiting('Searching', 6),
            error: (error) => errorState(error, { where: 'searching the list', again: () => void this.found.run() }),
            complete: (found) =>
              !found || found.results.length === 0
                ? emptyState(
                    'No such entry',
                    html`No name of this list has “${find}”. Screening also finds names that are written otherwise.`,
                    html`<a class="button" href="/screen?name=${encodeURIComponent(find)}&sources=${this.source()}">Screen “${find}”</a>`,
                  )
                : html`<g-table
                      label="Entries"
                      .columns=${ENTRY_COLUMNS}
                      .rows=${found.results}
                      .rowKey=${(row: ListEntry) => row.id}
                      .href=${(row: ListEntry) => this.hrefOf(row)}
                    ></g-table>
                    ${pager({
                      shown: found.results.length,
                      what:
                        found.total.value > found.results.length
                          ? `of ${numberWords(found.total.value)} entries; give more of the name`
                          : found.results.length === 1
                            ? 'entry'
                            : 'entries',
                    })}`,
          })
        : html`<p class="quiet">Search by a name, or screen one to find it however it is written.</p>`}
    `;
  }

  private hrefOf(row: ListEntry): string {
    return entryHref(this.source(), row.id);
  }
}

/** Ids of found entities are SOURCE-ENTRY. */
const entryHref = (source: string, id: string): string => path('/lists', source, id.slice(source.length + 1));

/** Dates; of one without, when it was fetched; with the hash beside it where two are still alike. */
function labels(versions: readonly Version[]): Map<string, string> {
  const called = (version: Version) => (version.date === 'undated' ? `fetched ${dateWords(version.fetched)}` : dateWords(version.date));
  const times = new Map<string, number>();
  for (const version of versions) times.set(called(version), (times.get(called(version)) ?? 0) + 1);
  return new Map(
    versions.map((version) => [
      version.sha256,
      called(version) + (times.get(called(version))! > 1 ? ` (${version.sha256.slice(0, 6)})` : ''),
    ]),
  );
}

const CHANGE_COLUMNS: readonly Column<Change>[] = [
  {
    key: 'entry',
    title: 'Entry',
    width: 'm',
    heading: true,
    cell: (row) =>
      html`${row.change === 'removed' ? row.caption : opens(path('/lists', row.source, row.entry), row.caption)} ${identifier(row.entry)}`,
  },
  { key: 'change', title: 'Change', width: 's', cell: (row) => html`<span class="change ${row.change}">${row.change}</span>` },
  {
    key: 'fields',
    title: 'Fields',
    cell: (row) =>
      row.fields.length === 0
        ? ''
        : html`<dl class="fields">
            ${row.fields.map(
              (field) =>
                html`<div>
                  <dt>${keyWords(field.field)}</dt>
                  <dd>${field.old.map((old) => html`<del>${old}</del>`)}${field.new.map((now) => html`<ins>${now}</ins>`)}</dd>
                </div>`,
            )}
          </dl>`,
  },
];

const ENTRY_COLUMNS: readonly Column<ListEntry>[] = [
  { key: 'caption', title: 'Name', heading: true, width: 'l', cell: (row) => opens(entryHref(row.datasets[0] ?? '', row.id), row.caption) },
  { key: 'schema', title: 'Kind', width: 's', cell: (row) => schemaWords(row.schema) },
  {
    key: 'country',
    title: 'Country',
    cell: (row) =>
      [...new Set([...(row.properties['nationality'] ?? []), ...(row.properties['country'] ?? [])].map(String))]
        .slice(0, 3)
        .map(countryName)
        .join(', '),
  },
  {
    key: 'born',
    title: 'Born',
    width: 's',
    cell: (row) =>
      (row.properties['birthDate'] ?? [])
        .slice(0, 2)
        .map((each) => dateWords(String(each)))
        .join(', '),
  },
  { key: 'id', title: 'Entry', cell: (row) => identifier(row.id.slice((row.datasets[0] ?? '').length + 1)) },
];
