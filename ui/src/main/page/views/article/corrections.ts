import { html, nothing, type TemplateResult } from 'lit';
import type { Correction } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { keyWords, moment } from '../../parts/words.ts';

const WHAT: Record<string, string> = { stance: 'stance', speaker: 'speaker', on_behalf_of: 'side', span: 'words', link: 'link', not_a_statement: 'no statement' };

/** What people have corrected, what it was before, and who did: the original is never lost. */
export function correctionList(all: readonly Correction[]): TemplateResult {
  return html`<ul class="claim-lines">${all.map((each) => html`<li>${correctionLine(each)}</li>`)}</ul>`;
}

export function correctionLine(correction: Correction): TemplateResult {
  return html`<p>
      <strong>${WHAT[correction.what] ?? keyWords(correction.what)}</strong>
      ${correction.what === 'not_a_statement' ? nothing : html`<del>${words(correction.was)}</del> → <ins>${words(correction.now)}</ins>`}
    </p>
    ${correction.note ? html`<p class="quiet">${correction.note}</p>` : nothing}
    <p class="small quiet">
      ${correction.who}, <a href=${path('/audit', String(correction.seq))}>${moment(correction.when)}</a>${correction.fits ? nothing : html` · <span class="no-longer">no longer fits what is read</span>`}
    </p>`;
}

/** A value of a correction in words, whatever it is of. */
function words(value: unknown): string {
  if (value === null || value === undefined) return 'nobody named';
  if (typeof value === 'string') return keyWords(value);
  if (Array.isArray(value)) return value.map(words).join(', ');
  const record = value as Record<string, unknown>;
  const told =
    record['text'] ?? record['name'] ?? (record['source'] ? `${String(record['source'])} ${String(record['entry'] ?? record['id'])}` : undefined);
  return told === undefined ? JSON.stringify(value) : String(told);
}
