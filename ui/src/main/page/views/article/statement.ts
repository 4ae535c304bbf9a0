import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Reading, Statement } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { icon } from '../../parts/icon.ts';
import { stanceChip, stanceWord, standingBadge } from '../../parts/stance.ts';
import { dateWords, inferred, keyWords, labelWords, score, typeWords } from '../../parts/words.ts';
import { correctionLine } from './corrections.ts';
import { wordsOf } from './layout.ts';
import { nameOf, sideOf, speakerWords } from './speakers.ts';

/** A statement taken apart: who, for whom, where, how sure; what it is about and how it stands to others. */
export interface StatementSheet {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly claims: readonly Claim[];
  /** Address without the statement. */
  readonly close: string;
  readonly href: (statement: string) => string;
  readonly correct: () => void;
}

const FORMS: Record<string, string> = {
  direct: 'quoted word for word',
  mixed: 'partly quoted',
  indirect: 'in the article’s words',
  free_indirect: 'in the article’s words, without a cue of its own',
  headline: 'in the headline',
  narration: 'told by the article itself',
};

export function statementSheet({ statement, reading, claims, close, href, correct }: StatementSheet): TemplateResult {
  const events = reading.events.filter((event) => statement.reports?.includes(event.id));
  const relations = reading.relations.filter((relation) => relation.from === statement.id || relation.to === statement.id);
  const fact = (title: string, what: unknown) => html`<div><dt>${title}</dt><dd>${what}</dd></div>`;
  const confidence = statement.confidence;
  const side = sideOf(statement);
  const corrections = (reading.corrections ?? []).filter((correction) => correction.fits && correction.statement === statement.id);
  return html`<section class="statement">
    <header>
      <h2>${speakerWords(statement, reading)}</h2>
      <a class="button bare icon" href=${close} aria-label="Close the statement">${icon('close')}</a>
    </header>
    <p class="statement-stance">${stanceChip(statement.stance)} <span class="quiet">${FORMS[statement.form] ?? statement.form}</span></p>
    <blockquote>${wordsOf(statement.content)}</blockquote>
    <dl class="facts">
      ${statement.role ? fact('Office', statement.role.text) : nothing}
      ${side ? fact('Speaks for', html`<a href=${path('/parties', side)}>${nameOf(side, reading)}</a>`) : nothing}
      ${statement.source.length > 0 ? fact('Named by', `“${wordsOf(statement.source)}”`) : fact('Named by', html`<span class="quiet">carried over from before</span>`)}
      ${statement.cue.length > 0 ? fact('Cue', `“${wordsOf(statement.cue)}”`) : nothing}
      ${statement.said ? fact('Said', dateWords(statement.said.value)) : nothing}
      ${typeof statement.forum === 'string' ? fact('Where', nameOf(statement.forum, reading)) : nothing}
      ${typeof statement.addressee === 'string' ? fact('To', nameOf(statement.addressee, reading)) : nothing}
      ${statement.within ? fact('Reported by', html`<a href=${href(statement.within)}>${speakerOf(statement.within, reading)}</a>`) : nothing}
      ${confidence ? fact('How sure', html`<span class="line">${(['speaker', 'stance', 'parts'] as const).map((part) => html`<span class="small">${part} ${score(confidence[part])}</span>`)}</span>`) : nothing}
    </dl>
    ${
      claims.length > 0 || events.length > 0
        ? html`<h3>About</h3>
          <ul class="claim-lines">
            ${
              claims.length > 0
                ? claims.map(
                    (claim) =>
                      html`<li><a href=${path('/claims', claim.id)}>${labelWords(claim.label)}</a> <span class="line small">${standingBadge(claim.standing)} <span class="quiet">${typeWords(claim.type)}</span></span></li>`,
                  )
                : events.map(
                    (event) =>
                      html`<li>${typeWords(event.type)}${event.status ? html`, <span class="quiet">${keyWords(event.status)}</span>` : nothing}</li>`,
                  )
            }
          </ul>`
        : nothing
    }
    ${
      relations.length > 0
        ? html`<h3>Stands to others</h3>
          <ul class="relations">
            ${relations.map((relation) => {
              const other = relation.from === statement.id ? relation.to : relation.from;
              const words =
                relation.from === statement.id
                  ? html`${keyWords(relation.type)} what <a href=${href(other)}>${speakerOf(other, reading)}</a>`
                  : html`<a href=${href(other)}>${nameOfSpeaker(other, reading)}</a> ${keyWords(relation.type)} this`;
              return html`<li>${relation.basis === 'inferred' ? inferred(words) : words}</li>`;
            })}
          </ul>`
        : nothing
    }
    ${corrections.length > 0 ? html`<h3>Corrected</h3>${corrections.map((each) => correctionLine(each))}` : nothing}
    <p class="line"><button class="button" @click=${correct}>${icon('edit')} Correct</button><kbd>e</kbd></p>
  </section>`;
}

function nameOfSpeaker(id: string, reading: Reading): string {
  const statement = reading.statements.find((each) => each.id === id);
  return statement ? speakerWords(statement, reading) : id;
}

/** `James Cleverly asserts`. */
function speakerOf(id: string, reading: Reading): string {
  const statement = reading.statements.find((each) => each.id === id);
  return statement ? `${speakerWords(statement, reading)} ${stanceWord(statement.stance)}` : id;
}
