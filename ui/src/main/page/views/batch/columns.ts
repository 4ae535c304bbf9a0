import { html } from 'lit';
import type { Column } from '../../parts/table/table.ts';
import { score, sourceName } from '../../parts/words.ts';
import type { Outcome } from './outcome.ts';

/** The columns of a result: of lines that were screened, of those that raise doubts, of those that could not be screened. */

/** A line without an id of its own is called by its number. */
export const hasReference = (row: Outcome): boolean => row.id !== '' && row.id !== String(row.line);

const LINE: Column<Outcome> = { key: 'line', title: 'Line', cell: (row) => row.line, by: (row) => row.line, align: 'end' };
const REFERENCE: Column<Outcome> = {
  key: 'id',
  title: 'Reference',
  cell: (row) => (hasReference(row) ? row.id : ''),
  by: (row) => row.id,
  width: 's',
};
const ASKED: Column<Outcome> = {
  key: 'name',
  title: 'Asked',
  cell: (row) => row.name || html`<span class="missing">no name</span>`,
  by: (row) => row.name,
  heading: true,
};

export const COLUMNS: readonly Column<Outcome>[] = [
  LINE,
  REFERENCE,
  ASKED,
  { key: 'score', title: 'Score', cell: (row) => (row.score === undefined ? '' : score(row.score)), by: (row) => row.score },
  {
    key: 'best',
    title: 'Nearest on the lists',
    cell: (row) => (row.error ? html`<span class="wrong">${row.error}</span>` : row.best),
    by: (row) => row.best,
  },
  { key: 'list', title: 'List', cell: (row) => (row.list ? sourceName(row.list) : ''), by: (row) => row.list, width: 's' },
  { key: 'matches', title: 'Matches', cell: (row) => (row.matches > 0 ? row.matches : ''), by: (row) => row.matches, align: 'end' },
];
export const DOUBTED: readonly Column<Outcome>[] = [
  ...COLUMNS,
  {
    key: 'doubts',
    title: 'Doubts',
    cell: (row) => html`<span class="doubt">${row.doubts.join('; ')}</span>`,
    by: (row) => row.doubts.length,
  },
];
export const FAILED: readonly Column<Outcome>[] = [
  LINE,
  REFERENCE,
  ASKED,
  {
    key: 'error',
    title: 'Why it was not screened',
    cell: (row) => html`<span class="wrong">${row.error}</span>`,
    by: (row) => row.error,
    width: 'l',
  },
];
