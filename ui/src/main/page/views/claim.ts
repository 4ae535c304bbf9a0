import { html, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { articles, articlesOf, reading, type Articles } from '../api/articles.ts';
import { api, send } from '../api/client.ts';
import type { Claim, Reading } from '../api/records.ts';
import { path, queryOf, text, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { icon } from '../parts/icon.ts';
import { share } from '../parts/share.ts';
import { standingBadge, standingSays } from '../parts/stance.ts';
import { errorState, waiting } from '../parts/states.ts';
import { say } from '../parts/toast.ts';
import { count, identifier, labelWords, period, typeWords } from '../parts/words.ts';
import { dossier } from './claim/dossier.ts';
import { position } from './claim/position.ts';
import './claim/revise.ts';
import { sentence } from './claim/sentence.ts';
import { sides } from './claim/sides.ts';
import { sourceTable } from './claim/sources.ts';
import { strip } from './claim/strip.ts';
import { versions } from './claim/versions.ts';
import { alsoTold, whyOne } from './claim/joined.ts';
import './claim/claim.css';

const query = queryOf({ voice: text() });

interface Loaded {
  readonly claim: Claim;
  readonly articles: Articles;
}

/** Of so many articles readings and texts are fetched, for offices and the words around what was said; the rest of the sheet needs none. */
const MOST_READINGS = 40;

/** The signature view: one claim, who takes which position on it, in whose words, since when, from how many sources. */
@customElement('g-claim')
export class ClaimView extends Part {
  @property({ attribute: false }) address!: Address;
  /** The voice under the pointer, as `article#statement`. */
  @state() private pointed = '';
  @state() private revising: 'split' | 'join' | '' = '';

  private readonly loaded = new Task(this, {
    task: async ([id], { signal }): Promise<Loaded> => {
      const [claim] = await Promise.all([api.get('/api/v1/claims/{id}', { path: { id }, signal }) as Promise<unknown> as Promise<Claim>, articles()]);
      return { claim, articles: await articlesOf(claim.articles, signal) };
    },
    args: () => [this.address.parameters['id']!] as const,
    onComplete: ({ claim }) => {
      document.title = `${labelWords(claim.label)} – Gainsay`;
      // A link may lead to a part of the sheet, which is there only now.
      if (location.hash) void this.updateComplete.then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
    },
  });

  private readonly readings = new Task(this, {
    task: async ([loaded], { signal }) => {
      const ids = loaded ? loaded.claim.articles.slice(0, MOST_READINGS) : [];
      const all = await Promise.all(
        ids.map(async (id) => ({
          id,
          reading: await reading(id, signal),
          text: [...(await api.text('/api/v1/articles/{id}/text', { path: { id }, signal }))],
        })),
      );
      return { readings: new Map(all.map((each) => [each.id, each.reading])), texts: new Map(all.map((each) => [each.id, each.text])) };
    },
    args: () => [this.loaded.value] as const,
  });

  constructor() {
    super();
    new Keys(this, () => [
      { key: 'j', what: 'Next voice', group: 'Claim', run: () => this.move(1) },
      { key: 'k', what: 'Voice before', group: 'Claim', run: () => this.move(-1) },
    ]);
  }

  protected override render() {
    return this.loaded.render({
      pending: () => waiting('Fetching the claim', 10),
      error: (error) =>
        errorState(error, { page: true, where: `opening the claim ${this.address.parameters['id']}`, again: () => void this.loaded.run() }),
      complete: (loaded) => this.sheet(loaded),
    });
  }

  private sheet({ claim, articles: all }: Loaded): TemplateResult {
    const { readings, texts } = this.readings.value ?? { readings: new Map<string, Reading>(), texts: new Map<string, readonly string[]>() };
    const lit = this.pointed || query.read(this.address.query).voice;
    const copies = claim.articles.length - new Set(claim.articles.map((id) => all.get(id)?.reprint_of ?? id)).size;
    const point = (voice: string) => (this.pointed = voice);
    const shown = { articles: all, readings, texts, lit, point, href: (voice: string) => query.href({ voice }) };
    return html`
      <header class="claim-head">
        <p class="claim-kind quiet">${typeWords(claim.type)} ${identifier(claim.id)}</p>
        <h1>${sentence(claim)}.</h1>
        <div class="claim-facts">
          <p class="claim-standing">${standingBadge(claim.standing, { large: true })}<span>${standingSays(claim.standing, { deniedBefore: claim.denied_by.length > 0 })}.</span></p>
          <p class="quiet">
            Reported ${period(claim.first_reported, claim.last_reported)} · <a href="#sources">${count(claim.independent_sources, 'independent source')}</a> in ${count(claim.articles.length, 'article')}${copies > 0 ? `, ${count(copies, 'copy', 'copies')} among them` : ''}
          </p>
          <div class="actions">
            <button class="button bare" @click=${() => void this.follow(claim)}>${icon('plus')} Follow</button>
            <button class="button bare" @click=${() => (this.revising = 'split')}>${icon('split')} Split</button>
            <button class="button bare" @click=${() => (this.revising = 'join')}>${icon('join')} Join</button>
            ${share({
              path: '/api/v1/claims',
              formats: [],
              name: claim.id,
              more: [
                {
                  title: 'With all words and sources (Markdown)',
                  file: `${claim.id}.md`,
                  text: () =>
                    dossier(
                      claim,
                      this.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? labelWords(claim.label),
                      shown,
                      location.origin + path('/claims', claim.id),
                    ),
                },
                { title: 'Record (JSON)', file: `${claim.id}.json`, href: path('/api/v1/claims', claim.id) },
                { title: 'FollowTheMoney (JSON lines)', file: `${claim.id}.ftm.jsonl`, href: `${path('/api/v1/claims', claim.id)}?format=ftm` },
              ],
            })}
          </div>
        </div>
      </header>
      ${strip(claim, shown)}
      <div class="positions">
        ${position({ title: claim.asserted_by.some((voice) => voice.stance === 'accuses') ? 'Asserts or accuses' : 'Asserts', empty: 'Nobody asserts it', sides: sides(claim.asserted_by), acknowledged: claim.acknowledged_by, colour: 'asserts', ...shown })}
        ${position({ title: 'Confirms', empty: 'Nobody confirms it', sides: sides(claim.confirmed_by), acknowledged: claim.acknowledged_by, colour: 'confirms', ...shown })}
        ${position({ title: 'Denies', empty: 'Nobody denies it', sides: sides(claim.denied_by), acknowledged: [], colour: 'denies', ...shown })}
      </div>
      <section class="claim-section" aria-labelledby="versions-title">
        <h2 id="versions-title">Versions</h2>
        ${versions(claim, shown)}
      </section>
      <section class="claim-section" id="sources" aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        ${sourceTable(claim, all)}
      </section>
      ${alsoTold(claim, shown)} ${whyOne(claim, shown)}
      <g-revise .claim=${claim} .shown=${shown} .mode=${this.revising} @g-close=${() => (this.revising = '')} @g-revised=${this.onRevised}></g-revise>
    `;
  }

  private readonly onRevised = () => {
    this.revising = '';
    void this.loaded.run();
  };

  /** It comes back to the queue when its standing, its values or its mentions change. */
  private async follow(claim: Claim): Promise<void> {
    try {
      await send('POST', '/api/v1/cases', { body: { claim: claim.id } });
      say('Followed: it comes to the queue when it changes');
    } catch (error) {
      say((error as Error).message);
    }
  }

  private move(by: number): void {
    const claim = this.loaded.value?.claim;
    if (!claim) return;
    const all = [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by].map((voice) => `${voice.article}#${voice.statement}`);
    const place = all.indexOf(query.read(this.address.query).voice);
    const next = all[place < 0 ? 0 : Math.min(all.length - 1, Math.max(0, place + by))];
    if (!next) return;
    query.go({ voice: next }, { replace: true });
    void this.updateComplete.then(() => {
      const card = this.querySelector<HTMLElement>(`.card[data-voice="${CSS.escape(next)}"]`);
      card?.scrollIntoView({ block: 'nearest' });
      card?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    });
  }
}
