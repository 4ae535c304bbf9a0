import { html, nothing, type TemplateResult } from 'lit';
import { numberWords } from './words.ts';

/** How much of a list is shown, and more of it. `more` is undefined at its end. */
export function pager({ shown, what, more, loading = false }: { shown: number; what: string; more?: (() => void) | undefined; loading?: boolean }): TemplateResult {
  return html`<div class="pager">
    <span class="quiet" role="status">${more ? `The first ${numberWords(shown)} ${what}` : `${numberWords(shown)} ${what}`}</span>
    ${more ? html`<button class="button small" ?disabled=${loading} @click=${more}>${loading ? 'Fetching …' : 'Show more'}</button>` : nothing}
  </div>`;
}
