import { html, type TemplateResult } from 'lit';

/** A column: what stands in its cells, and by what it is sorted. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => unknown;
  /** By what it is sorted; without it the column cannot be. */
  readonly by?: (row: T) => string | number | null | undefined;
  readonly align?: 'end';
  /** How wide it wants to be: `s` a word, `m` a name, `l` a sentence; without it, as its content. */
  readonly width?: 's' | 'm' | 'l';
  /** What the row is about: the heading of its card on a narrow page. One column is. */
  readonly heading?: boolean;
  /** Left out until somebody chooses it. */
  readonly spare?: boolean;
}

/** Under what a row stands. Groups come in order of their keys. */
export interface Group {
  readonly key: string;
  readonly title: unknown;
}

/** `first_reported` ascending, `-first_reported` descending; as it stands in the address. */
export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export function sortOf(text: string): Sort | undefined {
  return text ? { key: text.replace(/^-/, ''), descending: text.startsWith('-') } : undefined;
}

export function sortText(sort: Sort | undefined): string {
  return sort ? (sort.descending ? '-' : '') + sort.key : '';
}

/** A cell that leads to where it comes from. */
export function opens(href: string, what: unknown): TemplateResult {
  return html`<a class="opens" href=${href}>${what}</a>`;
}
