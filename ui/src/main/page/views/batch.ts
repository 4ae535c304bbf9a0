import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api, Problem } from '../api/client.ts';
import type { Job } from '../api/events.ts';
import type { ListStatus } from '../api/records.ts';
import { go, path, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { preferences } from '../app/preferences.ts';
import { icon } from '../parts/icon.ts';
import { emptyState, errorState } from '../parts/states.ts';
import { moment } from '../parts/words.ts';
import { mapper } from './batch/mapper.ts';
import { guessed, type Mapping } from './batch/mapping.ts';
import { forget, remembered } from './batch/memory.ts';
import './batch/result.ts';
import { begin, watched, type Options, type Run } from './batch/run.ts';
import { sheetOf, UnreadableFile, type Sheet } from './batch/sheet.ts';
import './batch/batch.css';

/** The file whose columns are being mapped; it outlives the view, so that one can look at something else meanwhile. */
const work: { sheet?: Sheet | undefined; mapping: Mapping; options: Options } = { mapping: [], options: { sources: [], ...preferences() } };

/** Batches that were looked at in this visit, by their jobs. */
const runs = new Map<string, Run>();
const sheets = new Map<string, Sheet>();

/** A file of customers against the lists: its columns said, its lines screened, the result worked through. */
@customElement('g-batch')
export class Batch extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private failure: unknown;
  @state() private sending = false;
  @state() private over = false;
  /** Counts what came, since the run itself stays the same object. */
  @state() private told = 0;

  private readonly lists = new Task(this, {
    task: async (_, { signal }) =>
      (await api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal })).items.filter((list) => list.entries > 0),
    args: () => [],
  });

  private readonly sent = new Task(this, {
    task: async ([id], { signal }) =>
      id ? [] : (await api.list<Job>('/api/v1/jobs', { query: { kind: 'screening-batch', limit: SENT }, signal })).items,
    args: () => [this.address.parameters['id']] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    Batch.present = this;
  }

  override disconnectedCallback(): void {
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

  protected override render() {
    const run = this.run();
    if (run)
      return isUnknown(run)
        ? this.unknown(run)
        : html`<g-batch-result .address=${this.address} .run=${run} .told=${this.told} @g-again=${this.again}></g-batch-result>`;
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

  /** What this person sent; this browser knows what the files were called that it sent itself. */
  private earlier() {
    const all = this.sent.value ?? [];
    if (all.length === 0) return nothing;
    return html`<section class="earlier">
      <h2>Sent before</h2>
      <ul>
        ${all.map((job) => {
          const known = remembered(job.id);
          return html`<li>
            <a href=${path('/batch', job.id)}>${known?.file ?? `A file of ${job.subject}`}</a>
            <span class="quiet">${known ? `${job.subject}, ` : nothing}${moment(job.started)}${job.state === 'done' ? nothing : html`, ${stateOf(job)}`}</span>
          </li>`;
        })}
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
      work.options = { ...work.options, order: undefined };
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
  private readonly again = (event: CustomEvent<string>) => {
    runs.delete(event.detail);
    this.requestUpdate();
  };
}

const isUnknown = (run: Run): boolean => run.failure instanceof Problem && run.failure.is('not-found');

const SENT = 20;

function stateOf({ state, progress }: Job): string {
  if (state === 'queued') return 'waits for its turn';
  if (state === 'running') return progress.of ? `${Math.floor((100 * progress.done) / progress.of)} % screened` : 'is being screened';
  return state === 'failed' ? 'broken off' : state;
}

const EXAMPLE = `Customer no,Name,Type,Date of birth,Country
C-1001,Qods Aviation Industries,company,,Iran
C-1002,Ahmad Vahidi,individual,1958-06-27,ir
C-1003,Blue Harbour Bakery,company,,gb
C-1004,,individual,1971-02-03,fr
`;
