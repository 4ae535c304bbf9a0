import type { Group } from '../../parts/table/table.ts';
import { FACETS, UNSTATED, valuesOf } from './facets.ts';
import type { Row } from './rows.ts';

export const GROUPS = ['supplier', 'recipient', 'item', 'year'] as const;

/** Sorts after all names. */
const LAST = '\uffff';

/** Under what a row of the register stands. Where versions differ they make one group of their own: none of them is preferred. */
export function groupOf(row: Row, by: (typeof GROUPS)[number]): Group {
  if (by === 'item') {
    const item = kindOf(row);
    return { key: item || LAST, title: item || 'not stated' };
  }
  const values = valuesOf(
    row,
    FACETS.find((facet) => facet === by)!,
  );
  const title = values.map((value) => value.title).join(' or ');
  return { key: values[0]?.key === UNSTATED ? LAST : title, title };
}

/** What it is, by the register's first word for it: differing words for one thing stand in its cell. */
function kindOf(row: Row): string {
  const written = row.description || row.designation;
  return (written.split(' | ')[0] ?? '').replace(/ \[.*\]$/, '').replace(/ \(inferred\)$/, '');
}
