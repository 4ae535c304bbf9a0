import { api, type Page } from './client.ts';
import type { ArticleHead, Reading, Source } from './records.ts';

/** The home's articles by id, as the list of them gives them: title, publisher, day, of what they are copies. */
export type Articles = ReadonlyMap<string, Source>;

const PAGE = 1000;

/** Of a larger home the rest is asked for one by one. */
export const MOST = 5 * PAGE;

let kept: Promise<Articles> | undefined;

/** What an article is called: by its title, else by the file that it came as. */
export const titleOf = (source: Pick<Source, 'article' | 'title' | 'file'>): string => source.title ?? source.file ?? source.article;

/** The home's articles, the first thousands of a large one; asked for once until something new is read. */
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
  while (found.size < MOST) {
    const { items, next }: Page<Source> = await api.list<Source>('/api/v1/articles', { query: { limit: PAGE, cursor } });
    for (const source of items) found.set(source.article, source);
    if (!next) break;
    cursor = next;
  }
  return found;
}

/** These articles at least; of which text one is a copy is not known of those far down in a large home. */
export async function articlesOf(ids: readonly string[], signal?: AbortSignal): Promise<Articles> {
  const known = await articles();
  const missing = ids.filter((id) => !known.has(id));
  const found = await Promise.all(missing.map(async (id) => sourceOf((await reading(id, signal)).article)));
  return missing.length === 0 ? known : new Map([...known, ...found.map((source) => [source.article, source] as const)]);
}

function sourceOf(head: ArticleHead): Source {
  return {
    article: head.id,
    file: null,
    sha256: head.sha256,
    title: head.title ?? null,
    publisher: head.publisher ?? null,
    published: head.published ?? null,
    url: head.url ?? null,
    reprint_of: null,
  };
}

export function reading(id: string, signal?: AbortSignal): Promise<Reading> {
  return api.get('/api/v1/articles/{id}', { path: { id }, signal }) as Promise<unknown> as Promise<Reading>;
}

/** What a statement is called everywhere: `article#statement`. */
export function referenceOf(text: string): { article: string; statement: string } {
  const cut = text.lastIndexOf('#');
  return { article: text.slice(0, cut), statement: text.slice(cut + 1) };
}
