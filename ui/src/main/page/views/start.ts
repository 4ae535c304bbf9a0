import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, query, state } from 'lit/decorators.js';
import { api, isCancelled } from '../api/client.ts';
import type { ListStatus } from '../api/records.ts';
import { go, path, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { isReader, session } from '../app/session.ts';
import { icon } from '../parts/icon.ts';
import { progress } from '../parts/progress.ts';
import { errorState } from '../parts/states.ts';
import { count, date, numberWords, sourceName } from '../parts/words.ts';
import { changes } from './start/changes.ts';
import { exampleArticle } from './start/example.ts';
import { intentOf, type Intent } from './start/intent.ts';
import { read, sorted, type Described, type Readable } from './start/read.ts';
import './start/start.css';

/** A file that was dropped, and how far it is. */
interface Dropped {
  readonly file: File;
  /** A file of which nothing is said is first asked about. */
  readonly state: 'asked' | 'waiting' | 'reading' | 'done' | 'failed';
  readonly described: Described;
  readonly article?: string;
  readonly found?: string;
  readonly error?: unknown;
}

/** Fields for what is said of an article: given, never guessed. */
function describing(described: Described, set: (described: Described) => void) {
  const field = (key: keyof Described, title: string, type = 'text') => html`<label class="field"
    ><span>${title}</span
    ><input class="input" type=${type} placeholder=${type === 'text' ? 'optional' : ''} .value=${described[key] ?? ''} @input=${(event: Event) => set({ ...described, [key]: (event.target as HTMLInputElement).value.trim() })}
  /></label>`;
  return html`${field('title', 'Title')} ${field('publisher', 'Publisher')} ${field('published', 'Published', 'date')}`;
}

/** Where one begins: one box for a name, a text or a link; files can be dropped anywhere on it. */
@customElement('g-start')
export class Start extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private typed = '';
  @state() private described: Described = {};
  @state() private busy: Intent | undefined;
  @state() private failure: unknown;
  @state() private dropped: readonly Dropped[] = [];
  @state() private over = false;
  @state() private reads = false;
  /** Not there for readers. */
  @query('textarea') private box!: HTMLTextAreaElement | null;

  private cancel: AbortController | undefined;

  private readonly lists = new Task(this, {
    task: async (_, { signal }) => (await api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal })).items,
    args: () => [],
  });

  private readonly changed = new Task(this, { task: (_, { signal }) => changes(signal), args: () => [] });

  override disconnectedCallback(): void {
    this.cancel?.abort();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    if (matchMedia('(min-width: 900px)').matches) this.box?.focus();
    void session().then((who) => (this.reads = isReader(who)));
  }

  protected override render() {
    const intent = intentOf(this.typed);
    return html`
      <h1 class="unseen">Start</h1>
      ${this.reads ? nothing : this.ask(intent)}
      ${this.dropped.length > 0 ? this.files() : nothing}
      <div class="start-columns">
        <section>
          <h2>Try</h2>
          <ul class="tries">
            ${this.reads ? nothing : this.tries()}
            <li>
              <a href="/claims?standing=contested">Look at what is contested</a>
              <p class="quiet">Claims that some affirm and others deny, side by side.</p>
            </li>
            ${
              this.reads
                ? html`<li>
                    <a href="/parties">Find a party</a>
                    <p class="quiet">What lists say of it, and what is claimed about it. To read articles and to screen takes an analyst.</p>
                  </li>`
                : nothing
            }
          </ul>
        </section>
        <section>
          <h2>${this.changed.value?.first ? 'In this home' : 'Since your last visit'}</h2>
          ${this.changed.render({
            pending: () => html`<p class="quiet">Looking …</p>`,
            error: (error) => errorState(error),
            complete: ({ first, lines }) =>
              lines.length === 0
                ? html`<p class="quiet">${first ? 'Nothing yet. Read an article, or screen a name.' : 'Nothing has changed.'}</p>`
                : html`<ul class="changes">${lines.map((line) => html`<li><a href=${line.href}>${line.words}</a></li>`)}</ul>`,
          })}
        </section>
        <section>
          <h2>Lists that answer</h2>
          ${this.lists.render({
            pending: () => html`<p class="quiet">Looking …</p>`,
            error: (error) => errorState(error),
            complete: (lists) => this.listLines(lists),
          })}
        </section>
      </div>
    `;
  }

  private ask(intent: Intent) {
    return html`<form
        class="ask ${this.over ? 'over' : ''}"
        @submit=${this.onSubmit}
        @dragover=${this.onOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.onDrop}
      >
        <label class="unseen" for="ask">A name to screen, or an article to read</label>
        <textarea
          id="ask"
          class="input"
          rows=${this.rows(intent)}
          placeholder=${matchMedia('(min-width: 600px)').matches ? 'A name to screen, or an article or its link to read' : 'A name, an article or its link'}
          spellcheck="false"
          .value=${this.typed}
          @input=${this.onInput}
          @keydown=${this.onKey}
        ></textarea>
        ${intent.kind === 'text' ? this.about() : nothing}
        <div class="ask-line">
          <span class="quiet">${this.says(intent)}</span>
          <span class="ask-actions">
            <label class="button bare"
              >${icon('file')}Choose files<input class="unseen" type="file" multiple accept=".txt,.html,.htm,.pdf,.json,text/plain,text/html,application/pdf" @change=${this.onChoose}
            /></label>
            <button class="button first" ?disabled=${intent.kind === 'nothing' || this.busy !== undefined}>${intent.kind === 'text' || intent.kind === 'address' ? 'Read' : 'Screen'}</button>
          </span>
        </div>
        ${this.busy ? progress({ what: this.busy.kind === 'address' ? 'Fetching and reading the article' : 'Reading the article', done: 0, of: null, cancel: () => this.cancel?.abort() }) : nothing}
        ${this.failure ? errorState(this.failure, { where: 'reading what you gave; it still stands in the box' }) : nothing}
      </form>`;
  }

  private tries() {
    return html`<li>
              <a href="/screen?name=${encodeURIComponent('Qods Aviation Industries')}">Screen “Qods Aviation Industries”</a>
              <p class="quiet">Spelt Ghods on some lists. See why it matches, part by part.</p>
            </li>
            <li>
              <button class="link" ?disabled=${this.busy !== undefined} @click=${() => void this.read({ text: exampleArticle.text }, exampleArticle.described)}>Read an example article</button>
              <p class="quiet">${exampleArticle.described.title}. Who says so, who denies it.</p>
            </li>`;
  }

  private listLines(lists: readonly ListStatus[]) {
    const there = lists.filter((list) => list.entries > 0);
    const builtIn = there.length > 0 && there.every((list) => list.state === 'builtin');
    return html`<ul class="list-lines">
        ${there.map(
          (list) => html`<li>
            <a href=${path('/lists', list.source)}>${sourceName(list.source)}</a>
            <span class="quiet">${date(list.date, { missing: 'undated' })}${list.state === 'stale' || list.state === 'failing' ? html` <span class="aged">${list.state === 'failing' ? 'failing' : `${numberWords(list.age_days ?? 0)} days old`}</span>` : nothing}</span>
            <span class="quiet number">${numberWords(list.entries)}</span>
          </li>`,
        )}
      </ul>
      ${builtIn ? html`<p class="quiet">This list is built in so that everything answers at once. It is old and not for compliance: <a href="/lists">fetch today’s lists</a>.</p>` : nothing}`;
  }

  private says(intent: Intent): unknown {
    if (intent.kind === 'name') return html`Enter screens this name against all lists`;
    if (intent.kind === 'address') return 'Enter fetches this page and reads it';
    if (intent.kind === 'text') return `Reads ${count([...intent.value].length, 'character')} as an article`;
    return 'Files can be dropped here: text, web pages, PDF, each with its NAME.meta.json';
  }

  /** What is said about a pasted text: given, never guessed. */
  private about() {
    return html`<div class="about">${describing(this.described, (described) => (this.described = described))}</div>`;
  }

  /** What is known of files that say nothing of themselves; all of it may stay empty. */
  private asked(asked: readonly Dropped[]) {
    return html`<form
      class="describe"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.readWaiting('asked');
      }}
    >
      <p class="quiet">What you know of ${asked.length === 1 ? 'it' : 'them'}; all of it may stay empty.</p>
      ${this.dropped.map((file, place) =>
        file.state === 'asked'
          ? html`<fieldset class="about">
              <legend>${file.file.name}</legend>
              ${describing(file.described, (described) => this.mark(place, { ...file, described }))}
            </fieldset>`
          : nothing,
      )}
      <div class="line">
        <button class="button first">Read ${count(asked.length, 'article')}</button>
        <button type="button" class="button" @click=${() => (this.dropped = this.dropped.filter((file) => file.state !== 'asked'))}>
          Do not read ${asked.length === 1 ? 'it' : 'them'}
        </button>
      </div>
    </form>`;
  }

  private files() {
    const done = this.dropped.filter((file) => file.state === 'done');
    const asked = this.dropped.filter((file) => file.state === 'asked');
    const begun = this.dropped.filter((file) => file.state !== 'asked');
    const left = this.dropped.filter((file) => file.state === 'waiting' || file.state === 'reading').length;
    return html`<section class="dropped" aria-live="polite">
      <h2>${asked.length > 0 ? count(asked.length, 'file') : left > 0 ? 'Reading' : 'Read'}</h2>
      ${asked.length > 0 ? this.asked(asked) : nothing}
      ${left > 0 ? progress({ what: `Article ${begun.length - left + 1}`, done: begun.length - left, of: begun.length, cancel: () => this.cancel?.abort() }) : nothing}
      <ul>
        ${begun.map(
          (file) => html`<li>
            ${file.article ? html`<a href=${path('/articles', file.article)}>${file.file.name}</a>` : file.file.name}
            <span class="quiet">${file.state === 'failed' ? (isCancelled(file.error) ? 'cancelled' : ((file.error as Error).message ?? 'failed')) : (file.found ?? file.state)}</span>
          </li>`,
        )}
      </ul>
      ${left === 0 && done.length > 0 ? html`<p class="line"><a class="button first" href="/claims">See what they claim</a><a class="button" href="/articles">All articles</a></p>` : nothing}
    </section>`;
  }

  private readonly onInput = () => {
    this.typed = this.box?.value ?? '';
    this.failure = undefined;
  };

  /** The box grows with what is in it. */
  private rows(intent: Intent): number {
    const lines = this.typed.split('\n').length + Math.floor(this.typed.length / 90);
    return intent.kind === 'text' ? Math.min(12, Math.max(6, lines)) : 1;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const intent = intentOf(this.typed);
    if (event.key === 'Enter' && !event.shiftKey && intent.kind !== 'text') {
      event.preventDefault();
      this.box?.form?.requestSubmit();
    }
  };

  private readonly onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const intent = intentOf(this.typed);
    if (intent.kind === 'name') go(`/screen?name=${encodeURIComponent(intent.value)}`);
    if (intent.kind === 'address') void this.read({ url: intent.value });
    if (intent.kind === 'text') void this.read({ text: this.typed }, this.described);
  };

  private async read(what: Readable, described: Described = {}): Promise<void> {
    this.busy = 'url' in what ? { kind: 'address', value: what.url } : { kind: 'text', value: '' };
    this.failure = undefined;
    this.cancel = new AbortController();
    try {
      const reading = await read(what, described, this.cancel.signal);
      if (this.isConnected) go(path('/articles', reading.article.id));
    } catch (error) {
      this.failure = isCancelled(error) ? undefined : error;
    } finally {
      this.busy = undefined;
    }
  }

  private readonly onOver = (event: DragEvent) => {
    event.preventDefault();
    this.over = true;
  };

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    void this.readFiles([...(event.dataTransfer?.files ?? [])]);
  };

  private readonly onChoose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void this.readFiles([...(input.files ?? [])]);
    input.value = '';
  };

  private async readFiles(all: readonly File[]): Promise<void> {
    const { files, described } = await sorted(all);
    if (files.length === 0) return;
    this.dropped = [
      ...this.dropped,
      ...files.map((file): Dropped => {
        const said = described.get(file);
        return { file, state: said ? 'waiting' : 'asked', described: said ?? {} };
      }),
    ];
    await this.readWaiting('waiting');
  }

  private async readWaiting(state: 'asked' | 'waiting'): Promise<void> {
    const places = [...this.dropped.keys()].filter((place) => this.dropped[place]!.state === state);
    for (const place of places) this.mark(place, { ...this.dropped[place]!, state: 'waiting' });
    this.cancel = new AbortController();
    for (const place of places) {
      const { file, described } = this.dropped[place]!;
      this.mark(place, { file, described, state: 'reading' });
      try {
        const reading = await read({ file }, described, this.cancel.signal);
        this.mark(place, {
          file,
          described,
          state: 'done',
          article: reading.article.id,
          found: `${count(reading.statements.length, 'statement')}, ${count(reading.events.length, 'event')}`,
        });
      } catch (error) {
        this.mark(place, { file, described, state: 'failed', error });
      }
    }
  }

  private mark(place: number, now: Dropped): void {
    this.dropped = this.dropped.map((file, at) => (at === place ? now : file));
  }
}
