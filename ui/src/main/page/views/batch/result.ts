import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../../api/client.ts';
import type { ListEntry } from '../../api/records.ts';
import { choice, queryOf, text, type Address } from '../../app/address.ts';
import { Keys } from '../../app/keys.ts';
import { Part } from '../../app/part.ts';
import { filterBar, textFilter } from '../../parts/filters.ts';
import { icon } from '../../parts/icon.ts';
import { progress } from '../../parts/progress.ts';
import { emptyState, errorState } from '../../parts/states.ts';
import { sortFrom, sortOf } from '../../parts/table/table.ts';
import { tabs } from '../../parts/tabs.ts';
import { count, numberWords } from '../../parts/words.ts';
import { COLUMNS, DOUBTED, FAILED, hasReference } from './columns.ts';
import { keyOfHit, openedLine } from './line.ts';
import { asked, rowOf } from './mapping.ts';
import { answerOf, belongs, csv, mostFrequent, saved, SHOWN, type Outcome, type Shown } from './outcome.ts';
import { cancel, type Run } from './run.ts';

const query = queryOf({ show: choice(SHOWN, 'matches'), find: text(), sort: text(), line: text(), hit: text() });

const TITLES: Record<Shown, string> = { matches: 'Matches', hits: 'Hits', doubts: 'Doubts', errors: 'Errors', all: 'All lines' };

const WIDE = '(min-width: 1200px)';

