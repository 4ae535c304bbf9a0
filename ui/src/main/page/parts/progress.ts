import { html, nothing, type TemplateResult } from 'lit';
import { numberWords } from './words.ts';

/** Work that takes over a second: what it is at, how far, and a way to stop it. `of` is null where the end is not known. */
export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly of: number | null;
  readonly cancel?: () => void;
}

export function progress({ what, done, of, cancel }: Progress): TemplateResult {
  return html`<div class="progress">
    <label>
      <span class="what" aria-live="polite">${what}</span>
      <span class="quiet number">${of === null ? (done > 0 ? numberWords(done) : nothing) : `${numberWords(done)} of ${numberWords(of)}`}</span>
      ${of === null ? html`<progress aria-label=${what}></progress>` : html`<progress aria-label=${what} .value=${done} .max=${Math.max(of, 1)}></progress>`}
    </label>
    ${cancel ? html`<button class="button small" @click=${cancel}>Cancel</button>` : nothing}
  </div>`;
}
