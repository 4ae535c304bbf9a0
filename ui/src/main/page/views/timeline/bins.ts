import { KINDS, type Kind, type Told } from './events.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Some days together, with how many of each kind fall into them. */
export interface Bin {
  /** ISO date of its first day. */
  readonly start: string;
  /** ISO date of its last day. */
  readonly end: string;
  readonly counts: Readonly<Record<Kind, number>>;
}

const DAY = 86_400_000;

/** Fewer bars would be slabs; those before and after what is told are empty. */
const FEWEST = 15;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The unit of which so many days give neither too few bars nor too many. */
export function unitOf(first: string, last: string): Unit {
  const days = (Date.parse(last) - Date.parse(first)) / DAY;
  return days <= 62 ? 'day' : days <= 420 ? 'week' : days <= 3000 ? 'month' : 'year';
}

function startOf(day: string, unit: Unit): number {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (unit === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (unit === 'month') date.setUTCDate(1);
  if (unit === 'year') date.setUTCMonth(0, 1);
  return date.getTime();
}

function after(time: number, unit: Unit): number {
  const date = new Date(time);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
  if (unit === 'week') date.setUTCDate(date.getUTCDate() + 7);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime();
}

function startsOf(first: string, last: string, unit: Unit): readonly number[] {
  const starts: number[] = [];
  for (let start = startOf(first, unit); start <= Date.parse(last); start = after(start, unit)) starts.push(start);
  while (starts.length < FEWEST) {
    starts.unshift(startOf(iso(starts[0]! - DAY), unit));
    starts.push(after(starts.at(-1)!, unit));
  }
  return starts;
}

/** All days from the first to the last, empty ones among them. */
export function binsOf(told: readonly Told[]): { readonly unit: Unit; readonly bins: readonly Bin[] } {
  const dated = told.filter((each) => each.day !== undefined && /^\d{4}-\d{2}-\d{2}/.test(each.day));
  if (dated.length === 0) return { unit: 'month', bins: [] };
  const days = dated.map((each) => each.day!).sort();
  const unit = unitOf(days[0]!, days.at(-1)!);
  const byStart = Map.groupBy(dated, (each) => startOf(each.day!, unit));
  const bins: Bin[] = [];
  for (const start of startsOf(days[0]!, days.at(-1)!, unit)) {
    const here = byStart.get(start) ?? [];
    bins.push({
      start: iso(start),
      end: iso(after(start, unit) - DAY),
      counts: Object.fromEntries(KINDS.map((kind) => [kind, here.filter((each) => each.kind === kind).length])) as Record<Kind, number>,
    });
  }
  return { unit, bins };
}