/** What came of a file, to be worked through line by line, while it is screened and after. Tells `g-again` where it shall be fetched anew. */
@customElement('g-batch-result')
export class BatchResult extends Part {
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) run!: Run;
  /** Counts what came, since the run itself stays the same object. */
  @property({ attribute: false }) told = 0;
  @state() private wide = matchMedia(WIDE).matches;

  private readonly media = matchMedia(WIDE);
  private readonly onMedia = () => (this.wide = this.media.matches);
  private shown: { of: number; key: string; rows: readonly Outcome[] } = { of: -1, key: '', rows: [] };

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
  }

  override disconnectedCallback(): void {
    this.media.removeEventListener('change', this.onMedia);
    super.disconnectedCallback();
  }

  private opened(): Outcome | undefined {
    const { line } = query.read(this.address.query);
    return line ? this.run.outcomes[Number(line) - 1] : undefined;
  }

  private hitKey(): string {
    const outcome = this.opened();
    if (!outcome || outcome.hits === 0) return '';
    return query.read(this.address.query).hit || keyOfHit(answerOf(outcome).hits[0]!);
  }

  protected override render() {
    const { run } = this;
    const now = query.read(this.address.query);
    const all = run.outcomes;
    const shown: Shown = now.show || 'matches';
    const counts = Object.fromEntries(SHOWN.map((each) => [each, 0])) as Record<Shown, number>;
    for (const outcome of all) for (const each of SHOWN) if (belongs(outcome, each)) counts[each] += 1;
    const rows = this.rows(shown, now.find);
    const opened = this.opened();
    return html`
      <header class="view-head">
        <div>
          <h1>${run.known?.file ?? 'A batch'}</h1>
          <p>${this.says(counts)}</p>
        </div>
        <div class="actions">
          ${(run.known?.queue ?? true) && counts.matches > 0 ? html`<a class="button" href="/queue">To the queue</a>` : nothing}
          <g-menu label="Export" icon="export" .body=${(shut: () => void) => this.exports(rows, shut)}></g-menu>
          <a class="button" href="/batch">Another file</a>
        </div>
      </header>
      ${run.state === 'running'
        ? html`<div class="running">
            ${progress({ what: 'Screening', done: all.length, of: run.of || null, cancel: () => void cancel(run.id) })}
          </div>`
        : nothing}
      ${run.state === 'failed'
        ? errorState(run.failure, { where: `screening line ${numberWords(all.length + 1)}`, again: this.again })
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
            ? this.nothingHere(counts, shown, now.find)
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
              ${this.line(opened)}
            </aside>`
          : nothing}
      </div>
      <g-dialog
        side
        heading=${opened?.name ?? ''}
        ?open=${opened !== undefined && !this.wide}
        .body=${() => (opened ? html`<div class="opened">${this.line(opened)}</div>` : nothing)}
        @g-close=${() => query.go({ line: '', hit: '' })}
      ></g-dialog>
    `;
  }

  private leftOut(rows: readonly Outcome[], narrow: boolean): string[] {
    return [...(rows.some(hasReference) ? [] : ['id']), ...(narrow ? ['id', 'matches', 'list'] : [])];
  }

  private line(opened: Outcome) {
    const { known } = this.run;
    return openedLine({
      outcome: opened,
      threshold: thresholdOf(this.run),
      chosen: this.hitKey(),
      entry: this.entry.value,
      hitHref: (hit) => query.href({ hit }),
      asked: known ? asked(known.columns, known.mapping, rowOf(known.columns, answerOf(opened).input ?? {})) : {},
    });
  }

  private says(counts: Record<Shown, number>) {
    const { run } = this;
    const answered = run.outcomes.length;
    if (run.state === 'done' && answered > 0 && counts.errors === answered) return `${count(answered, 'line')}: none could be screened.`;
    const matches = counts.matches === 0 ? 'none with a match' : `${numberWords(counts.matches)} with a match`;
    if (run.state === 'running') return `${count(run.of, 'line')}, ${matches} so far.`;
    const ended =
      run.state === 'done'
        ? count(answered, 'line')
        : `${numberWords(answered)} of ${count(run.of, 'line')}, then ${run.state === 'cancelled' ? 'cancelled' : 'broken off'}`;
    return `${ended}: ${matches} from ${thresholdOf(run).toFixed(2)} on${counts.errors > 0 ? `, ${numberWords(counts.errors)} not screened` : ''}. Each screening is kept in the ledger.`;
  }

  private nothingHere(counts: Record<Shown, number>, shown: Shown, find: string) {
    const { run } = this;
    if (find)
      return emptyState(
        'No such line',
        html`No line under “${TITLES[shown]}” has “${find}”.`,
        html`<a class="button" href=${query.href({ find: '' })}>Show them all</a>`,
      );
    if (run.state === 'running') return html`<p class="quiet">None yet.</p>`;
    if (counts.errors === counts.all && counts.all > 0) return this.noneScreened(counts.all);
    const words: Record<Shown, string> = {
      matches: `No line reaches ${thresholdOf(run).toFixed(2)}. Weaker hits are under “Hits”.`,
      hits: 'Nobody on these lists comes near any of these names.',
      doubts: 'Nothing in the file looks wrong.',
      errors: 'Every line was screened.',
      all: 'Nothing was answered.',
    };
    return html`<p class="quiet none">${words[shown]}</p>`;
  }

  /** Nothing was looked for, which must not look like nothing found. */
  private noneScreened(of: number) {
    const [why, times] = mostFrequent(this.run.outcomes.map((outcome) => outcome.error));
    return html`<div class="state wrong" role="alert">
      <h2>${icon('alert')} ${of === 1 ? 'The line could not be screened' : `None of the ${numberWords(of)} lines could be screened`}</h2>
      <p>${times < of ? html`${numberWords(times)} of them: ` : nothing}${why}</p>
      <div class="line">
        <a class="button" href=${query.href({ show: 'errors', line: '', hit: '' })}>Why, line by line</a>
        <a class="button" href="/batch">Another file, or other columns</a>
      </div>
    </div>`;
  }

  private rows(shown: Shown, find: string): readonly Outcome[] {
    const { run } = this;
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

  private exports(rows: readonly Outcome[], shut: () => void) {
    const name = (this.run.known?.file ?? 'batch').replace(/\.\w+$/, '');
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

  /** Looks anew at what the server has of it. */
  private readonly again = () => this.tell('g-again', this.run.id);
}

const thresholdOf = (run: Run): number => run.known?.threshold ?? 0.7;
