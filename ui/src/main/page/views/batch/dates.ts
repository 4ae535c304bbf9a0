/** Dates of spreadsheets of which day and month could change places: which comes first shows in the others of their column. */
export type DayOrder = 'day' | 'month';

const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const MONTHS = 12;

interface Slashed {
  readonly first: number;
  readonly second: number;
  readonly year: string;
}

function slashed(cell: string): Slashed | undefined {
  const found = SLASHED.exec(cell.trim());
  return found ? { first: Number(found[1]), second: Number(found[3]), year: found[4]! } : undefined;
}

const leavesChoice = ({ first, second }: Slashed): boolean => first <= MONTHS && second <= MONTHS && first !== second;

/** What a column of dates leaves open, and what its other dates say of it; undefined where nothing is open. */
export function openDates(cells: Iterable<string>): { readonly order: DayOrder | undefined; readonly example: string } | undefined {
  let example: string | undefined;
  let day = false;
  let month = false;
  for (const cell of cells) {
    const date = slashed(cell);
    if (!date) continue;
    if (leavesChoice(date)) example ??= cell.trim();
    day ||= date.first > MONTHS;
    month ||= date.second > MONTHS;
  }
  return example === undefined ? undefined : { order: day === month ? undefined : day ? 'day' : 'month', example };
}

/** The date as `1970-12-31`, where it left a choice that is made by now; as it came everywhere else. */
export function ordered(cell: string, order: DayOrder | undefined): string {
  const date = slashed(cell);
  if (!date || !order || !leavesChoice(date)) return cell;
  const [day, month] = order === 'day' ? [date.first, date.second] : [date.second, date.first];
  return `${date.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
