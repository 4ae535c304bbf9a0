import type { LedgerEntry } from '../../api/records.ts';
import { keyWords, sourceName } from '../../parts/words.ts';

export type Entry = LedgerEntry & {
  readonly erased?: { readonly seq: number; readonly at: string; readonly rule: string };
  readonly lost?: boolean;
};

type Body = Record<string, unknown>;

/** What an entry is about, in a line. */
export function summary(entry: Entry): string {
  if (entry.erased) return `erased by entry ${entry.erased.seq}: ${entry.erased.rule}`;
  if (entry.lost) return 'its body is missing';
  const body = (entry.body ?? {}) as Body;
  switch (entry.type) {
    case 'screening': {
      const hits = list(body['hits']);
      const matches = hits.filter((hit) => (hit as Body)['match'] === true).length;
      return `${text(of(body, 'query'), 'name')}: ${matches > 0 ? `${matches} ${matches === 1 ? 'match' : 'matches'} in ` : ''}${hits.length} ${hits.length === 1 ? 'hit' : 'hits'}`;
    }
    case 'reading':
      return text(of(body, 'metadata'), 'title') || text(body, 'article');
    case 'list':
      return [
        sourceName(text(body, 'source')),
        text(body, 'event') ? `${text(body, 'event')}: ${text(body, 'reason')}` : text(body, 'date'),
        body['entries'] === undefined ? '' : `${String(body['entries'])} entries`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'decision':
      return decided(body);
    case 'telling':
      return `${text(body, 'rule')}, ${text(body, 'way')}: ${text(body, 'telling')}`;
    case 'note':
      return [
        nameOf(body),
        text(body, 'comment'),
        body['assigned'] === undefined ? '' : `with ${text(body, 'assigned') || 'nobody'}`,
        body['due'] === undefined ? '' : `due ${text(body, 'due') || 'no more'}`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'access':
      return [keyWords(text(body, 'change')), text(body, 'user'), text(body, 'key')].filter(Boolean).join(' ');
    default:
      return text(body, 'name') || text(body, 'rule') || text(body, 'what') || text(body, 'change') || text(body, 'decision');
  }
}

function decided(body: Body): string {
  const verdict = text(body, 'verdict');
  return verdict
    ? `${nameOf(body)}: ${keyWords(verdict)}, ${keyWords(text(body, 'reason'))}`
    : [keyWords(text(body, 'decision')), nameOf(body)].filter(Boolean).join(', ');
}

const nameOf = (body: Body): string => text(of(of(body, 'case'), 'query'), 'name') || text(of(body, 'claim'), 'label');

export const of = (body: Body, key: string): Body => (typeof body[key] === 'object' && body[key] !== null ? (body[key] as Body) : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (body: Body, key: string): string => (typeof body[key] === 'string' ? (body[key] as string) : '');
