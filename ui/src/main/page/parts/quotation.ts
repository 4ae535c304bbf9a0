import { html, nothing, type TemplateResult } from 'lit';
import { path } from '../app/address.ts';
import { date } from './words.ts';

/** Somebody's words and where they stand. Its source is never left out. */
export interface Quotation {
  readonly words: readonly string[];
  readonly article: string;
  /** `#statement` of the article, so that the link leads to the very words. */
  readonly statement?: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
}

export function quotation(of: Quotation): TemplateResult {
  const href = path('/articles', of.article) + (of.statement ? `?statement=${encodeURIComponent(of.statement)}` : '');
  return html`<figure class="quotation">
    <blockquote>${of.words.map((part, place) => html`${place > 0 ? html`<span class="gap" title="Other words stand between"> … </span>` : nothing}${part}`)}</blockquote>
    <figcaption><a href=${href}>${of.publisher || of.article}</a>${of.published ? html`, ${date(of.published)}` : nothing}</figcaption>
  </figure>`;
}
