import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api, Problem } from '../api/client.ts';
import type { ListEntry, ListStatus } from '../api/records.ts';
import { choice, go, path, queryOf, text, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { preferences } from '../app/preferences.ts';
import { filterBar, textFilter } from '../parts/filters.ts';
import { icon } from '../parts/icon.ts';
import { progress } from '../parts/progress.ts';
import { emptyState, errorState } from '../parts/states.ts';
import { sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { count, moment, numberWords, score, sourceName } from '../parts/words.ts';
import { keyOfHit, openedLine } from './batch/line.ts';
import { mapper } from './batch/mapper.ts';
import { asked, guessed, rowOf, type Mapping } from './batch/mapping.ts';
import { batches, forget } from './batch/memory.ts';
import { answerOf, belongs, csv, saved, SHOWN, type Outcome, type Shown } from './batch/outcome.ts';
import { begin, cancel, watched, type Options, type Run } from './batch/run.ts';
import { sheetOf, UnreadableFile, type Sheet } from './batch/sheet.ts';
import './batch/batch.css';

const query = queryOf({ show: choice(SHOWN, 'matches'), find: text(), sort: text(), line: text(), hit: text() });

const TITLES: Record<Shown, string> = { matches: 'Matches', hits: 'Hits', doubts: 'Doubts', errors: 'Errors', all: 'All lines' };

/** The file whose columns are being mapped; it outlives the view, so that one can look at something else meanwhile. */
const work: { sheet?: Sheet | undefined; mapping: Mapping; options: Options } = { mapping: [], options: { sources: [], ...preferences() } };

/** Batches that were looked at in this visit, by their jobs. */
const runs = new Map<string, Run>();
const sheets = new Map<string, Sheet>();

const WIDE = '(min-width: 1200px)';

const LINE: Column<Outcome> = { key: 'line', title: 'Line', cell: (row) => row.line, by: (row) => row.line, align: 'end' };
const REFERENCE: Column<Outcome> = {
  key: 'id',
  title: 'Reference',
  cell: (row) => (hasReference(row) ? row.id : ''),
  by: (row) => row.id,
  width: 's',
};
const ASKED: Column<Outcome> = {
  key: 'name',
  title: 'Asked',
  cell: (row) => row.name || html`<span class="missing">no name</span>`,
  by: (row) => row.name,
  heading: true,
};

const COLUMNS: readonly Column<Outcome>[] = [
  LINE,
  REFERENCE,
  ASKED,
  { key: 'score', title: 'Score', cell: (row) => (row.score === undefined ? '' : score(row.score)), by: (row) => row.score },
  {
    key: 'best',
    title: 'Nearest on the lists',
    cell: (row) => (row.error ? html`<span class="wrong">${row.error}</span>` : row.best),
    by: (row) => row.best,
  },
  { key: 'list', title: 'List', cell: (row) => (row.list ? sourceName(row.list) : ''), by: (row) => row.list, width: 's' },
  { key: 'matches', title: 'Matches', cell: (row) => (row.matches > 0 ? row.matches : ''), by: (row) => row.matches, align: 'end' },
];
const DOUBTED: readonly Column<Outcome>[] = [
  ...COLUMNS,
  {
    key: 'doubts',
    title: 'Doubts',
    cell: (row) => html`<span class="doubt">${row.doubts.join('; ')}</span>`,
    by: (row) => row.doubts.length,
  },
];
const FAILED: readonly Column<Outcome>[] = [
  LINE,
  REFERENCE,
  ASKED,
  {
    key: 'error',
    title: 'Why it was not screened',
    cell: (row) => html`<span class="wrong">${row.error}</span>`,
    by: (row) => row.error,
    width: 'l',
  },
];

/** A line without an id of its own is called by its number. */
const hasReference = (row: Outcome): boolean => row.id !== '' && row.id !== String(row.line);

/** A file of customers against the lists: its columns said, its lines screened, the result worked through. */
@customElement('g-batch')
export class Batch extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private failure: unknown;
  @state() private sending = false;
  @state() private over = false;
  @state() private wide = matchMedia(WIDE).matches;
  /** Counts what came, since the run itself stays the same object. */
  @state() private told = 0;

  private readonly media = matchMedia(WIDE);
  private readonly onMedia = () => (this.wide = this.media.matches);
  private shown: { of: number; key: string; rows: readonly Outcome[] } = { of: -1, key: '', rows: [] };

  private readonly lists = new Task(this, {
    task: async (_, { signal }) =>
      (await api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal })).items.filter((list) => list.entries > 0),
    args: () => [],
  });

  private readonly entry = new Task(this, {
    task: async ([key], { signal }) => {
      if (!key) return undefined;
      const cut = key.indexOf(':');
      return (await api.get('/api/v1/lists/{source}/{entry}', {
        path: { source: key.slice(0, cut), entry: key.slice(cut + 1) },
        signal,
      })) as unknown as ListEntry;
    },
    args: () => [this.hitKey()],
  });

  constructor() {
    super();
    new Keys(this, () => [
      { key: 'Escape', what: 'Shut the line', group: 'Batch', run: () => query.go({ line: '', hit: '' }, { replace: true }) },
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.onMedia);
    Batch.present = this;
  }

  override disconnectedCallback(): void {
    this.media.removeEventListener('change', this.onMedia);
    if (Batch.present === this) Batch.present = undefined;
    super.disconnectedCallback();
  }

  /** The one that is looked at, if any: a run outlives the view that began it. */
  private static present: Batch | undefined;

  private run(): Run | undefined {
    const { id } = this.address.parameters;
    if (!id) return undefined;
    if (!runs.has(id))
      runs.set(
        id,
        watched(id, sheets.get(id), () => Batch.present && (Batch.present.told += 1), new AbortController().signal),
      );
    return runs.get(id);
  }

  private opened(): Outcome | undefined {
    const { line } = query.read(this.address.query);
    return line ? this.run()?.outcomes[Number(line) - 1] : undefined;
  }

  private hitKey(): string {
    const outcome = this.opened();
    if (!outcome || outcome.hits === 0) return '';
    return query.read(this.address.query).hit || keyOfHit(answerOf(outcome).hits[0]!);
  }

  protected override render() {
    const run = this.run();
    if (run) return isUnknown(run) ? this.unknown(run) : this.result(run);
    if (work.sheet) {
      return mapper({
        sheet: work.sheet,
        mapping: work.mapping,
        options: work.options,
        lists: this.lists.value ?? [],
        map: (mapping) => this.set({ mapping }),
        choose: (change) => this.set({ options: { ...work.options, ...change } }),
        sending: this.sending,
        failure: this.failure,
        start: () => void this.start(),
        other: () => this.set({ sheet: undefined }),
      });
    }
    return html`
      <header class="view-head">
        <div>
          <h1>Screen a file</h1>
          <p>Customers, suppliers, crews, ships: a line each. The lines go to this server and nowhere else.</p>
        </div>
      </header>
      <label
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${this.onDrop}
      >
        <input
          class="unseen"
          type="file"
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,application/jsonl"
          @change=${(event: Event) => void this.take((event.target as HTMLInputElement).files?.[0])}
        />
        ${icon('file')}<strong>Drop a file here, or choose one</strong
        ><span class="quiet">csv with a header line, or JSON lines; from a workbook, save the sheet as CSV UTF-8</span>
      </label>
      ${this.failure ? this.unreadable() : nothing} ${this.earlier()}
      <section class="no-file">
        <h2>No file at hand?</h2>
        <p class="quiet">Four lines to see what comes of them: two that are listed, one that is not, and one without a name.</p>
        <button class="button" @click=${() => void this.take(new File([EXAMPLE], 'example.csv'))}>Use the example</button>
      </section>
    `;
  }

  /** What was sent from this browser; the answers lie with the server. */
  private earlier() {
    const all = batches();
    if (all.length === 0) return nothing;
    return html`<section class="earlier">
      <h2>Sent before</h2>
      <ul>
        ${all.map(
          (batch) =>
            html`<li>
              <a href=${path('/batch', batch.id)}>${batch.file}</a>
              <span class="quiet">${count(batch.of, 'line')}, ${moment(batch.at)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** Of another person, or forgotten by the server. */
  private unknown(run: Run) {
    forget(run.id);
    return emptyState(
      'This batch is not here',
      'Whoever sends a batch sees it, and the server keeps its answers for a while only. Its screenings and cases are kept.',
      html`<a class="button first" href="/batch">Screen a file</a> <a class="button" href="/queue">To the queue</a>`,
    );
  }

  private unreadable() {
    return this.failure instanceof UnreadableFile
      ? html`<div class="state wrong" role="alert">
          <h2>${icon('alert')} This file cannot be taken</h2>
          <p>${this.failure.message}</p>
        </div>`
      : errorState(this.failure, { where: 'reading the file' });
  }

  private result(run: Run) {
    const now = query.read(this.address.query);
    const all = run.outcomes;
    const shown: Shown = now.show || 'matches';
    const counts = Object.fromEntries(SHOWN.map((each) => [each, 0])) as Record<Shown, number>;
    for (const outcome of all) for (const each of SHOWN) if (belongs(outcome, each)) counts[each] += 1;
    const rows = this.rows(run, shown, now.find);
    const opened = this.opened();
    return html`
      <header class="view-head">
        <div>
          <h1>${run.known?.file ?? 'A batch'}</h1>
          <p>${this.says(run, counts)}</p>
        </div>
        <div class="actions">
          ${(run.known?.queue ?? true) && counts.matches > 0 ? html`<a class="button" href="/queue">To the queue</a>` : nothing}
          <g-menu label="Export" icon="export" .body=${(shut: () => void) => this.exports(rows, run, shut)}></g-menu>
          <a class="button" href="/batch">Another file</a>
        </div>
      </header>
      ${run.state === 'running'
        ? html`<div class="running">
            ${progress({ what: 'Screening', done: all.length, of: run.of || null, cancel: () => void cancel(run.id) })}
          </div>`
        : nothing}
      ${run.state === 'failed'
        ? errorState(run.failure, { where: `screening line ${numberWords(all.length + 1)}`, again: () => this.again(run) })
        : nothing}
      ${tabs(
        'Lines of the result',
        SHOWN.map((each) => ({
          href: query.href({ show: each, line: '', hit: '' }),
          title: TITLES[each],
          count: counts[each],
          current: each === shown,
        })),
      )}
      <div class="result ${opened && this.wide ? 'split' : ''}">
        <div>
          ${filterBar(textFilter({ label: 'In names and references', value: now.find, set: (find) => query.go({ find }) }), {
            clear: now.find ? query.href({ find: '' }) : undefined,
          })}
          ${rows.length === 0
            ? this.nothingHere(run, shown, now.find)
            : html`<g-table
                label="${TITLES[shown]} of the batch"
                .columns=${shown === 'errors' ? FAILED : shown === 'doubts' ? DOUBTED : COLUMNS}
                .rows=${rows}
                .rowKey=${(row: Outcome) => String(row.line)}
                .open=${(row: Outcome) => query.go({ line: String(row.line), hit: '' }, { replace: Boolean(now.line) })}
                .active=${now.line}
                .hiddenColumns=${this.leftOut(rows, Boolean(opened && this.wide))}
                .sort=${sortOf(now.sort)}
                @g-active=${(event: CustomEvent<Outcome | undefined>) =>
                  this.wide && now.line && event.detail && query.go({ line: String(event.detail.line), hit: '' }, { replace: true })}
                @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
              ></g-table>`}
        </div>
        ${opened && this.wide
          ? html`<aside class="opened" aria-label="Line ${opened.line}">
              <button class="button bare icon shut" aria-label="Shut" title="Shut (Esc)" @click=${() => query.go({ line: '', hit: '' })}>
                ${icon('close')}
              </button>
              ${this.line(run, opened)}
            </aside>`
          : nothing}
      </div>
      <g-dialog
        side
        heading=${opened?.name ?? ''}
        ?open=${opened !== undefined && !this.wide}
        .body=${() => (opened ? html`<div class="opened">${this.line(run, opened)}</div>` : nothing)}
        @g-close=${() => query.go({ line: '', hit: '' })}
      ></g-dialog>
    `;
  }

  private leftOut(rows: readonly Outcome[], narrow: boolean): string[] {
    return [...(rows.some(hasReference) ? [] : ['id']), ...(narrow ? ['id', 'matches', 'list'] : [])];
  }

  private line(run: Run, opened: Outcome) {
    const { known } = run;
    return openedLine({
      outcome: opened,
      threshold: thresholdOf(run),
      chosen: this.hitKey(),
      entry: this.entry.value,
      hitHref: (hit) => query.href({ hit }),
      asked: known ? asked(known.columns, known.mapping, rowOf(known.columns, answerOf(opened).input ?? {})) : {},
    });
  }

  private says(run: Run, counts: Record<Shown, number>) {
    const answered = run.outcomes.length;
    const matches = counts.matches === 0 ? 'none with a match' : `${numberWords(counts.matches)} with a match`;
    if (run.state === 'running') return `${count(run.of, 'line')}, ${matches} so far.`;
    const ended =
      run.state === 'done'
        ? count(answered, 'line')
        : `${numberWords(answered)} of ${count(run.of, 'line')}, then ${run.state === 'cancelled' ? 'cancelled' : 'broken off'}`;
    return `${ended}: ${matches} from ${thresholdOf(run).toFixed(2)} on${counts.errors > 0 ? `, ${numberWords(counts.errors)} not screened` : ''}. Each screening is kept in the ledger.`;
  }

  private nothingHere(run: Run, shown: Shown, find: string) {
    if (find)
      return emptyState(
        'No such line',
        html`No line under “${TITLES[shown]}” has “${find}”.`,
        html`<a class="button" href=${query.href({ find: '' })}>Show them all</a>`,
      );
    if (run.state === 'running') return html`<p class="quiet">None yet.</p>`;
    const words: Record<Shown, string> = {
      matches: `No line reaches ${thresholdOf(run).toFixed(2)}. Weaker hits are under “Hits”.`,
      hits: 'Nobody on these lists comes near any of these names.',
      doubts: 'Nothing in the file looks wrong.',
      errors: 'Every line was screened.',
      all: 'Nothing was answered.',
    };
    return html`<p class="quiet none">${words[shown]}</p>`;
  }

  private rows(run: Run, shown: Shown, find: string): readonly Outcome[] {
    const key = `${shown} ${find} ${this.told}`;
    if (this.shown.of !== run.outcomes.length || this.shown.key !== key) {
      const wanted = find.toLowerCase();
      const rows = run.outcomes.filter(
        (outcome) => belongs(outcome, shown) && (!wanted || `${outcome.name} ${outcome.id} ${outcome.best}`.toLowerCase().includes(wanted)),
      );
      this.shown = { of: run.outcomes.length, key, rows };
    }
    return this.shown.rows;
  }

  private exports(rows: readonly Outcome[], run: Run, shut: () => void) {
    const name = (run.known?.file ?? 'batch').replace(/\.\w+$/, '');
    const save = (ending: 'csv' | 'jsonl') => {
      saved(
        `${name}-screened.${ending}`,
        ending === 'csv' ? 'text/csv' : 'application/jsonl',
        ending === 'csv' ? [...csv(rows)] : rows.map((row) => `${row.raw}\n`),
      );
      shut();
    };
    return html`
      <button class="choice" @click=${() => save('csv')}>Table, a row a hit (csv)</button>
      <button class="choice" @click=${() => save('jsonl')}>Records (JSON lines)</button>
      <p class="quiet small">${count(rows.length, 'line')}: what the view shows.</p>
    `;
  }

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    void this.take(event.dataTransfer?.files[0]);
  };

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    this.failure = undefined;
    try {
      const sheet = await sheetOf(file);
      work.sheet = sheet;
      work.mapping = guessed(sheet);
      this.requestUpdate();
    } catch (error) {
      this.failure = error;
    }
  }

  private set(change: Partial<typeof work>): void {
    Object.assign(work, change);
    this.requestUpdate();
  }

  private async start(): Promise<void> {
    const { sheet, mapping, options } = work;
    if (!sheet || this.sending) return;
    this.failure = undefined;
    this.sending = true;
    try {
      const id = await begin(sheet, mapping, options);
      sheets.set(id, sheet);
      work.sheet = undefined;
      go(path('/batch', id));
    } catch (error) {
      this.failure = error;
    } finally {
      this.sending = false;
    }
  }

  /** Looks anew at what the server has of it. */
  private again(run: Run): void {
    runs.delete(run.id);
    this.requestUpdate();
  }
}

const thresholdOf = (run: Run): number => run.known?.threshold ?? 0.7;

const isUnknown = (run: Run): boolean => run.failure instanceof Problem && run.failure.is('not-found');

const EXAMPLE = `Customer no,Name,Type,Date of birth,Country
C-1001,Qods Aviation Industries,company,,Iran
C-1002,Ahmad Vahidi,individual,1958-06-27,ir
C-1003,Blue Harbour Bakery,company,,gb
C-1004,,individual,1971-02-03,fr
`;
