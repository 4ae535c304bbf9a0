import type { LitElement } from 'lit';
import type { Address } from './address.ts';

/** What a view's element takes: where one is. It is set anew whenever the address changes. */
export interface ViewElement extends LitElement {
  address: Address;
}

/** A view: one file that defines one element, loaded when somebody first goes there. */
export interface View {
  /** `/claims/:id`; a parameter is one part of the path, decoded. */
  readonly path: string;
  readonly title: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/** All views, in the order in which paths are tried. To add one: its file, a line here, and its path in `PageRoutes` of the server. */
export const VIEWS: readonly View[] = [
  { path: '/', title: 'Start', tag: 'g-start', load: () => import('../views/start.ts') },
  { path: '/screen', title: 'Screening', tag: 'g-screen', load: () => import('../views/screen.ts') },
  { path: '/articles', title: 'Articles', tag: 'g-articles', load: () => import('../views/articles.ts') },
  { path: '/articles/:id', title: 'Article', tag: 'g-article', load: () => import('../views/article.ts') },
  { path: '/claims', title: 'Claims', tag: 'g-claims', load: () => import('../views/claims.ts') },
  { path: '/leads', title: 'Leads', tag: 'g-leads', load: () => import('../views/leads.ts') },
  { path: '/transfers', title: 'Transfers', tag: 'g-transfers', load: () => import('../views/transfers.ts') },
  { path: '/parties', title: 'Parties', tag: 'g-parties', load: () => import('../views/parties.ts') },
  { path: '/parties/:id', title: 'Party', tag: 'g-party', load: () => import('../views/party.ts') },
  { path: '/timeline', title: 'Map and timeline', tag: 'g-timeline', load: () => import('../views/timeline.ts') },
  { path: '/claims/:id', title: 'Claim', tag: 'g-claim', load: () => import('../views/claim.ts') },
  { path: '/batch', title: 'Batch', tag: 'g-batch', load: () => import('../views/batch.ts') },
  { path: '/batch/:id', title: 'Batch', tag: 'g-batch', load: () => import('../views/batch.ts') },
  { path: '/queue', title: 'Queue', tag: 'g-queue', load: () => import('../views/queue.ts') },
  { path: '/queue/:id', title: 'Case', tag: 'g-case', load: () => import('../views/case.ts') },
  { path: '/notices', title: 'Notices', tag: 'g-notices', load: () => import('../views/notices.ts') },
  { path: '/lists', title: 'Lists', tag: 'g-lists', load: () => import('../views/lists.ts') },
  { path: '/lists/:source', title: 'List', tag: 'g-list', load: () => import('../views/list.ts') },
  { path: '/lists/:source/:entry', title: 'Entry', tag: 'g-entry', load: () => import('../views/entry.ts') },
  { path: '/sources', title: 'Sources', tag: 'g-sources', load: () => import('../views/sources.ts') },
  { path: '/audit', title: 'Audit', tag: 'g-audit', load: () => import('../views/audit.ts') },
  { path: '/audit/:entry', title: 'Ledger entry', tag: 'g-ledger-entry', load: () => import('../views/ledger-entry.ts') },
  { path: '/settings', title: 'Settings', tag: 'g-settings', load: () => import('../views/settings.ts') },
  { path: '/settings/:part', title: 'Settings', tag: 'g-settings', load: () => import('../views/settings.ts') },
  { path: '/sign-in', title: 'Sign in', tag: 'g-sign-in', load: () => import('../views/sign-in.ts') },
  { path: '/set-up', title: 'First set-up', tag: 'g-set-up', load: () => import('../views/set-up.ts') },
  ...(import.meta.env.DEV ? [{ path: '/gallery', title: 'Gallery', tag: 'g-gallery', load: () => import('../gallery/gallery.ts') }] : []),
];

export interface Match {
  readonly view: View;
  readonly address: Address;
}

/** The view of an address; undefined where there is none. */
export function matching(url: URL, views: readonly View[] = VIEWS): Match | undefined {
  const parts = split(url.pathname);
  for (const view of views) {
    const parameters = parametersOf(split(view.path), parts);
    if (parameters) return { view, address: { path: url.pathname, parameters, query: url.searchParams } };
  }
  return undefined;
}

function split(path: string): string[] {
  return path.replace(/\/+$/, '').split('/').slice(1);
}

function parametersOf(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [place, wanted] of pattern.entries()) {
    const given = parts[place]!;
    if (wanted.startsWith(':')) {
      try {
        parameters[wanted.slice(1)] = decodeURIComponent(given);
      } catch {
        return undefined;
      }
    } else if (wanted !== given) {
      return undefined;
    }
  }
  return parameters;
}
