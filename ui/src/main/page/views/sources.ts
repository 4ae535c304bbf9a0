import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api, Problem, send } from '../api/client.ts';
import { follow, type Job } from '../api/events.ts';
import type { components } from '../api/schema.ts';
import { queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { session, type Session } from '../app/session.ts';
import { icon } from '../parts/icon.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { say } from '../parts/toast.ts';
import { count, moment, numberWords } from '../parts/words.ts';
import './sources/sources.css';

/** The one that a notice is about; the one of which it is shown what was left out. */
const query = queryOf({ source: text(), left: text() });

type Source = components['schemas']['Source'];

/** Something that a source holds and the home does not. */
interface LeftOut {
  readonly at: string;
  readonly why: string;
}

/** What came of a visit that this page asked for. */
interface Result {
  readonly outcome: 'visited' | 'failed' | 'busy';
  readonly read: number;
}

const KINDS = { feed: 'Feed', sitemap: 'Sitemap', folder: 'Folder', warc: 'Web archives' } as const;

/** Where articles come from by themselves: when each was visited, when it is next, and what is wrong with it. */
@customElement('g-sources')
export class Sources extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private who: Session | undefined;
  @state() private failure = '';
  @state() private visiting: readonly string[] = [];
  private last: readonly Source[] | undefined;
  private isOn = true;

  private readonly loaded = new Task(this, {
    task: async (_, { signal }) => {
      const [page, timetable] = await Promise.all([
        api.list<Source>('/api/v1/watch/sources', { query: { limit: 1000 }, signal }),
        api.get('/api/v1/watch/timetable', { signal }),
      ]);
      this.isOn = timetable.on;
      return (this.last = page.items);
    },
    args: () => [],
  });

  private readonly leftOut = new Task(this, {
    task: async ([name], { signal }) =>
      name ? (await api.list<LeftOut>('/api/v1/watch/sources/{name}/left-out', { path: { name }, query: { limit: 1000 }, signal })).items : [],
    args: () => [query.read(this.address.query).left],
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void session().then((who) => (this.who = who));
  }

  protected override render() {
    const sources = this.last;
    return html`
      <header class="view-head">
        <div>
          <h1>Sources</h1>
          ${sources ? html`<p>${this.says(sources)}</p>` : nothing}
        </div>
        <div class="actions">${share({ path: '/api/v1/watch/sources', name: 'sources' })}</div>
      </header>
      ${sources
        ? sources.length > 0
          ? this.table(sources)
          : emptyState(
              'No source yet',
              this.mayChange()
                ? 'Add the address of a feed or sitemap below; its articles then come by themselves.'
                : 'An administrator can add feeds and sitemaps, whose articles then come by themselves.',
            )
        : this.loaded.render({
            pending: () => waiting('Fetching the sources', 5),
            error: (error) => errorState(error, { where: 'fetching the sources', again: () => void this.loaded.run() }),
          })}
      ${sources && this.mayChange() ? this.form() : nothing}
    `;
  }

  private mayChange(): boolean {
    return this.who?.role === 'administrator';
  }

  private says(sources: readonly Source[]) {
    const failing = sources.filter((source) => source.state === 'failing');
    const articles = sources.reduce((sum, source) => sum + source.articles, 0);
    return html`${count(articles, 'article')} from ${count(sources.length, 'source')}.${failing.length > 0
      ? html` ${failing.map((source) => source.source).join(', ')} ${failing.length === 1 ? 'fails' : 'fail'}.`
      : nothing}${this.isOn ? nothing : html` This server fetches nothing by itself.`}`;
  }

  private table(sources: readonly Source[]) {
    const { source: chosen, left } = query.read(this.address.query);
    return html`<table class="table sources-table">
      <caption class="unseen">
        Sources
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Kind</th>
          <th scope="col">Every</th>
          <th scope="col" class="end">Articles</th>
          <th scope="col">How it stands</th>
          <th scope="col"><span class="unseen">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${sources.map(
          (source) =>
            html`<tr data-source=${source.source} aria-current=${source.source === chosen ? 'true' : nothing}>
              <td class="heading">${source.source} <span class="place">${source.place}</span></td>
              <td data-title="Kind">${KINDS[source.kind]}</td>
              <td data-title="Every">${source.every === 'never' ? 'by hand' : source.every}</td>
              <td data-title="Articles" class="number">${numberWords(source.articles)}</td>
              <td class="standing"><div>${standing(source)}${this.leftOutOf(source, source.source === left)}</div></td>
              <td class="do">
                ${this.mayChange()
                  ? html`<button
                        class="button small"
                        ?disabled=${this.visiting.includes(source.source)}
                        @click=${() => void this.visit(source.source)}
                      >
                        ${this.visiting.includes(source.source) ? 'Visiting …' : source.state === 'failing' ? 'Try again' : 'Visit now'}</button
                      ><button class="button small bare" @click=${() => void this.end(source.source)}>Remove</button>`
                  : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** How much of it was left out; where that is wanted, what and why. */
  private leftOutOf(source: Source, shown: boolean) {
    if (source.left_out === 0) return nothing;
    return html`<p class="small">
        <a href=${query.href({ left: shown ? '' : source.source })} aria-expanded=${shown ? 'true' : 'false'}
          >${numberWords(source.left_out)} left out</a
        >${shown ? nothing : html`<span class="quiet">, and not asked for again</span>`}
      </p>
      ${shown
        ? this.leftOut.render({
            pending: () => waiting('Fetching what was left out', 2),
            complete: (pieces) =>
              html`<ul class="left-out">
                  ${pieces.map((piece) => html`<li>${piece.why} <span class="quiet">${moment(piece.at)}</span></li>`)}
                </ul>
                ${pieces.length < source.left_out ? html`<p class="quiet small">The last ${numberWords(pieces.length)}.</p>` : nothing}`,
            error: (error) => errorState(error, { where: 'fetching what was left out', again: () => void this.leftOut.run() }),
          })
        : nothing}`;
  }

  private form() {
    return html`<section class="add">
      <h2>Add a source</h2>
      <form @submit=${this.onAdd}>
        <label class="field"
          ><span>Address of a feed or sitemap</span
          ><input class="input" name="place" type="url" required placeholder="https://www.example.org/news/rss.xml"
        /></label>
        <label class="field"
          ><span>Visit it every</span
          ><select class="input" name="every">
            ${['30m', '1h', '6h', '1d'].map((every) => html`<option value=${every} ?selected=${every === '1h'}>${every}</option>`)}
          </select></label
        >
        <label class="tick"><input type="checkbox" name="follow" checked />Read the pages that a feed links to</label>
        <button class="button first">Add</button>
      </form>
      <p class="quiet small">
        Servers are asked one request at a time, and only for what their robots.txt allows. Folders and web archives are added on the command line.
      </p>
      ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
    </section>`;
  }

  private readonly onAdd = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const added = api.post('/api/v1/watch/sources', {
      body: { place: String(data.get('place')), every: String(data.get('every')), follow_links: data.get('follow') !== null, most: 200 },
    });
    void this.done(added, 'Added; while the server fetches by itself, its first articles come at once').then((ok) => ok && form.reset());
  };

  private async end(name: string): Promise<void> {
    await this.done(
      send('DELETE', `/api/v1/watch/sources/${encodeURIComponent(name)}`),
      `${name} is not visited any more; what came from it stays`,
    );
  }

  private async visit(name: string): Promise<void> {
    this.visiting = [...this.visiting, name];
    await this.done(this.visited(name), '');
    this.visiting = this.visiting.filter((other) => other !== name);
  }

  private async visited(name: string): Promise<void> {
    const begun = (await (await send('POST', `/api/v1/watch/sources/${encodeURIComponent(name)}/fetch`)).json()) as Job;
    const job = await follow(begun.id, () => undefined);
    const result = job.result as Result | null;
    if (job.state === 'failed') say(`${name}: ${job.error ?? 'the visit failed'}`);
    else if (result?.outcome === 'busy') say(`${name}: is being visited just now`);
    else if (result?.outcome === 'failed') say(`${name}: could not be visited`);
    else say(`${name}: ${result && result.read > 0 ? `${count(result.read, 'article')} read` : 'nothing new'}`);
  }

  private async done(asked: Promise<unknown>, words: string): Promise<boolean> {
    this.failure = '';
    try {
      await asked;
      if (words) say(words);
      return true;
    } catch (error) {
      this.failure = error instanceof Problem ? error.detail : String(error);
      return false;
    } finally {
      await this.loaded.run();
    }
  }
}

/** Sign, times and words. */
function standing(source: Source) {
  const sign =
    source.state === 'failing'
      ? html`<span class="sign bad">${icon('alert')} Failing</span>`
      : source.state === 'new'
        ? html`<span class="sign">Not visited yet</span>`
        : html`<span class="sign good">${icon('check')} Well</span>`;
  // The address stands beside it already.
  const note = source.note.startsWith(`${source.place}: `) ? source.note.slice(source.place.length + 2) : source.note;
  return html`${sign}${note ? html`<p>${note}</p>` : nothing}
    <p class="quiet small">
      ${source.succeeded ? html`Visited well ${moment(source.succeeded)}.` : nothing}
      ${source.running ? 'Being visited now.' : source.next ? html`Next ${moment(source.next)}.` : nothing}
    </p>`;
}
