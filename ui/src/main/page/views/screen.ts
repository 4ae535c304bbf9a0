import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, api, send } from '../api/client.ts';
import type { Hit, ListEntry, ListStatus, Screened } from '../api/records.ts';
import { choice, go, number, queryOf, text, words, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { comparison } from '../parts/comparison.ts';
import { listedName } from '../parts/listed-name.ts';
import { icon } from '../parts/icon.ts';
import { copy } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { say } from '../parts/toast.ts';
import { count, date, score, sourceName } from '../parts/words.ts';
import { asked, rowOfHit, SCHEMAS } from './screen/asked.ts';
import './screen/screen.css';

const query = queryOf({
  name: text(),
  schema: choice(SCHEMAS),
  birth_date: text(),
  country: text(),
  id_number: text(),
  address: text(),
  sources: words(),
  algorithm: choice(['gainsay', 'ofac'], 'gainsay'),
  limit: number(20),
  hit: text(),
});

type Asked = ReturnType<typeof query.read>;

/** Screenings of this visit: going back shows what was answered then, and keeps no second one. */
const answered = new Map<string, Promise<Screened>>();

const WIDE = '(min-width: 1080px)';

/** One name against the lists: whom it may mean, how sure that is and why, field by field. */
@customElement('g-screen')
export class Screen extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private more = false;
  @state() private queueing = false;
  @state() private wide = matchMedia(WIDE).matches;

  private readonly media = matchMedia(WIDE);
  private readonly onMedia = () => (this.wide = this.media.matches);

  private readonly screened = new Task(this, {
    task: async ([key]) => {
      if (!key) return undefined;
      const { body, parameters } = JSON.parse(key) as { body: never; parameters: never };
      if (!answered.has(key)) {
        answered.set(key, api.post('/api/v1/screen', { query: parameters, body }) as Promise<unknown> as Promise<Screened>);
        answered.get(key)!.catch(() => answered.delete(key));
      }
      return answered.get(key);
    },
    args: () => [keyOf(query.read(this.address.query))],
  });

  private readonly entry = new Task(this, {
    task: async ([hit], { signal }) => {
      if (!hit) return undefined;
      const [source, entry] = split(hit);
      return (await api.get('/api/v1/lists/{source}/{entry}', { path: { source, entry }, signal })) as unknown as ListEntry;
    },
    args: () => [this.chosen()],
  });

  private readonly lists = new Task(this, {
    task: async (_, { signal }) =>
      (await api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal })).items.filter((list) => list.entries > 0),
    args: () => [],
  });

  constructor() {
    super();
    new Keys(this, () => [
      { key: 'j', what: 'Next hit', group: 'Hits', run: () => this.move(1) },
      { key: 'k', what: 'Hit before', group: 'Hits', run: () => this.move(-1) },
      { key: 'e', what: 'Change what is asked', group: 'Hits', run: () => this.querySelector<HTMLInputElement>('form.asked input')?.focus() },
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

  /** The hit that is looked at: the one of the address, else the first where there is room beside the list. */
  private chosen(): string {
    const { hit } = query.read(this.address.query);
    const first = this.screened.value?.hits[0];
    return hit || (this.wide && first ? keyOfHit(first) : '');
  }

  protected override render() {
    const now = query.read(this.address.query);
    return html`
      <header class="view-head"><h1>${now.name ? html`Screening “${now.name}”` : 'Screen a name'}</h1></header>
      ${asked({
        value: now,
        lists: this.lists.value ?? [],
        more: this.more || Boolean(now.id_number || now.address || now.algorithm !== 'gainsay' || now.sources.length > 0),
        showMore: () => (this.more = true),
        ask: (change) => query.go({ ...change, hit: '' }),
      })}
      ${this.screened.render({
        initial: () => nothing,
        pending: () => waiting('Screening'),
        error: (error) => errorState(error, { where: 'screening', again: () => void this.screened.run() }),
        complete: (screened) => (screened ? this.hits(screened, now) : this.nothingAsked()),
      })}
    `;
  }

  private nothingAsked() {
    return emptyState(
      'Whom do you look for?',
      'Give a name as you have it, in any script. A birth date, a country or a number makes the answer surer.',
      html`<a class="button" href="/screen?name=Qods%20Aviation%20Industries">Try “Qods Aviation Industries”</a>`,
    );
  }

  private hits(screened: Screened, now: Asked) {
    const matches = screened.hits.filter((hit) => hit.match).length;
    if (screened.hits.length === 0) {
      return emptyState(
        'Nobody on these lists comes near',
        html`“${now.name}” was compared with every name of ${this.listWords()}. This screening is kept; <a href="/audit?type=screening">the audit</a> shows it.`,
        html`<button class="button" @click=${() => this.querySelector<HTMLInputElement>('form.asked input')?.focus()}>Change what is asked</button>`,
      );
    }
    const chosen = this.chosen();
    return html`
      <div class="hits-line">
        <p role="status">
          <strong>${matches === 0 ? 'No match' : count(matches, 'match', 'matches')}</strong>
          <span class="quiet">among ${count(screened.hits.length, 'hit')} on ${this.listWords()}. A hit is a match from 0.70 on.</span>
        </p>
        <span class="line">
          ${matches > 0 ? html`<button class="button" ?disabled=${this.queueing} @click=${() => void this.enqueue(now)}>${this.queueing ? 'Putting …' : `Put ${matches === 1 ? 'the match' : 'the matches'} in the queue`}</button>` : nothing}
          <button class="button bare" @click=${() => void copy(location.href)}>${icon('link')} Copy link</button>
        </span>
      </div>
      <div class="hits ${this.wide ? 'wide' : ''}">
        <ul class="hit-list">
          ${screened.hits.map((hit) => this.hit(hit, keyOfHit(hit) === chosen, now))}
        </ul>
        ${
          this.wide
            ? html`<section class="hit-detail" aria-label="The hit, field by field">${this.detail(
                screened.hits.find((hit) => keyOfHit(hit) === chosen),
                now,
              )}</section>`
            : nothing
        }
      </div>
      ${screened.hits.length >= now.limit ? html`<p><a class="button" href=${query.href({ limit: now.limit * 5 })}>Show more hits</a></p>` : nothing}
    `;
  }

  private hit(hit: Hit, chosen: boolean, now: Asked) {
    const key = keyOfHit(hit);
    return html`<li class=${chosen ? 'chosen' : ''}>
      <a class="hit" data-key=${key} href=${query.href({ hit: chosen && !this.wide ? '' : key })} aria-current=${chosen ? 'true' : nothing}>
        <span class="hit-score">${score(hit.score, { threshold: 0.7 })}${hit.match ? html`<span class="hit-match">match</span>` : nothing}</span>
        <span class="hit-name">${listedName(hit)}</span>
        <span class="hit-facts quiet">${rowOfHit(hit)}</span>
        ${hit.why[0] ? html`<span class="hit-why quiet">${hit.why[0].detail}</span>` : nothing}
      </a>
      ${chosen && !this.wide ? html`<div class="hit-detail">${this.detail(hit, now)}</div>` : nothing}
    </li>`;
  }

  private detail(hit: Hit | undefined, now: Asked) {
    if (!hit) return html`<p class="quiet">Choose a hit to compare it.</p>`;
    return this.entry.render({
      pending: () => comparison({ asked: now, hit, entry: undefined }),
      error: (error) => html`${comparison({ asked: now, hit, entry: undefined })}${errorState(error, { where: 'fetching the entry' })}`,
      complete: (entry) => comparison({ asked: now, hit, entry }),
    });
  }

  /** Screens once more, for somebody to decide: that is what is kept and what the cases are of. */
  private async enqueue(now: Asked): Promise<void> {
    this.queueing = true;
    try {
      const { body, parameters } = JSON.parse(keyOf(now)) as { body: unknown; parameters: Record<string, unknown> };
      await send('POST', addressOf('/api/v1/screen', {}, { ...parameters, queue: true }), { body });
      go('/queue');
    } catch (error) {
      say((error as Error).message);
    } finally {
      this.queueing = false;
    }
  }

  private listWords() {
    const lists = this.lists.value;
    if (!lists) return 'the lists';
    const { sources } = query.read(this.address.query);
    const used = sources.length > 0 ? lists.filter((list) => sources.includes(list.source)) : lists;
    return used.length === 1 ? html`${sourceName(used[0]!.source)} of ${date(used[0]!.date, { missing: 'no date' })}` : count(used.length, 'list');
  }

  private move(by: number): void {
    const hits = this.screened.value?.hits ?? [];
    const place = hits.findIndex((hit) => keyOfHit(hit) === this.chosen());
    const next = hits[Math.min(hits.length - 1, Math.max(0, place + by))];
    if (!next) return;
    query.go({ hit: keyOfHit(next) }, { replace: true });
    this.querySelector<HTMLElement>(`a.hit[data-key="${CSS.escape(keyOfHit(next))}"]`)?.focus();
  }
}

/** What is asked, in one form whatever the order of the address; empty where there is no name. */
function keyOf(now: Asked): string {
  if (!now.name.trim()) return '';
  const body = {
    name: now.name,
    schema: now.schema || null,
    birth_date: now.birth_date || null,
    country: now.country || null,
    id_number: now.id_number || null,
    address: now.address || null,
  };
  const parameters = {
    limit: now.limit,
    algorithm: now.algorithm || 'gainsay',
    ...(now.sources.length > 0 ? { sources: now.sources.join(',') } : {}),
  };
  return JSON.stringify({ body, parameters });
}

const keyOfHit = (hit: Hit): string => `${hit.source}:${hit.entry}`;

function split(key: string): [source: string, entry: string] {
  const cut = key.indexOf(':');
  return [key.slice(0, cut), key.slice(cut + 1)];
}
