import { api, type Page } from './client.ts';

/** What a view counts, groups and draws it needs whole; beyond this many records it says so and asks for a narrower question. */
export const MOST = 5000;

export interface All<T> {
  readonly items: readonly T[];
  /** There is more, which was not fetched. */
  readonly cut: boolean;
}

type Listing = Parameters<typeof api.list>[0];
type Query = NonNullable<NonNullable<Parameters<typeof api.list>[1]>['query']>;

/** A list's pages together, up to a limit. */
export async function all<T>(path: Listing, query: Query, signal?: AbortSignal, most = MOST): Promise<All<T>> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await api.list<T>(path, { query: { ...query, limit: Math.min(1000, most), cursor }, signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < most);
  return { items, cut: cursor !== null };
}
