import { api, type Page } from './client.ts';
import type { Reading, Source } from './records.ts';

/** The home's articles by id, as the list of them gives them: title, publisher, day, of what they are copies. */
export type Articles = ReadonlyMap<string, Source>;

let kept: Promise<Articles> | undefined;

/** All of them, asked for once until something new is read. */
export function articles(): Promise<Articles> {
  kept ??= all().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

/** Something was read: what is known of the home's articles is known no more. */
export function articlesChanged(): void {
  kept = undefined;
}

async function all(): Promise<Articles> {
  const found = new Map<string, Source>();
  let cursor: string | null = null;
  do {
    const page: Page<Source> = await api.list<Source>('/api/v1/articles', { query: { limit: 1000, cursor } });
    for (const source of page.items) found.set(source.article, source);
    cursor = page.next;
  } while (cursor);
  return found;
}

export function reading(id: string, signal?: AbortSignal): Promise<Reading> {
  return api.get('/api/v1/articles/{id}', { path: { id }, signal }) as Promise<unknown> as Promise<Reading>;
}

/** What a statement is called everywhere: `article#statement`. */
export function referenceOf(text: string): { article: string; statement: string } {
  const cut = text.lastIndexOf('#');
  return { article: text.slice(0, cut), statement: text.slice(cut + 1) };
}
