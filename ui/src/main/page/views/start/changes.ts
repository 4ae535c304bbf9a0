import { api } from '../../api/client.ts';
import type { ListStatus, Source } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { count, sourceName } from '../../parts/words.ts';

/** One line on what is new, and where it is. */
export interface Change {
  readonly words: string;
  readonly href: string;
}

/** What there was at a visit. */
interface Visit {
  readonly at: string;
  readonly articles: number;
}

const KEY = 'gainsay.visit';
/** Of a larger home only so many articles are counted. */
const MOST = 1000;

/** What waits to be decided, and what has come since this browser was last here; at a first visit, what there is. */
export async function changes(signal: AbortSignal): Promise<{ first: boolean; lines: readonly Change[] }> {
  const [sources, lists, queue] = await Promise.all([
    api.list<Source>('/api/v1/articles', { query: { limit: MOST }, signal }),
    api.list<ListStatus>('/api/v1/lists', { query: { limit: MOST }, signal }),
    api.get('/api/v1/cases', { query: { limit: 1 }, signal }),
  ]);
  const { open, returned, waiting } = queue.counts;
  const before = lastVisit();
  const articles = sources.items.length;
  remember({ at: new Date().toISOString(), articles });
  const more = articles - (before?.articles ?? 0);
  const lines = [
    ...(open ? [{ words: `${count(open, 'case')} to decide`, href: '/queue' }] : []),
    ...(returned ? [{ words: `${count(returned, 'case')} in the queue ${returned === 1 ? 'has' : 'have'} changed`, href: '/queue' }] : []),
    ...(waiting
      ? [{ words: `${count(waiting, 'case')} ${waiting === 1 ? 'waits' : 'wait'} for a second pair of eyes`, href: '/queue?show=second' }]
      : []),
    ...(articles > 0 && more > 0 && before ? [{ words: `${count(more, 'article')} more read`, href: '/articles?sort=-published' }] : []),
    ...(articles > 0 && (more <= 0 || !before)
      ? [{ words: sources.next ? `More than ${count(MOST, 'article')} kept` : `${count(articles, 'article')} kept`, href: '/articles' }]
      : []),
    ...lists.items
      .filter((list) => list.fetched && before && list.fetched > before.at)
      .map((list) => ({ words: `${sourceName(list.source)} list fetched anew`, href: path('/lists', list.source) })),
    ...lists.items
      .filter((list) => list.state === 'failing')
      .map((list) => ({
        words: `${sourceName(list.source)} list could not be fetched; the last good one answers`,
        href: path('/lists', list.source),
      })),
  ];
  return { first: before === undefined, lines };
}

function lastVisit(): Visit | undefined {
  try {
    const kept = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    return kept ? (JSON.parse(kept) as Visit) : undefined;
  } catch {
    return undefined;
  }
}

/** As long as the window is open it is one visit: what was new when it began stays new. */
function remember(now: Visit): void {
  try {
    const before = localStorage.getItem(KEY);
    if (before && !sessionStorage.getItem(KEY)) sessionStorage.setItem(KEY, before);
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Without storage every visit is the first.
  }
}
