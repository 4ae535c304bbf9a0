import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, ListEntry } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { country, countryName, date, keyWords, sourceName } from '../../parts/words.ts';
import { fieldGroups, type Field, type Value } from './fields.ts';

/** So many entries have a column each; more are named in words. */
const MOST_COLUMNS = 9;

const COUNTRIES = new Set(['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'birthCountry']);
const DATES = new Set(['birthDate', 'deathDate', 'createdAt', 'modifiedAt', 'incorporationDate', 'buildDate', 'listed']);
const TITLES: Record<string, string> = {
  schema: 'kind',
  createdAt: 'listed on',
  modifiedAt: 'changed on',
  recordId: 'record',
  unscId: 'UN number',
  ofsiGroupId: 'OFSI group',
  program: 'programme',
  imoNumber: 'IMO number',
  mmsi: 'MMSI',
  innCode: 'INN',
  ogrnCode: 'OGRN',
  leiCode: 'LEI',
  swiftBic: 'SWIFT',
};
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]*$/u;

/** All entries of all lists as one party: a line for each value, a mark under each list that says it. */
export function listings(hits: readonly Hit[], entries: readonly ListEntry[]): TemplateResult {
  const groups = fieldGroups(entries);
  const inColumns = entries.length <= MOST_COLUMNS;
  const differing = groups.flatMap((group) => group.fields).filter((field) => field.differs);
  return html`
    ${
      differing.length > 0
        ? html`<p class="differs-note">
            <span class="differs">lists differ</span> on
            ${differing.map((field, at) => html`${at > 0 ? ', ' : nothing}<a href="#field-${field.key}">${title(field.key)}</a>`)}. Each
            value stands with those who say it.
          </p>`
        : html`<p class="quiet small">
            ${entries.length > 1 ? 'No list contradicts another on what can only be one: kind, dates of birth, numbers.' : 'One list names it.'}
          </p>`
    }
    <table class="matrix ${inColumns ? 'in-columns' : ''}">
      <caption class="unseen">
        What each list says, field by field
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          ${inColumns ? hits.map((hit) => html`<th scope="col" class="of-list">${heading(hit)}</th>`) : html`<th scope="col">Said by</th>`}
        </tr>
      </thead>
      ${groups.map(
        (group) =>
          html`<tbody>
            <tr class="group-head">
              <th scope="rowgroup" colspan=${2 + (inColumns ? entries.length : 1)}>${group.title}</th>
            </tr>
            ${group.fields.map((field) => field.values.map((value, at) => row(field, value, at, hits, inColumns)))}
          </tbody>`,
      )}
    </table>
  `;
}

function heading(hit: Hit): TemplateResult {
  return html`<a href=${path('/lists', hit.source, hit.entry)} title="${hit.caption}, ${hit.source} ${hit.entry}"
    >${sourceName(hit.source)}<span class="id">${hit.entry}</span></a
  >`;
}

function row(field: Field, value: Value, at: number, hits: readonly Hit[], inColumns: boolean): TemplateResult {
  return html`<tr class="${at > 0 ? 'same' : ''} ${field.differs ? 'differing' : ''}" id=${at === 0 ? `field-${field.key}` : nothing}>
    <th scope="row">
      ${at > 0 ? html`<span class="unseen">${title(field.key)}</span>` : html`${title(field.key)}${field.differs ? html` <span class="differs">lists differ</span>` : nothing}`}
    </th>
    <td class="value" dir=${LATIN.test(value.text) ? nothing : 'auto'}>${words(field.key, value.text)}</td>
    ${
      inColumns
        ? hits.map((hit, place) =>
            value.said.includes(place)
              ? html`<td class="said yes">
                  <a href=${path('/lists', hit.source, hit.entry)} aria-label="${sourceName(hit.source)} says it"
                    ><i></i><span class="said-name" aria-hidden="true">${sourceName(hit.source)}</span></a
                  >
                </td>`
              : html`<td class="said"></td>`,
          )
        : html`<td class="said-words">
            ${value.said.map((place, nth) => html`${nth > 0 ? ', ' : nothing}<a href=${path('/lists', hits[place]!.source, hits[place]!.entry)}>${sourceName(hits[place]!.source)} <span class="id">${hits[place]!.entry}</span></a>`)}
          </td>`
    }
  </tr>`;
}

const title = (key: string): string => TITLES[key] ?? keyWords(key);

function words(key: string, text: string): unknown {
  if (COUNTRIES.has(key) && /^[a-z]{2}$/.test(text) && countryName(text) !== text.toUpperCase()) return country(text);
  if (DATES.has(key)) return date(text);
  if (/^https?:\/\//.test(text)) return html`<span class="id">${text}</span>`;
  return text.length > 280
    ? html`<details class="long">
        <summary>${text.slice(0, 180)} …</summary>
        ${text.slice(180)}
      </details>`
    : text;
}
