import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../api/client.ts';
import type { ListStatus } from '../api/records.ts';
import { path, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { session, type Session } from '../app/session.ts';
import { icon } from '../parts/icon.ts';
import { share } from '../parts/share.ts';
import { errorState, waiting } from '../parts/states.ts';
import { count, identifier, moment, numberWords, sourceName } from '../parts/words.ts';
import { age, isThere, publication, sign, standing, updating } from './lists/standing.ts';
import { onUpdating, update, updateOf } from './lists/updating.ts';
import './lists/lists.css';

/** What is published and may be fetched; the server knows where. */
const PUBLISHED = ['us_ofac_sdn', 'us_ofac_cons', 'un_sc', 'eu_fsf', 'gb_sanctions', 'ca_sema', 'au_dfat', 'us_csl'] as const;

/** Whoever fetched one authority's list may believe that the built-in one answers still. */
const withoutOfac = (lists: readonly ListStatus[]): boolean =>
  lists.some(isThere) && !lists.some((list) => list.source === 'us_ofac_sdn' && isThere(list));

/** The lists that answer: how old each is, and what became of its last download. */
@customElement('g-lists')
export class Lists extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private who: Session | undefined;
  private stop: (() => void) | undefined;
  /** What was shown last stays while it is fetched anew, so that nothing jumps. */
  private last: readonly ListStatus[] | undefined;

  /** When each list that is fetched by itself is fetched next. */
  private next: ReadonlyMap<string, string> = new Map();

  private readonly loaded = new Task(this, {
    task: async (_, { signal }) => {
      const [page, timetable] = await Promise.all([
        api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal }),
        api.get('/api/v1/watch/timetable', { signal }),
      ]);
      const lists = timetable.on ? timetable.items.filter((due) => due.kind === 'list') : [];
      this.next = new Map(lists.map((due) => [due.subject, due.next]));
      return (this.last = page.items);
    },
    args: () => [],
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void session().then((who) => (this.who = who));
    this.stop = onUpdating(
      () => this.requestUpdate(),
      () => void this.loaded.run(),
    );
  }

  override disconnectedCallback(): void {
    this.stop?.();
    super.disconnectedCallback();
  }

  protected override render() {
    const lists = this.last;
    return html`
      <header class="view-head">
        <div>
          <h1>Lists</h1>
          ${lists ? html`<p>${this.says(lists)}</p>` : nothing}
        </div>
        <div class="actions">
          ${share({ path: '/api/v1/lists', name: 'lists' })}
          ${this.mayUpdate() && lists
            ? html`<button class="button first" @click=${() => lists.forEach((list) => void update(list.source))}>Update all</button>`
            : nothing}
        </div>
      </header>
      ${lists && withoutOfac(lists)
        ? html`<p class="list-notice">
            ${icon('alert')}Names are screened against ${lists.filter(isThere).map((list) => sourceName(list.source)).join(', ')} only. OFAC’s list is
            not among them: the built-in one answers only while no list is installed.
          </p>`
        : nothing}
      ${lists
        ? this.table(lists)
        : this.loaded.render({
            pending: () => waiting('Fetching the lists', 5),
            error: (error) => errorState(error, { where: 'fetching the lists', again: () => void this.loaded.run() }),
          })}
      ${lists ? this.further(lists) : nothing}
    `;
  }

  private mayUpdate(): boolean {
    return this.who?.role === 'administrator';
  }

  private says(lists: readonly ListStatus[]) {
    const there = lists.filter(isThere);
    const failing = lists.filter((list) => list.state === 'failing');
    const old = lists.filter((list) => list.state === 'stale' || list.state === 'builtin').length;
    const entries = there.reduce((sum, list) => sum + list.entries, 0);
    return html`${count(entries, 'entry', 'entries')} of ${count(there.length, 'list')}
    answer.${failing.length > 0
      ? html` The last download of ${failing.map((list) => sourceName(list.source)).join(', ')} failed.`
      : nothing}${old > 0 ? html` ${numberWords(old)} ${old === 1 ? 'is' : 'are'} older than usual.` : nothing}`;
  }

  private table(lists: readonly ListStatus[]) {
    return html`<table class="table lists-table">
      <caption class="unseen">
        Lists
      </caption>
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col">Published</th>
          <th scope="col" class="end">Age</th>
          <th scope="col" class="end">Entries</th>
          <th scope="col">How it stands</th>
          <th scope="col"><span class="unseen">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${lists.map(
          (list) =>
            html`<tr data-list=${list.source}>
              <td class="heading">
                <a href=${path('/lists', list.source)}>${sourceName(list.source)}</a> ${sourceName(list.source) === list.source
                  ? nothing
                  : identifier(list.source)}
              </td>
              <td data-title="Published">${isThere(list) ? publication(list) : html`<span class="missing">not installed</span>`}</td>
              <td data-title="Age" class="number">${isThere(list) ? age(list) : ''}</td>
              <td data-title="Entries" class="number">${isThere(list) ? numberWords(list.entries) : ''}</td>
              <td class="standing"><div>${sign(list)}${standing(list)}${this.looks(list.source)}${updating(list.source)}</div></td>
              <td class="do">
                ${this.mayUpdate()
                  ? html`<button
                      class="button small"
                      ?disabled=${updateOf(list.source) !== undefined && !updateOf(list.source)!.failure}
                      @click=${() => void update(list.source)}
                    >
                      ${list.state === 'failing' ? 'Try again' : 'Update'}
                    </button>`
                  : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private looks(source: string) {
    const next = this.next.get(source);
    return next ? html`<p class="quiet small">Looked for by itself, next ${moment(next)}.</p>` : nothing;
  }

  private further(lists: readonly ListStatus[]) {
    const left = PUBLISHED.filter((source) => !lists.some((list) => list.source === source && list.state !== 'builtin'));
    if (left.length === 0 || !this.mayUpdate()) return nothing;
    return html`<section class="further">
      <h2>Not fetched yet</h2>
      <p class="quiet">Fetched from where their authorities publish them; each answers from then on.</p>
      <ul>
        ${left.map(
          (source) =>
            html`<li>
              <button
                class="button small"
                ?disabled=${updateOf(source) !== undefined && !updateOf(source)!.failure}
                @click=${() => void update(source)}
              >
                Fetch ${sourceName(source)}
              </button>
              ${lists.some((list) => list.source === source) ? nothing : updating(source)}
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
