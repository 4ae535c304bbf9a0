import { html, nothing, type TemplateResult } from 'lit';
import type { Case, CaseEvent, ChangedField, Decision, Ground } from '../../api/cases.ts';
import { path } from '../../app/address.ts';
import { icon } from '../../parts/icon.ts';
import { date, keyWords, labelWords, moment } from '../../parts/words.ts';
import { verdictWords } from './deciding.ts';

/** Pieces of a case: where it stands, what has changed, what has happened. */

export const nameOf = (one: Case): string => one.query?.name ?? (one.claim ? labelWords(one.claim.label) : one.id);

export const reasonWords = (reason: string, grounds: readonly Ground[]): string =>
  grounds.find((ground) => ground.reason === reason)?.words ?? keyWords(reason);

/** Where the case stands, in a word; what it is decided as, where it is. */
export function stateTag(one: Case): TemplateResult | typeof nothing {
  switch (one.state) {
    case 'returned':
      return html`<span class="tag attention">${icon('alert')}changed</span>`;
    case 'waiting':
      return html`<span class="tag">second pair</span>`;
    case 'decided':
      return html`<span class="tag ${one.verdict === 'match' ? 'bad' : ''}"
        >${one.verdict ? verdictWords(one.verdict, one.kind).toLowerCase() : 'decided'}</span
      >`;
    case 'followed':
      return html`<span class="tag">followed</span>`;
    default:
      if (one.gone) return html`<span class="tag attention">${icon('alert')}hit gone</span>`;
      return one.disputed ? html`<span class="tag attention">disputed</span>` : nothing;
  }
}

export function changes(fields: readonly ChangedField[]): TemplateResult {
  return html`<table class="changes">
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Was</th>
        <th scope="col">Is</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        (field) =>
          html`<tr>
            <th scope="row">${keyWords(field.field)}</th>
            <td>${values(field.old, 'del')}</td>
            <td>${values(field.new, 'ins')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const values = (all: readonly string[], kind: 'del' | 'ins') =>
  all.length === 0
    ? html`<span class="missing">nothing</span>`
    : html`<ul>
        ${all.map((each) => html`<li>${kind === 'del' ? html`<del>${each}</del>` : html`<ins>${each}</ins>`}</li>`)}
      </ul>`;

/** Who decided what and why, in a sentence. */
export function decisionLine(decision: Decision, one: Case, grounds: readonly Ground[]): TemplateResult {
  return html`<p class="decision-line">
    <strong>${verdictWords(decision.verdict, one.kind)}</strong>, ${reasonWords(decision.reason, grounds)}
    <span class="quiet"
      >– ${decision.by}, ${moment(decision.at)}${decision.first ? html`, agreeing with ${decision.first.by}` : nothing}</span
    >
    ${decision.note ? html`<q>${decision.note}</q>` : nothing}
    ${decision.attachments.length > 0
      ? html`<span class="small"
          >${decision.attachments.map(
            (sha256, place) => html`<a href="/api/v1/attachments/${sha256}" download>attachment ${place + 1}</a> `,
          )}</span
        >`
      : nothing}
  </p>`;
}

const HAPPENED: Record<string, string> = {
  opened: 'came into the queue',
  screened: 'was screened again, and is not quite the same',
  followed: 'is followed',
  decided: 'decided',
  proposed: 'decided first; a second person has to agree',
  agreed: 'agreed',
  disagreed: 'disagreed',
  returned: 'came back, since it changed',
  'as it was': 'is as it was when it was decided',
  noted: 'noted',
  'taken back': 'was taken back',
  gone: 'has lost its hit',
  'there again': 'has its hit again',
};

/** What is said of these where nobody had decided. */
const UNDECIDED: Record<string, string> = {
  returned: 'has changed since it was queued',
  'as it was': 'is as it was when it was queued',
};

export function history(events: readonly CaseEvent[], one: Case, grounds: readonly Ground[]): TemplateResult {
  return html`<ol class="history">
    ${[...events].reverse().map(
      (event) =>
        html`<li>
          <span class="quiet">${moment(event.at)}</span>
          <div>
            <p>
              ${event.verdict
                ? html`<strong>${verdictWords(event.verdict, one.kind)}</strong>,
                    ${event.reason ? reasonWords(event.reason, grounds) : nothing}
                    <span class="quiet">– ${event.by} ${HAPPENED[event.what] ?? event.what}</span>`
                : said(event, events.some((other) => other.verdict && other.seq < event.seq))}
              <a class="quiet small" href=${path('/audit', String(event.seq))}>entry ${event.seq}</a>
            </p>
            ${event.words ? html`<p>${event.words}</p>` : nothing}
            ${event.note ? html`<q>${event.note}</q>` : nothing} ${event.comment ? html`<q>${event.comment}</q>` : nothing}
            ${event.fields && event.fields.length > 0 ? changes(event.fields) : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}

/** @param decided whether somebody had decided before: what nobody has decided has only changed since it was queued */
function said(event: CaseEvent, decided: boolean): unknown {
  if (event.what === 'taken back') return html`${event.by} took that back`;
  if (!decided && event.what in UNDECIDED) return html`It ${UNDECIDED[event.what]}`;
  if (event.what !== 'noted') return html`It ${HAPPENED[event.what] ?? event.what}`;
  const parts = [
    ...(event.assigned === undefined ? [] : [event.assigned === null ? 'handed it to nobody' : `handed it to ${event.assigned}`]),
    ...(event.due === undefined ? [] : [event.due === null ? 'took its day away' : html`gave it until ${date(event.due)}`]),
    ...(event.comment === undefined ? [] : ['commented']),
  ];
  return html`${event.by} ${parts.map((part, place) => html`${place > 0 ? ', ' : ''}${part}`)}`;
}
