import { html, nothing, type TemplateResult } from 'lit';
import { Problem, isCancelled } from '../api/client.ts';
import { icon } from './icon.ts';

/** What a view shows where there is nothing yet, or something went wrong, or it takes a while. None is a dead end. */

/** Says what to do next, and offers it. */
export function emptyState(title: string, what: unknown, offer: unknown = nothing): TemplateResult {
  return html`<div class="state">
    <h2>${title}</h2>
    <p>${what}</p>
    ${offer === nothing ? nothing : html`<div class="line">${offer}</div>`}
  </div>`;
}

/** What, where, what to do. `again` tries once more with what was typed; `page` where nothing else is on the page. */
export function errorState(
  error: unknown,
  { where, again, page = false }: { where?: string; again?: () => void; page?: boolean } = {},
): TemplateResult | typeof nothing {
  if (isCancelled(error)) return nothing;
  const problem = error instanceof Problem ? error : undefined;
  const title = problem?.title ?? 'Something in this page went wrong';
  // Where programs look further is nothing for a person.
  const detail = problem ? problem.detail.replace(/; \/(?:api|openapi)\S* .*$/, '') : String((error as Error)?.message ?? error);
  return html`<div class="state wrong" role="alert">
    ${page ? html`<h1>${icon('alert')} ${title}</h1>` : html`<h2>${icon('alert')} ${title}</h2>`}
    <p>${detail}</p>
    ${where ? html`<p class="quiet small">While ${where}.</p>` : nothing}
    ${again ? html`<div class="line"><button class="button" @click=${again}>Try again</button></div>` : nothing}
  </div>`;
}

/** In place of rows that are being fetched: their shape, so that nothing jumps. Screen readers hear the words. */
export function waiting(what: string, rows = 6): TemplateResult {
  return html`<div class="waiting" role="status">
    <span class="unseen">${what}</span>
    ${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}
