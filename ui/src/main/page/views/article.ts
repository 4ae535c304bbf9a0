import { html, nothing, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { articles, reading as fetchReading } from '../api/articles.ts';
import { api } from '../api/client.ts';
import type { Claim, Entity, Reading, Source, Statement } from '../api/records.ts';
import { choice, flag, path, queryOf, text, type Address } from '../app/address.ts';
import { Keys } from '../app/keys.ts';
import { Part } from '../app/part.ts';
import { share } from '../parts/share.ts';
import { stanceColour, stanceGlyph, stanceWord, standingBadge } from '../parts/stance.ts';
import { errorState, waiting } from '../parts/states.ts';
import { tabs } from '../parts/tabs.ts';
import { count, country, date, identifier, inferred, labelWords, listLink, schemaWords, typeWords } from '../parts/words.ts';
import { claimsOf, leadsOf } from './article/beside.ts';
import './article/correct.ts';
import { correctionList } from './article/corrections.ts';
import { paragraphsOf, type Paragraph, type Piece } from './article/layout.ts';
import { speakerLine } from './article/speaker-line.ts';
import './article/relink.ts';
import { entityName, speakersOf, speakerWords, type Speaker } from './article/speakers.ts';
import { statementSheet } from './article/statement.ts';
import './article/article.css';

const query = queryOf({ statement: text(), beside: choice(['claims', 'parties', 'leads', 'corrections'], 'claims'), narration: flag() });

interface Loaded {
  readonly reading: Reading;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly source: Source | undefined;
}

/** An article as it was read: its text, who says what in it, and what that is about. */
@customElement('g-article')
export class Article extends Part {
  @property({ attribute: false }) address!: Address;
  /** The statement under the pointer. */
  @state() private pointed = '';
  @state() private correcting = false;
  @state() private relinking: Entity | undefined;

  private readonly loaded = new Task(this, {
    task: async ([id], { signal }): Promise<Loaded> => {
      const [reading, words, all] = await Promise.all([
        fetchReading(id, signal),
        api.text('/api/v1/articles/{id}/text', { path: { id }, signal }),
        articles(),
      ]);
      return { reading, text: words, paragraphs: paragraphsOf(words, reading), source: all.get(id) };
    },
    args: () => [this.address.parameters['id']!] as const,
    onComplete: ({ reading }) => {
      document.title = `${reading.article.title ?? reading.article.id} – Gainsay`;
    },
  });

  private readonly claims = new Task(this, {
    task: async ([id], { signal }) => claimsOf(id, signal),
    args: () => [this.address.parameters['id']!] as const,
  });

  private readonly leads = new Task(this, {
    task: async ([claims, beside], { signal }) => (beside === 'leads' && claims ? leadsOf(claims, signal) : undefined),
    args: () => [this.claims.value, query.read(this.address.query).beside] as const,
  });

  constructor() {
    super();
    new Keys(this, () => [
      { key: 'j', what: 'Next statement', group: 'Article', run: () => this.move(1) },
      { key: 'k', what: 'Statement before', group: 'Article', run: () => this.move(-1) },
      { key: 'e', what: 'Correct the statement', group: 'Article', run: () => (this.correcting = this.chosen() !== undefined) },
      { key: 'Escape', what: 'Let go of the statement', group: 'Article', run: () => query.go({ statement: '' }, { replace: true }) },
    ]);
  }

  private chosen(): Statement | undefined {
    const id = query.read(this.address.query).statement;
    return this.loaded.value?.reading.statements.find((statement) => statement.id === id);
  }

  protected override render() {
    return this.loaded.render({
      pending: () => waiting('Fetching the article', 14),
      error: (error) =>
        errorState(error, { page: true, where: `opening the article ${this.address.parameters['id']}`, again: () => void this.loaded.run() }),
      complete: (loaded) => this.sheet(loaded),
    });
  }

  protected override updated(): void {
    const lit = this.pointed || query.read(this.address.query).statement;
    speakerLine(this, lit);
  }

  private sheet(loaded: Loaded) {
    const { reading, source } = loaded;
    const now = query.read(this.address.query);
    const statements = reading.statements.filter((statement) => now.narration || !isNarration(statement));
    const told = reading.statements.length - reading.statements.filter((statement) => !isNarration(statement)).length;
    const speakers = speakersOf(reading, statements);
    const chosen = this.chosen();
    const article = reading.article;
    return html`
      <header class="view-head">
        <div>
          <h1>${article.title ?? source?.file ?? article.id}</h1>
          <p class="article-facts">
            <span>${article.publisher ?? html`<span class="missing">no publisher given</span>`}</span>
            <span>${date(article.published)}</span>
            ${article.url ? html`<a href=${article.url} target="_blank" rel="noreferrer noopener">original page</a>` : nothing}
            ${source?.reprint_of ? html`<span>a copy of <a href=${path('/articles', source.reprint_of)}>${source.reprint_of}</a></span>` : nothing}
            <span class="quiet">${identifier(article.id)}</span>
          </p>
        </div>
        <div class="actions">
          ${told > 0 ? html`<a class="button" href=${query.href({ narration: !now.narration })}>${now.narration ? 'Hide' : 'Show'} narration <span class="tally">${told}</span></a>` : nothing}
          <a class="button" href=${path('/api/v1/articles', article.id, 'source')} download>Source</a>
          ${share({ path: path('/api/v1/articles', article.id), formats: [], name: article.id })}
        </div>
      </header>
      <div class="article-page">
        <aside class="speakers" aria-label="Speakers">
          <h2>Speakers</h2>
          ${speakers.length === 0 ? html`<p class="quiet small">Nobody is reported to say anything.</p>` : nothing}
          <ul>${speakers.map((speaker) => this.speaker(speaker))}</ul>
        </aside>
        <article class="words" lang=${article.language ?? nothing} aria-label="Text" @pointerover=${this.onPoint} @pointerleave=${() => (this.pointed = '')} @click=${this.onChoose}>
          ${loaded.paragraphs.map((paragraph, place) => this.paragraph(paragraph, place, reading, statements))}
          <svg class="speaker-line" aria-hidden="true"><path /></svg>
        </article>
        <aside class="beside" aria-label=${chosen ? 'Statement' : 'Beside the text'}>
          ${
            chosen
              ? statementSheet({
                  statement: chosen,
                  reading,
                  claims: (this.claims.value ?? []).filter((claim) =>
                    claim.mentions.some((mention) => mention.article === article.id && mention.statement === chosen.id),
                  ),
                  close: query.href({ statement: '' }),
                  href: (id) => query.href({ statement: id }),
                  correct: () => (this.correcting = true),
                })
              : this.beside(reading, now.beside || 'claims')
          }
        </aside>
      </div>
      ${
        chosen
          ? html`<g-correct
            .reading=${reading}
            .statement=${chosen}
            .text=${loaded.text}
            ?open=${this.correcting}
            @g-close=${() => (this.correcting = false)}
            @g-corrected=${() => {
              this.correcting = false;
              void this.loaded.run();
              void this.claims.run();
            }}
          ></g-correct>`
          : nothing
      }
      <g-relink
        .reading=${reading}
        .entity=${this.relinking}
        @g-close=${() => (this.relinking = undefined)}
        @g-corrected=${() => {
          this.relinking = undefined;
          void this.loaded.run();
          void this.claims.run();
        }}
      ></g-relink>
    `;
  }

  private speaker(speaker: Speaker) {
    const lit = this.pointed || query.read(this.address.query).statement;
    const on = speaker.statements.some((statement) => statement.id === lit);
    return html`<li class=${on ? 'lit' : ''} data-speaker=${speaker.id}>
      <span class="speaker-name">${speaker.name}</span>
      ${speaker.on ? html`<span class="small quiet">${speaker.on}</span>` : nothing}
      <span class="speaker-marks">
        ${speaker.statements.map(
          (statement) => html`<a
            class="dot of-${stanceColour(statement.stance)} ${statement.id === lit ? 'lit' : ''}"
            href=${query.href({ statement: statement.id })}
            title=${stanceWord(statement.stance)}
            @pointerenter=${() => (this.pointed = statement.id)}
            @pointerleave=${() => (this.pointed = '')}
            >${glyphOf(statement)}</a
          >`,
        )}
      </span>
    </li>`;
  }

  private paragraph(paragraph: Paragraph, place: number, reading: Reading, statements: readonly Statement[]): TemplateResult {
    const shown = new Map(statements.map((statement) => [statement.id, statement]));
    const pieces = paragraph.pieces.map((piece) => this.piece(piece, reading, shown));
    return place === 0 &&
      reading.article.title &&
      paragraph.pieces
        .map((piece) => piece.text)
        .join('')
        .trim() === reading.article.title
      ? html`<p class="headline">${pieces}</p>`
      : html`<p>${pieces}</p>`;
  }

  private piece(piece: Piece, reading: Reading, shown: ReadonlyMap<string, Statement>) {
    const content = piece.content.filter((id) => shown.has(id));
    const lit = this.pointed || query.read(this.address.query).statement;
    const inner = content.at(-1);
    const lights = [
      content.includes(lit) ? 'lit-content' : '',
      piece.cue.includes(lit) ? 'lit-cue' : '',
      piece.source.includes(lit) ? 'lit-source' : '',
    ]
      .filter(Boolean)
      .join(' ');
    const statement = lit && lights ? shown.get(lit) : inner ? shown.get(inner) : undefined;
    const outer = content.length > 1 ? shown.get(content.at(-2)!) : undefined;
    const marks = piece.opens
      .filter((id) => shown.has(id))
      .map((id) => {
        const opened = shown.get(id)!;
        return html`<a class="opener of-${stanceColour(opened.stance)} ${id === lit ? 'lit' : ''}" data-statement=${id} href=${query.href({ statement: id })} aria-label="${speakerWords(opened, reading)} ${stanceWord(opened.stance)}">${glyphOf(opened)}</a>`;
      });
    const of = inner ?? piece.cue.find((id) => shown.has(id)) ?? piece.source.find((id) => shown.has(id));
    if (!of) return html`${marks}${piece.text}`;
    return html`${marks}<span
        class="piece ${inner ? `spoken of-${stanceColour(statement!.stance)} ${isNarration(statement!) ? 'narrated' : ''}` : statement ? `of-${stanceColour(statement.stance)}` : ''} ${outer ? 'nested' : ''} ${lights}"
        data-of=${of}
        >${piece.text}</span
      >`;
  }

  private beside(reading: Reading, open: 'claims' | 'parties' | 'leads' | 'corrections') {
    const claims = this.claims.value;
    const corrections = reading.corrections ?? [];
    return html`
      ${tabs('Beside the text', [
        { title: 'Claims', href: query.href({ beside: 'claims' }), current: open === 'claims', ...(claims ? { count: claims.length } : {}) },
        { title: 'Parties', href: query.href({ beside: 'parties' }), current: open === 'parties', count: reading.entities.length },
        { title: 'Leads', href: query.href({ beside: 'leads' }), current: open === 'leads' },
        ...(corrections.length > 0
          ? [{ title: 'Corrections', href: query.href({ beside: 'corrections' }), count: corrections.length, current: open === 'corrections' }]
          : []),
      ])}
      ${
        open === 'claims'
          ? this.claims.render({
              pending: () => waiting('Looking for claims', 4),
              error: (error) => errorState(error),
              complete: (all) =>
                all.length === 0
                  ? html`<p class="quiet">Nothing in this article is a claim of one of the kinds that Gainsay keeps.</p>`
                  : html`<ul class="claim-lines">${all.map((claim) => this.claimLine(claim))}</ul>`,
            })
          : nothing
      }
      ${open === 'parties' ? html`<ul class="party-lines">${reading.entities.map((entity) => this.partyLine(entity))}</ul>` : nothing}
      ${open === 'corrections' ? correctionList(corrections) : nothing}
      ${
        open === 'leads'
          ? this.leads.render({
              pending: () => waiting('Looking for leads', 3),
              error: (error) => errorState(error),
              complete: (all) =>
                !all || all.length === 0
                  ? html`<p class="quiet">No lead: leads come where an unnamed target of this article meets entries that a list gained that day.</p>`
                  : html`<ul class="claim-lines">${all.map((lead) => html`<li><a href="/leads?claim=${lead.claim}">${inferred(`“${lead.text.text}”`)}</a><p class="quiet small">${count(lead.candidates.length, 'entry', 'entries')}: ${lead.why}</p></li>`)}</ul>`,
            })
          : nothing
      }
    `;
  }

  private claimLine(claim: Claim) {
    return html`<li>
      <a href=${path('/claims', claim.id)}>${labelWords(claim.label)}</a>
      <span class="line small">${standingBadge(claim.standing)} <span class="quiet">${typeWords(claim.type)}</span></span>
    </li>`;
  }

  private partyLine(entity: Entity) {
    const links = entity.refs ?? [];
    return html`<li>
      <span>${entity.schema === 'Place' ? entity.name : html`<a href=${path('/parties', partyIdOf(entity))}>${entityName(entity)}</a>`}</span>
      <span class="small quiet">${schemaWords(entity.schema)}${entity.country && entity.schema !== 'Country' ? html`, ${country(entity.country)}` : nothing}</span>
      ${links.length > 0 ? html`<span class="line small">${links.map((link) => listLink(link))}</span>` : nothing}
      ${entity.schema === 'Place' || entity.schema === 'Country' ? nothing : html`<button class="link small relink" @click=${() => (this.relinking = entity)}>${links.length > 0 ? 'Is that wrong?' : 'On a list?'}</button>`}
    </li>`;
  }

  private readonly onPoint = (event: PointerEvent) => {
    const piece = (event.target as Element).closest<HTMLElement>('[data-of], [data-statement]');
    const id = piece?.dataset['of'] ?? piece?.dataset['statement'] ?? '';
    if (id !== this.pointed) this.pointed = id;
  };

  private readonly onChoose = (event: MouseEvent) => {
    if ((event.target as Element).closest('a') || getSelection()?.toString()) return;
    const piece = (event.target as Element).closest<HTMLElement>('[data-of]');
    if (piece) query.go({ statement: piece.dataset['of']! }, { replace: true });
  };

  private move(by: number): void {
    const loaded = this.loaded.value;
    if (!loaded) return;
    const now = query.read(this.address.query);
    const statements = loaded.reading.statements.filter((statement) => now.narration || !isNarration(statement));
    const place = statements.findIndex((statement) => statement.id === now.statement);
    const next = statements[place < 0 ? (by > 0 ? 0 : statements.length - 1) : Math.min(statements.length - 1, Math.max(0, place + by))];
    if (!next) return;
    query.go({ statement: next.id }, { replace: true });
    void this.updateComplete.then(() => {
      const mark = this.querySelector<HTMLElement>(`.opener[data-statement="${CSS.escape(next.id)}"]`);
      mark?.focus({ preventScroll: true });
      mark?.scrollIntoView({ block: 'center' });
    });
  }
}

/** The newspaper's own telling, without a speaker. */
export function isNarration(statement: Statement): boolean {
  return statement.form === 'narration' || statement.speakers.every((speaker) => speaker === 'ARTICLE');
}

/** A party's id over the home, as the claims contract makes it. */
function partyIdOf(entity: Entity): string {
  if (entity.schema === 'Country') return entity.id;
  const listed = [...(entity.refs ?? [])]
    .filter((link) => link.source !== 'geonames' && link.source !== 'wikidata')
    .sort((a, b) => a.source.localeCompare(b.source) || a.id.localeCompare(b.id))[0];
  return listed ? `${listed.source}:${listed.id}` : entity.name;
}

function glyphOf(statement: Statement) {
  return stanceGlyph(statement.stance);
}
