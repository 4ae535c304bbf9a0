import { html, type TemplateResult } from 'lit';
import { STANDINGS, type Claim } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { standingBadge } from '../../parts/stance.ts';
import { sortFrom, sortOf, opens, type Column } from '../../parts/table/table.ts';
import { date, labelWords, typeWords } from '../../parts/words.ts';
import type { PartySheet } from './load.ts';

/** In what way claims concern a party; one may in several. */
export const PARTS = ['against', 'by', 'about'] as const;
export type ClaimPart = (typeof PARTS)[number];

const SAYS: Record<ClaimPart, string> = {
  against: 'Others affirm that it did, or was sanctioned for, something',
  by: 'It takes a position itself',
  about: 'It plays a part',
};

export const partOf = (sheet: PartySheet, part: ClaimPart): readonly string[] =>
  ({ against: sheet.dossier.claims_against, by: sheet.dossier.claims_by, about: sheet.dossier.claims_about })[part];

export function claimsOf(sheet: PartySheet, part: ClaimPart | ''): readonly Claim[] {
  const ids = part ? partOf(sheet, part) : [...new Set(PARTS.flatMap((each) => partOf(sheet, each)))];
  return ids.flatMap((id) => sheet.claims.get(id) ?? []);
}

export function claimTable(sheet: PartySheet, part: ClaimPart | '', sort: string, setSort: (sort: string) => void): TemplateResult {
  const rows = claimsOf(sheet, part);
  const columns: readonly Column<Claim>[] = [
    {
      key: 'label',
      title: 'Claim',
      cell: (claim) => opens(path('/claims', claim.id), labelWords(claim.label)),
      by: (claim) => claim.label,
      heading: true,
      width: 'l',
    },
    {
      key: 'part',
      title: 'How',
      cell: (claim) =>
        html`${PARTS.filter((each) => partOf(sheet, each).includes(claim.id)).map((each) => html`<span class="part-of" title=${SAYS[each]}>${each}</span>`)}`,
      by: (claim) => PARTS.filter((each) => partOf(sheet, each).includes(claim.id)).join(' '),
    },
    { key: 'type', title: 'Kind', cell: (claim) => html`<span class="quiet">${typeWords(claim.type)}</span>`, by: (claim) => claim.type },
    {
      key: 'standing',
      title: 'Standing',
      cell: (claim) => standingBadge(claim.standing),
      by: (claim) => STANDINGS.indexOf(claim.standing),
    },
    {
      key: 'independent_sources',
      title: 'Sources',
      cell: (claim) => opens(`${path('/claims', claim.id)}#sources`, String(claim.independent_sources)),
      by: (claim) => claim.independent_sources,
      align: 'end',
    },
    {
      key: 'first_reported',
      title: 'First',
      cell: (claim) => date(claim.first_reported, { missing: '' }),
      by: (claim) => claim.first_reported,
      width: 's',
    },
    {
      key: 'last_reported',
      title: 'Last',
      cell: (claim) => date(claim.last_reported, { missing: '' }),
      by: (claim) => claim.last_reported,
      width: 's',
    },
  ];
  return html`<g-table
    label="Claims"
    .columns=${columns}
    .rows=${rows as Claim[]}
    .href=${(claim: Claim) => path('/claims', claim.id)}
    .sort=${sortOf(sort)}
    @g-sort=${(event: CustomEvent) => setSort(sortFrom(event))}
  ></g-table>`;
}
