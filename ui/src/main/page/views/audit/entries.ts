import type { LedgerEntry } from '../../api/records.ts';
import { count, dateWords, keyWords, labelWords, sourceName } from '../../parts/words.ts';

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
      return `${text(of(body, 'query'), 'name')}: ${found(hits)}`;
    }
    case 'reading':
      return text(of(body, 'metadata'), 'title') || text(body, 'article');
    case 'list':
      return [
        sourceName(text(body, 'source')),
        text(body, 'event') ? `${text(body, 'event')}: ${text(body, 'reason')}` : dateWords(text(body, 'date')),
        body['entries'] === undefined ? '' : count(Number(body['entries']), 'entry', 'entries'),
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
    case 'source':
      return [text(body, 'source'), keyWords(text(body, 'change')), text(body, 'reason')].filter(Boolean).join(', ');
    case 'watch':
      return watched(body);
    case 'access':
      return [keyWords(text(body, 'change')), text(body, 'user'), text(body, 'key')].filter(Boolean).join(' ');
    default:
      return text(body, 'name') || text(body, 'rule') || text(body, 'what') || text(body, 'change') || text(body, 'decision');
  }
}

/** What was found, counted. */
function found(hits: readonly unknown[]): string {
  const matches = hits.filter((hit) => (hit as Body)['match'] === true).length;
  return `${matches > 0 ? `${count(matches, 'match', 'matches')} in ` : ''}${count(hits.length, 'hit')}`;
}

/** A file of customers, a run over them, or one of them screened. */
function watched(body: Body): string {
  const portfolio = text(body, 'portfolio');
  const number = (key: string) => Number(body[key] ?? 0);
  switch (body['kind']) {
    case 'customers':
      return `${portfolio}: ${count(number('customers'), 'customer')}; ${number('added')} added, ${number('changed')} changed, ${number('gone')} gone`;
    case 'run':
      return `${portfolio}: ${count(number('screened'), 'customer')} screened; hits: ${number('new')} new, ${number('changed')} changed, ${number('gone')} gone`;
    default:
      return `${text(of(body, 'query'), 'name') || portfolio}: ${found(list(body['hits']))}`;
  }
}

function decided(body: Body): string {
  const verdict = text(body, 'verdict');
  return verdict
    ? `${nameOf(body)}: ${keyWords(verdict)}, ${keyWords(text(body, 'reason'))}`
    : [keyWords(text(body, 'decision')), nameOf(body)].filter(Boolean).join(', ');
}

const nameOf = (body: Body): string => text(of(of(body, 'case'), 'query'), 'name') || labelWords(text(of(body, 'claim'), 'label'));

export const of = (body: Body, key: string): Body => (typeof body[key] === 'object' && body[key] !== null ? (body[key] as Body) : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (body: Body, key: string): string => (typeof body[key] === 'string' ? (body[key] as string) : '');
