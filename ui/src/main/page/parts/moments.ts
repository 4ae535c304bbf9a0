import type { Moment } from '../api/records.ts';
import { path } from '../app/address.ts';
import { opens, type Column } from './table/table.ts';
import { date, labelWords, sourceName } from './words.ts';
import { html } from 'lit';

/** Where a line of the timeline leads: to the article, the claim, or the entry. */
export function momentHref(moment: Moment): string {
  if (moment.kind === 'article') return path('/articles', moment.id);
  if (moment.kind === 'claim') return path('/claims', moment.id);
  const cut = moment.id.indexOf(':');
  return path('/lists', moment.id.slice(0, cut), moment.id.slice(cut + 1));
}

export const MOMENT_COLUMNS: readonly Column<Moment>[] = [
  { key: 'date', title: 'Day', cell: (moment) => date(moment.date), by: (moment) => moment.date, width: 's' },
  {
    key: 'kind',
    title: 'Kind',
    cell: (moment) =>
      html`<span class="quiet">${moment.kind === 'listing' ? `listing, ${sourceName(moment.id.split(':')[0]!)}` : moment.kind}</span>`,
    by: (moment) => moment.kind,
    width: 's',
  },
  { key: 'label', title: 'What', cell: (moment) => opens(momentHref(moment), labelWords(moment.label)), by: (moment) => moment.label, heading: true },
];
