import { openDates, ordered, type DayOrder } from './dates.ts';
import type { Sheet } from './sheet.ts';

/** What a query can say of somebody; each column of a file is one of these, or goes along unread. */
export const FIELDS = ['name', 'id', 'schema', 'birth_date', 'country', 'id_number', 'imo', 'address'] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_WORDS: Record<Field, string> = {
  name: 'name',
  id: 'your reference',
  schema: 'kind',
  birth_date: 'born',
  country: 'country',
  id_number: 'passport or other number',
  imo: 'IMO number',
  address: 'address',
};

/** By column; undefined where it only goes along. */
export type Mapping = readonly (Field | undefined)[];

/** A name that comes in several columns. */
const NAME_PARTS: readonly [Field, RegExp] = [
  'name',
  /^((first|given|middle|last|family|sur|fore)names?|vorname|nachname|familienname|zuname|pr[eé]noms?|apellidos?|cognome)$/,
];

/** Beside a first name, the last one. */
const PLAIN_NAME = /^(name|nom|nombre|nome)$/;

/** How columns are called in the files of banks, registers and traders, without spaces and signs; parts of names too. */
const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['imo', /^imo(no|nr|number|nummer)?$/],
  ['birth_date', /(birth(date|day)?$|^dob$|^dateofbirth|^born(on)?$|^geburt|geburtsdatum|geburtstag|^geboren|datenaissance|fechanacimiento|datanascita)/],
  [
    'id_number',
    /^(passport|pass|identity|nationalid|idnumber|idno|idnr|tax|vat|registration|reg|lei|inn|ogrn|companynumber|companyno|documentn)/,
  ],
  ['country', /(country|nationality|citizenship|jurisdiction|flag|land$|^pays$|staat|^nation$|^nationalit|^pa[ií]s$|^paese$)/],
  ['address', /(address|street|^city$|^town$|postcode|^zip|adresse|anschrift|stra(ss|ß)e|^plz$|^ort$|^stadt$)/],
  ['schema', /^(schema|type|kind|entitytype|customertype|clienttype|partytype|legalform|category|typ|art|kundenart|rechtsform)$/],
  [
    'id',
    /^(id|uid|ref|reference|key|no|nr|number|account)$|(customer|client|party|account|supplier|vendor)(id|no|nr|number|ref|reference|key|code)$|^(kunden|konto|partner|lieferanten)?(nummer|nr|id)$/,
  ],
  NAME_PARTS,
  [
    'name',
    /^(name|fullname|nom|nombre|nome|firma|firmenname|kunde|kundenname|unternehmen|nameundvorname)$|(customer|client|party|company|entity|vessel|ship|legal|supplier|vendor|account|business|organi[sz]ation|counterparty|holder|beneficiary)names?$|^(customer|client|company|counterparty|vessel|beneficiary|supplier|vendor|entity)$/,
  ],
];

/** What each column seems to be, by its heading. Of fields that can be said once the first column wins. */
export function guessed(sheet: Sheet): Mapping {
  const taken = new Set<Field>();
  const parts = sheet.columns.some((column) => NAME_PARTS[1].test(plain(column)));
  return sheet.columns.map((column, place) => {
    const heading = plain(column);
    const found = HEADINGS.find(([, pattern]) => pattern.test(heading));
    if (!found) return undefined;
    const [field] = found;
    const part = parts && (found === NAME_PARTS || PLAIN_NAME.test(heading));
    const several = field === 'country' || field === 'address' || (field === 'name' && part);
    if (taken.has(field) && !several) return undefined;
    // “Type” is many things; only where its cells name kinds it is one.
    if (field === 'schema' && !cellsOf(sheet, place).every((cell) => kindOf(cell) !== undefined)) return undefined;
    taken.add(field);
    return field;
  });
}

/** What stands in the first rows of a column. */
export function cellsOf(sheet: Sheet, place: number): readonly string[] {
  return sheet.rows
    .slice(0, LOOKED_AT)
    .map((row) => (row[place] ?? '').trim())
    .filter((cell, at, all) => cell !== '' && all.indexOf(cell) === at);
}

const LOOKED_AT = 200;

/** What the dates of the file leave open; of all of its rows. */
export function datesOf(sheet: Sheet, mapping: Mapping): ReturnType<typeof openDates> {
  const place = mapping.indexOf('birth_date');
  return place < 0 ? undefined : openDates(sheet.rows.map((row) => row[place] ?? ''));
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Words for kinds that files use beside those of the lists. */
const KINDS: Record<string, string> = {
  individual: 'Person',
  natural: 'Person',
  'natural person': 'Person',
  private: 'Person',
  person: 'Person',
  human: 'Person',
  i: 'Person',
  p: 'Person',
  corporate: 'Company',
  company: 'Company',
  business: 'Company',
  firm: 'Company',
  corporation: 'Company',
  entity: 'LegalEntity',
  legal: 'LegalEntity',
  'legal entity': 'LegalEntity',
  'legal person': 'LegalEntity',
  organisation: 'Organization',
  organization: 'Organization',
  ngo: 'Organization',
  ship: 'Vessel',
  vessel: 'Vessel',
  aircraft: 'Airplane',
  airplane: 'Airplane',
  plane: 'Airplane',
  natürlich: 'Person',
  'natürliche person': 'Person',
  privatperson: 'Person',
  privat: 'Person',
  'juristische person': 'LegalEntity',
  unternehmen: 'Company',
  gesellschaft: 'Company',
  verein: 'Organization',
  schiff: 'Vessel',
  flugzeug: 'Airplane',
};

const SCHEMAS = ['Person', 'Organization', 'Company', 'PublicBody', 'Vessel', 'Airplane', 'LegalEntity'];

const kindOf = (cell: string): string | undefined =>
  KINDS[cell.toLowerCase()] ?? SCHEMAS.find((schema) => schema.toLowerCase() === cell.toLowerCase());

/** How the cells of several columns make one value. */
const JOINS: Partial<Record<Field, string>> = { name: ' ', country: ';', address: ', ' };

/** What is asked by a row. @param order of dates that leave it open */
export function asked(
  columns: readonly string[],
  mapping: Mapping,
  row: readonly string[],
  order?: DayOrder | undefined,
): Partial<Record<Field, string>> {
  const query: Partial<Record<Field, string>> = {};
  for (const place of columns.keys()) {
    const cell = (row[place] ?? '').trim();
    const field = mapping[place];
    if (field === undefined || cell === '') continue;
    const joined = JOINS[field];
    if (query[field] === undefined) query[field] = cell;
    else if (joined !== undefined) query[field] += joined + cell;
  }
  if (query.schema !== undefined) query.schema = kindOf(query.schema) ?? query.schema;
  if (query.birth_date !== undefined) query.birth_date = ordered(query.birth_date, order);
  return query;
}

/** What is sent of a row: what it asks, and all its cells as they came, which the answer gives back. */
export function sent(
  columns: readonly string[],
  mapping: Mapping,
  row: readonly string[],
  order: DayOrder | undefined,
): Record<string, string> {
  return {
    ...asked(columns, mapping, row, order),
    ...Object.fromEntries(columns.map((column, place) => [along(column), (row[place] ?? '').trim()])),
  };
}

/** The row that an answer gives back. */
export function rowOf(columns: readonly string[], input: Readonly<Record<string, string>>): string[] {
  return columns.map((column) => input[along(column)] ?? '');
}

/** A column that is called as a field of a query would be taken for it. */
const along = (column: string): string =>
  (FIELDS as readonly string[]).includes(column.trim().toLowerCase()) ? `${column} (as it came)` : column;
