import { html, nothing, type TemplateResult } from 'lit';
import { numberWords } from './words.ts';

export interface Tab {
  readonly href: string;
  readonly title: string;
  /** How many things are behind it. */
  readonly count?: number;
  readonly current: boolean;
}

/** Views of one thing, side by side: links, since which one is open stands in the address. */
export function tabs(label: string, all: readonly Tab[]): TemplateResult {
  return html`<nav class="tabs" aria-label=${label}>
    ${all.map(
      (tab) => html`<a href=${tab.href} aria-current=${tab.current ? 'page' : nothing}>${tab.title}${tab.count === undefined ? nothing : html` <span class="tally">${numberWords(tab.count)}</span>`}</a>`,
    )}
  </nav>`;
}
