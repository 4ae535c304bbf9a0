import type { ListEntry } from '../../api/records.ts';

/** What the lists say of one party, field by field: each value once, with the lists that say it. */

export interface Value {
  readonly text: string;
  /** Places of the entries that say it, in their order. */
  readonly said: readonly number[];
}

export interface Field {
  readonly key: string;
  readonly values: readonly Value[];
  /** Lists that give this field give values that cannot all hold. */
  readonly differs: boolean;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

const GROUPS: readonly { title: string; fields: readonly string[] }[] = [
  { title: 'Names', fields: ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation', 'callSign'] },
  {
    title: 'Who or what it is',
    fields: [
      'schema',
      'gender',
      'birthDate',
      'birthPlace',
      'birthCountry',
      'deathDate',
      'nationality',
      'citizenship',
      'country',
      'jurisdiction',
      'flag',
      'position',
      'title',
      'legalForm',
      'incorporationDate',
      'type',
      'tonnage',
      'buildDate',
    ],
  },
  {
    title: 'Numbers',
    fields: [
      'idNumber',
      'passportNumber',
      'taxNumber',
      'registrationNumber',
      'innCode',
      'ogrnCode',
      'imoNumber',
      'mmsi',
      'swiftBic',
      'leiCode',
      'registrationNumber',
    ],
  },
  { title: 'Where', fields: ['address', 'phone', 'email', 'website'] },
  {
    title: 'Listing',
    fields: [
      'program',
      'listed',
      'provisions',
      'createdAt',
      'modifiedAt',
      'legalBasis',
      'designationDetails',
      'authority',
      'unscId',
      'recordId',
      'ofsiGroupId',
    ],
  },
  { title: 'In the lists’ words', fields: ['summary', 'notes', 'reason'] },
];

/** One of these can have one value only, so two of them are a difference. Parts of a date differ only where they cannot be one day. */
const SINGLE = new Set([
  'schema',
  'gender',
  'birthDate',
  'deathDate',
  'imoNumber',
  'mmsi',
  'leiCode',
  'incorporationDate',
  'innCode',
  'ogrnCode',
]);

/** Keys that say again what others say, or nothing to a person. */
const SILENT = new Set(['version', 'jurisdiction']);

export function fieldGroups(entries: readonly ListEntry[]): readonly FieldGroup[] {
  const all = entries.map((entry) => ({ ...entry.properties, schema: [entry.schema] }) as Readonly<Record<string, readonly unknown[]>>);
  const keys = [...new Set(all.flatMap((properties) => Object.keys(properties)))].filter((key) => !SILENT.has(key));
  const known = new Set(GROUPS.flatMap((group) => group.fields));
  const groups = [
    ...GROUPS.map((group) => ({ title: group.title, fields: [...new Set(group.fields)].filter((key) => keys.includes(key)) })),
    { title: 'Other', fields: keys.filter((key) => !known.has(key)).sort() },
  ];
  return groups
    .map(({ title, fields }) => ({ title, fields: fields.map((key) => field(key, all)) }))
    .filter((group) => group.fields.length > 0);
}

function field(key: string, all: readonly Readonly<Record<string, readonly unknown[]>>[]): Field {
  const found = new Map<string, { text: string; said: Set<number> }>();
  all.forEach((properties, place) => {
    for (const each of properties[key] ?? []) {
      const text = written(each);
      if (!text) continue;
      const known = found.get(folded(text));
      if (known) {
        known.said.add(place);
        if (isShouted(known.text) && !isShouted(text)) known.text = text;
      } else {
        found.set(folded(text), { text, said: new Set([place]) });
      }
    }
  });
  const values = [...found.values()]
    .map(({ text, said }) => ({ text, said: [...said].sort((a, b) => a - b) }))
    .sort((a, b) => b.said.length - a.said.length || a.said[0]! - b.said[0]!);
  return { key, values, differs: SINGLE.has(key) && values.some((one) => values.some((other) => !fit(one.text, other.text))) };
}

function written(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'caption' in value) return String((value as { caption: unknown }).caption);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Case, marks and punctuation make no other value. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** The same, or a date in part of which the other is. */
function fit(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || (/^\d{4}/.test(a) && /^\d{4}/.test(b) && (a.startsWith(b) || b.startsWith(a)));
}
