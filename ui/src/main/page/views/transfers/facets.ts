import { STANDINGS } from '../../api/records.ts';
import { nameOf, yearOf, type Row } from './rows.ts';

/** By what the register is narrowed: a row may have several values of each. */
export const FACETS = ['supplier', 'recipient', 'status', 'standing', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export type Chosen = Readonly<Record<Facet, readonly string[]>> & { readonly item: string };

/** Stands for what nobody states. */
export const UNSTATED = '?';

export interface Value {
  readonly key: string;
  readonly title: string;
}

export function valuesOf(row: Row, facet: Facet): readonly Value[] {
  switch (facet) {
    case 'supplier':
    case 'recipient': {
      const fillers = row.of.roles[facet] ?? [];
      return fillers.length === 0
        ? [{ key: UNSTATED, title: 'not stated' }]
        : fillers.map((filler) => ({ key: filler.value, title: nameOf(filler) }));
    }
    case 'status': {
      const given = row.of.status.filter((status) => status.given_by.length > 0);
      return given.length > 0
        ? given.map(({ value }) => ({ key: value, title: value }))
        : [{ key: UNSTATED, title: row.status || 'not stated' }];
    }
    case 'standing':
      return [{ key: row.standing, title: row.standing }];
    case 'year': {
      const year = yearOf(row);
      return [year ? { key: year, title: year } : { key: UNSTATED, title: 'no date' }];
    }
  }
}

const fits = (row: Row, facet: Facet, chosen: readonly string[]): boolean =>
  chosen.length === 0 || valuesOf(row, facet).some((value) => chosen.includes(value.key));

const tells = (row: Row, item: string): boolean =>
  item === '' || `${row.designation} ${row.description}`.toLowerCase().includes(item.toLowerCase());

/** The rows that pass all filters; `but` leaves one out, for its own counts. */
export function narrowed(rows: readonly Row[], chosen: Chosen, but?: Facet): readonly Row[] {
  return rows.filter((row) => tells(row, chosen.item) && FACETS.every((facet) => facet === but || fits(row, facet, chosen[facet])));
}

export interface Counted extends Value {
  readonly count: number;
}

/** The values of a facet among the rows that all other filters leave, the most frequent first; chosen ones stay even where none is left. */
export function counted(rows: readonly Row[], facet: Facet, chosen: Chosen): readonly Counted[] {
  const found = new Map<string, { title: string; count: number }>();
  for (const row of rows) {
    for (const value of valuesOf(row, facet)) if (chosen[facet].includes(value.key)) found.set(value.key, { title: value.title, count: 0 });
  }
  for (const row of narrowed(rows, chosen, facet)) {
    for (const value of valuesOf(row, facet)) found.set(value.key, { title: value.title, count: (found.get(value.key)?.count ?? 0) + 1 });
  }
  return [...found].map(([key, value]) => ({ key, ...value })).sort(order(facet));
}

function order(facet: Facet): (a: Counted, b: Counted) => number {
  if (facet === 'year') return (a, b) => b.key.localeCompare(a.key);
  if (facet === 'standing')
    return (a, b) => (STANDINGS as readonly string[]).indexOf(a.key) - (STANDINGS as readonly string[]).indexOf(b.key);
  return (a, b) => Number(a.key === UNSTATED) - Number(b.key === UNSTATED) || b.count - a.count || a.title.localeCompare(b.title);
}
