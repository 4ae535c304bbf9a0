import { matchedName } from '../../parts/listed-name.ts';
import type { Hit, Screened } from '../../api/records.ts';

/** A line of the answer: what the table shows of it, and all of it as it came, which is read only when somebody opens it. */
export interface Outcome {
  /** Of the file's rows, from 1. */
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly hits: number;
  readonly matches: number;
  /** Of the first hit; they come best first. */
  readonly score: number | undefined;
  readonly best: string;
  readonly list: string;
  readonly error: string;
  readonly doubts: readonly string[];
  readonly raw: string;
}

export type Answer = Screened & { readonly doubts?: readonly string[] };

export const SHOWN = ['matches', 'hits', 'doubts', 'errors', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

/** @param asked what the line asked, for where the answer does not say it */
export function outcomeOf(raw: string, line: number, asked: { readonly id?: string; readonly name?: string }): Outcome {
  const answer = JSON.parse(raw) as Answer & { error?: string };
  const hits = answer.hits ?? [];
  const best = hits[0];
  return {
    line,
    id: answer.id ?? asked.id ?? '',
    name: answer.name ?? asked.name ?? '',
    hits: hits.length,
    matches: hits.filter((hit) => hit.match).length,
    score: best?.score,
    best: best ? matchedName(best) : '',
    list: best?.source ?? '',
    error: (answer.error ?? '').replace(/^line \d+: /, ''),
    doubts: answer.doubts ?? [],
    raw,
  };
}

export const answerOf = (outcome: Outcome): Answer => JSON.parse(outcome.raw) as Answer;

/** What stands there most often, and how often; of like words that differ in what they quote the first. */
export function mostFrequent(words: readonly string[]): readonly [string, number] {
  const alike = Map.groupBy(words, (each) => each.replace(/[“'"].*?[”'"]/g, ''));
  const [most] = [...alike.values()].sort((a, b) => b.length - a.length);
  return [most?.[0] ?? '', most?.length ?? 0];
}

export function belongs(outcome: Outcome, shown: Shown): boolean {
  switch (shown) {
    case 'matches':
      return outcome.matches > 0;
    case 'hits':
      return outcome.hits > 0;
    case 'doubts':
      return outcome.doubts.length > 0;
    case 'errors':
      return outcome.error !== '';
    default:
      return true;
  }
}

/** RFC 4180. Cells are not altered against formulas, as in all of the program's csv: another system reads them. */
function cell(value: string | number | boolean | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const HIT_COLUMNS: readonly (readonly [string, (hit: Hit) => string | number | boolean | null])[] = [
  ['match', (hit) => hit.match],
  ['score', (hit) => hit.score],
  ['source', (hit) => hit.source],
  ['entry', (hit) => hit.entry],
  ['caption', (hit) => hit.caption],
  ['matched', (hit) => hit.matched],
  ['listed', (hit) => hit.listed],
  ['programs', (hit) => hit.programs.join('; ')],
];

/** A row a hit, a row for a line without one; after them the file's own columns. */
export function* csv(outcomes: readonly Outcome[]): Generator<string> {
  const along: string[] = [];
  for (const outcome of outcomes) {
    for (const key of Object.keys(answerOf(outcome).input ?? {})) if (!along.includes(key)) along.push(key);
  }
  yield `${['line', 'id', 'name', ...HIT_COLUMNS.map(([title]) => title), 'doubts', 'error', ...along].map(cell).join(',')}\n`;
  for (const outcome of outcomes) {
    const answer = answerOf(outcome);
    const hits: (Hit | undefined)[] = answer.hits && answer.hits.length > 0 ? [...answer.hits] : [undefined];
    for (const hit of hits) {
      yield `${[
        outcome.line,
        outcome.id,
        outcome.name,
        ...HIT_COLUMNS.map(([, of]) => (hit ? of(hit) : '')),
        outcome.doubts.join('; '),
        outcome.error,
        ...along.map((key) => answer.input?.[key] ?? ''),
      ]
        .map(cell)
        .join(',')}\n`;
    }
  }
}

/** Lets the browser save a file that the page has made. */
export function saved(name: string, type: string, parts: string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
