import { all } from '../../api/all.ts';
import type { Claim, Filler, Transfer } from '../../api/records.ts';
import { countryName } from '../../parts/words.ts';

/** A line of the register with the claim that it is made of, where its words are. */
export interface Row extends Transfer {
  readonly of: Claim;
}

export interface Register {
  readonly rows: readonly Row[];
  /** There are more than the page fetches. */
  readonly cut: boolean;
}

export async function register(asked: Record<string, string>, signal: AbortSignal): Promise<Register> {
  const [lines, transfers, assistance] = await Promise.all([
    all<Transfer>('/api/v1/transfers', asked, signal),
    all<Claim>('/api/v1/claims', { ...asked, type: 'arms_transfer' }, signal),
    all<Claim>('/api/v1/claims', { ...asked, type: 'military_assistance' }, signal),
  ]);
  const claims = new Map([...transfers.items, ...assistance.items].map((claim) => [claim.id, claim]));
  const rows = lines.items.flatMap((line) => {
    const of = claims.get(line.claim);
    return of ? [{ ...line, of }] : [];
  });
  return { rows, cut: lines.cut };
}

/** One version in a cell of the register, as the server writes it: `2,000 [Koffi Adanle, denied by Ghana]`. */
export interface Version {
  readonly value: string;
  readonly speakers: string;
  readonly inferred: boolean;
}

export function versionsOf(cell: string): readonly Version[] {
  return cell === ''
    ? []
    : cell.split(' | ').map((part) => {
        const [, value = part, speakers = ''] = /^(.*?)(?: \[(.*)\])?$/s.exec(part) ?? [];
        const bare = value.replace(/ \(inferred\)$/, '');
        return { value: bare, speakers: unnamed(speakers), inferred: bare !== value };
      });
}

/** An article that tells it by itself is called by its id in the file; here the words are one step away. */
function unnamed(speakers: string): string {
  return [...new Set(speakers.split(', ').map((speaker) => speaker.replace(/^(denied by )?article \S+$/, '$1the article')))].join(', ');
}

/** A party as the register calls it: a state by its usual name. */
export function nameOf(filler: Filler): string {
  return filler.country && filler.value.length === 2 ? countryName(filler.country) : (filler.name ?? filler.value);
}

/** The year of delivery, else of the order, else of the first report; empty where none is known. */
export function yearOf(row: Transfer): string {
  const found = /\d{4}/.exec(row.years_of_delivery) ?? /\d{4}/.exec(row.year_of_order) ?? /^\d{4}/.exec(row.first_reported ?? '');
  return found?.[0] ?? '';
}
