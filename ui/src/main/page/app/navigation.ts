import { isReader, type Session } from './session.ts';

/** A way to a view; with `g` and its key one gets there without a pointer. */
export interface Way {
  readonly title: string;
  readonly href: string;
  readonly key?: string;
  /** Readers, who keep nothing, have no use for it. */
  readonly keeps?: true;
}

const GROUPS: readonly { title: string; ways: readonly Way[] }[] = [
  {
    title: 'Read',
    ways: [
      { title: 'Start', href: '/', key: 's' },
      { title: 'Articles', href: '/articles', key: 'a' },
      { title: 'Claims', href: '/claims', key: 'c' },
      { title: 'Parties', href: '/parties', key: 'p' },
      { title: 'Transfers', href: '/transfers', key: 't' },
      { title: 'Map and timeline', href: '/timeline', key: 'm' },
      { title: 'Leads', href: '/leads', key: 'd' },
      { title: 'Sources', href: '/sources', key: 'o' },
    ],
  },
  {
    title: 'Screen',
    ways: [
      { title: 'Queue', href: '/queue', key: 'q' },
      { title: 'Notices', href: '/notices', key: 'n' },
      { title: 'Batch', href: '/batch', key: 'b', keeps: true },
      { title: 'Lists', href: '/lists', key: 'l' },
    ],
  },
  {
    title: 'Keep',
    ways: [
      { title: 'Audit', href: '/audit', key: 'u' },
      { title: 'Settings', href: '/settings', key: 'e' },
    ],
  },
];

/** The ways that somebody has. */
export function navigation(who: Session | undefined): typeof GROUPS {
  return GROUPS.map((group) => ({ ...group, ways: group.ways.filter((way) => !way.keeps || !isReader(who)) }));
}
