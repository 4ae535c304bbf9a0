import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimType, PartyName, Reference } from '../api/records.ts';
import { path } from '../app/address.ts';
import { vary } from '../app/vary.ts';

/** Small pieces of text that look the same everywhere: parties, countries, dates, scores, ids, what is inferred. */

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** A country's name; its code where it has none. */
export function countryName(code: string): string {
  try {
    return countries.of(code.toUpperCase()) ?? code.toUpperCase();
  } catch {
    return code.toUpperCase();
  }
}

/** Why a part of a score is what it is: countries by their names. Nothing else in two letters stands in such a reason. */
export function reasonWords(why: { readonly part: string; readonly detail: string }): string {
  return why.part === 'country' ? why.detail.replace(/\b[a-z]{2}\b/g, countryName) : why.detail;
}

/** Name and two-letter code; no flag. */
export function country(code: string | null | undefined): TemplateResult | typeof nothing {
  return code ? html`<span class="country">${countryName(code)} <abbr title="ISO 3166">${code.toUpperCase()}</abbr></span>` : nothing;
}

/** A state's id over the home is its alpha-2 code. */
export const isState = (value: string): boolean => /^[a-z]{2}$/i.test(value);

/** A state by its everyday name; whoever else as it is named. */
export const partyName = (who: PartyName): string => (isState(who.value) ? countryName(who.value) : who.name || who.value);

/** Who it is, leading to everything on it; the country's code in small type. `plain` leaves out both. */
export function party(who: PartyName, { plain = false, code: coded = true } = {}): TemplateResult {
  const code = who.country && coded ? html` <abbr class="code" title=${countryName(who.country)}>${who.country.toUpperCase()}</abbr>` : nothing;
  const name = partyName(who);
  if (plain || !who.value || who.value === 'ARTICLE' || who.value === 'UNNAMED') return html`<span class="party">${name}${code}</span>`;
  return html`<span class="party"><a href=${path('/parties', who.value)}>${name}</a>${code}</span>`;
}

const SOURCES: Record<string, string> = {
  us_ofac_sdn: 'OFAC SDN',
  us_ofac_cons: 'OFAC non-SDN',
  un_sc: 'UN',
  eu_fsf: 'EU',
  gb_sanctions: 'UK',
  ca_sema: 'Canada',
  au_dfat: 'Australia',
  us_csl: 'US CSL',
  geonames: 'GeoNames',
  wikidata: 'Wikidata',
};

/** A list's short name; its own where it is none of the known ones. */
export function sourceName(source: string): string {
  return SOURCES[source] ?? source;
}

/** Leads to the fields of a list entry. */
export function listLink(reference: Pick<Reference, 'source' | 'id'>): TemplateResult {
  if (reference.source === 'geonames' || reference.source === 'wikidata') {
    return html`<span class="list-link place" title="${sourceName(reference.source)} ${reference.id}">${sourceName(reference.source)} <span class="id">${reference.id}</span></span>`;
  }
  return html`<a class="list-link" href=${path('/lists', reference.source, reference.id)}>${sourceName(reference.source)} <span class="id">${reference.id}</span></a>`;
}

/** Something that no source states: the same dashed outline and the same word everywhere. */
export function inferred(what: unknown = nothing): TemplateResult {
  return html`<span class="inferred" title="No source states this; it is inferred">${what}${what === nothing ? nothing : ' '}<em>inferred</em></span>`;
}

/** From 0 to 1, as a number and a short bar. */
export function score(value: number, { threshold }: { threshold?: number } = {}): TemplateResult {
  return html`<span class="score"
    >${value.toFixed(2)}<i class="bar" aria-hidden="true" ${vary({ share: value, ...(threshold === undefined ? {} : { threshold }) })}></i
  ></span>`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2022-11-05` → 5 Nov 2022, `2022-11` → Nov 2022, `2022` → 2022; what is no date stays as it is. */
export function dateWords(value: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value);
  if (!found) return value;
  const [, year, month, day] = found;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year!;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A date, whole or in part; intervals as ISO writes them. */
export function date(value: string | null | undefined, { missing = 'no date' } = {}): TemplateResult {
  if (!value) return html`<span class="missing">${missing}</span>`;
  const words = value.split('/').map(dateWords).join(' – ');
  return /^\d{4}/.test(value) && !value.includes('/') ? html`<time datetime=${value}>${words}</time>` : html`<span class="date">${words}</span>`;
}

/** From one day to another, what they share said once: 14 – 21 May 2024. */
export function period(from: string | null, to: string | null): TemplateResult {
  return !from || !to || from === to ? date(from ?? to) : html`<time datetime="${from}/${to}">${periodWords(from, to)}</time>`;
}

export function periodWords(from: string, to: string): string {
  const [first, last] = [dateWords(from).split(' '), dateWords(to).split(' ')];
  let shared = 0;
  while (first.length === last.length && shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared++;
  return `${first.slice(0, first.length - shared).join(' ')} – ${last.join(' ')}`;
}

/** A moment, by this machine's clock and zone; the exact one on pointing. */
export function moment(value: string): TemplateResult {
  const at = new Date(value);
  const words = Number.isNaN(at.getTime()) ? value : `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return html`<time datetime=${value} title=${value}>${words}</time>`;
}

/** An identifier: mono, and never anything else in mono. */
export function identifier(id: string): TemplateResult {
  return html`<span class="id">${id}</span>`;
}

const grouped = new Intl.NumberFormat('en', { useGrouping: true });

export const numberWords = (value: number): string => grouped.format(value);

/** `3 articles`, `1 article`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${numberWords(value)} ${value === 1 ? one : many}`;
}

const TYPES: Record<ClaimType, string> = {
  arms_transfer: 'arms transfer',
  military_assistance: 'military assistance',
  joint_production: 'joint production',
  cooperation: 'cooperation',
  sanction: 'sanction',
  attack: 'attack',
  invasion: 'invasion',
  outage: 'outage',
  meeting: 'meeting',
};

export const typeWords = (type: string): string => TYPES[type as ClaimType] ?? type.replaceAll('_', ' ');

/** A claim's label for people: where the record has a question mark, nobody is named. */
export const labelWords = (label: string): string => label.replace(/(^|[→/,] ?)\?(?= ?[→/,:]|$)/g, '$1unnamed');

const SCHEMAS: Record<string, string> = { Organization: 'organisation', PublicBody: 'public body', Airplane: 'aircraft', LegalEntity: 'legal entity' };

/** What kind of party it is. */
export const schemaWords = (schema: string): string => SCHEMAS[schema] ?? schema.toLowerCase();

/** Keys that people call otherwise. */
const KEYS: Record<string, string> = { schema: 'kind', program: 'programme' };

/** A key of a record in words: `number_ordered` → number ordered. */
export const keyWords = (key: string): string =>
  KEYS[key] ?? key.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
