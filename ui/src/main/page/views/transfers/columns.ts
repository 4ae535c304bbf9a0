import { html, nothing, type TemplateResult } from 'lit';
import { STANDINGS } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { standingBadge } from '../../parts/stance.ts';
import { opens, type Column } from '../../parts/table/table.ts';
import { date, inferred } from '../../parts/words.ts';
import { versionsOf, type Row } from './rows.ts';

/** So many versions stand in a cell; the others are counted, and one step away. */
const MOST = 3;

/**
 * A cell: each version on a line of its own with those who give it, leading to their words.
 *
 * @param words the address at which the words of a role of a claim are open
 * @param title what a screen reader hears before the values
 */
function cell(
  row: Row,
  written: string,
  role: string,
  title: string,
  words: (row: Row, role: string) => string,
  stage = '',
): TemplateResult | typeof nothing {
  const versions = versionsOf(written);
  if (versions.length === 0) return nothing;
  const shown = versions.slice(0, versions.length > MOST ? MOST - 1 : MOST);
  const left = versions.length - shown.length;
  return html`<a class="cell-opens" href=${words(row, role)}
    ><span class="unseen">${title}: </span>
    ${shown.map(
      (version) =>
        html`<span class="version"
          ><span class="opens">${version.inferred ? inferred(version.value) : version.value}</span
          >${stage ? html` <span class="stage">${stage}</span>` : nothing}${version.speakers ? html` <span class="by">${version.speakers}</span>` : nothing}</span
        >`,
    )}
    ${left > 0 ? html`<span class="version"><span class="by">and ${left} more</span></span>` : nothing}
  </a>`;
}

const number = (written: string): number | undefined => {
  const found = /\d[\d,]*/.exec(written);
  return found ? Number(found[0].replaceAll(',', '')) : undefined;
};

/** The columns in which researchers know a register; those of the export that are not among them can be chosen. */
export function columns(words: (row: Row, role: string) => string): readonly Column<Row>[] {
  const told = (key: 'supplier' | 'recipient' | 'description' | 'designation' | 'status', title: string, role: string): Column<Row> => ({
    key,
    title,
    cell: (row) =>
      row[key] === '' && (key === 'supplier' || key === 'recipient')
        ? html`<span class="missing">not stated</span>`
        : cell(row, row[key], role, title, words),
    by: (row) => row[key] || undefined,
  });
  return [
    { ...told('supplier', 'Supplier', 'supplier'), width: 's' },
    { ...told('recipient', 'Recipient', 'recipient'), width: 's' },
    { ...told('description', 'Item', 'item'), width: 'm' },
    told('designation', 'Designation', 'item'),
    {
      key: 'number',
      title: 'Number',
      cell: (row) =>
        html`${cell(row, row.number_delivered, 'quantity', 'Number', words, 'delivered')}${cell(row, row.number_ordered, 'quantity', 'Number', words, 'ordered')}`,
      by: (row) => number(row.number_delivered) ?? number(row.number_ordered),
      width: 's',
    },
    told('status', 'Status', 'status'),
    {
      key: 'first_reported',
      title: 'First report',
      cell: (row) => opens(`${path('/claims', row.claim)}#sources`, date(row.first_reported, { missing: 'no date' })),
      by: (row) => row.first_reported,
      width: 's',
    },
    {
      key: 'last_reported',
      title: 'Last report',
      cell: (row) => opens(`${path('/claims', row.claim)}#sources`, date(row.last_reported, { missing: 'no date' })),
      by: (row) => row.last_reported,
      width: 's',
    },
    {
      key: 'standing',
      title: 'Standing',
      cell: (row) => html`<a class="badge-opens" href=${path('/claims', row.claim)}>${standingBadge(row.standing)}</a>`,
      by: (row) => STANDINGS.indexOf(row.standing),
    },
    {
      key: 'independent_sources',
      title: 'Sources',
      cell: (row) => opens(`${path('/claims', row.claim)}#sources`, String(row.independent_sources)),
      by: (row) => row.independent_sources,
      align: 'end',
    },
    {
      key: 'year_of_order',
      title: 'Ordered in',
      cell: (row) => cell(row, row.year_of_order, 'time', 'Ordered in', words),
      by: (row) => row.year_of_order || undefined,
      spare: true,
    },
    {
      key: 'years_of_delivery',
      title: 'Delivered in',
      cell: (row) => cell(row, row.years_of_delivery, 'time', 'Delivered in', words),
      by: (row) => row.years_of_delivery || undefined,
      spare: true,
    },
    {
      key: 'affirmed_by',
      title: 'Affirmed by',
      cell: (row) => voices(row, row.affirmed_by),
      by: (row) => row.affirmed_by || undefined,
      spare: true,
    },
    {
      key: 'denied_by',
      title: 'Denied by',
      cell: (row) => voices(row, row.denied_by),
      by: (row) => row.denied_by || undefined,
      spare: true,
    },
    {
      key: 'acknowledged_by',
      title: 'Acknowledged by',
      cell: (row) => voices(row, row.acknowledged_by),
      by: (row) => row.acknowledged_by || undefined,
      spare: true,
    },
    {
      key: 'comments',
      title: 'Comments',
      cell: (row) => (row.comments ? opens(path('/claims', row.claim), row.comments) : ''),
      by: (row) => row.comments || undefined,
      spare: true,
    },
  ];
}

const voices = (row: Row, names: string) =>
  names
    ? html`<a class="cell-opens" href=${path('/claims', row.claim)}
        >${names.split(' | ').map((name) => html`<span class="version"><span class="opens">${name}</span></span>`)}</a
      >`
    : nothing;
