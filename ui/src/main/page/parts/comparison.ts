import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, ListEntry } from '../api/records.ts';
import { path } from '../app/address.ts';
import { vary } from '../app/vary.ts';
import { isOtherwiseHeaded, matchedName } from './listed-name.ts';
import { country, identifier, keyWords, reasonWords, score, sourceName } from './words.ts';
import './comparison.css';

/** What can be asked of somebody beside the name; empty where it was not. */
export interface Query {
  readonly name: string;
  readonly birth_date: string;
  readonly country: string;
  readonly id_number: string;
  readonly address: string;
}

/** What was asked beside what the list says, and what each part of the score comes from. */
export interface Compared {
  readonly asked: Query;
  readonly hit: Hit;
  /** Undefined while it is being fetched. */
  readonly entry: ListEntry | undefined;
  /** From where on a hit is a match. */
  readonly threshold?: number;
}

/** Fields of an entry that answer a field of the query; the rest stands below them. */
const ANSWERS: readonly { title: string; asked: (asked: Compared['asked']) => string; fields: readonly string[] }[] = [
  { title: 'Name', asked: (asked) => asked.name, fields: ['name', 'alias', 'weakAlias', 'previousName', 'callSign'] },
  { title: 'Born', asked: (asked) => asked.birth_date, fields: ['birthDate', 'birthPlace'] },
  {
    title: 'Country',
    asked: (asked) => asked.country,
    fields: ['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'birthCountry'],
  },
  {
    title: 'Numbers',
    asked: (asked) => asked.id_number,
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
    ],
  },
  { title: 'Address', asked: (asked) => asked.address, fields: ['address', 'addressEntity'] },
];

export function comparison({ asked, hit, entry, threshold = 0.7 }: Compared): TemplateResult {
  const matched = hit.matched.toLowerCase();
  const untold = hit.why.filter((why) => why.detail === 'not given');
  const told = hit.why.filter((why) => why.detail !== 'not given');
  return html`<div class="comparison">
    <header class="compared-head">
      <div>
        <h2><a href=${path('/lists', hit.source, hit.entry)}>${matchedName(hit)}</a></h2>
        <p class="quiet">
          ${isOtherwiseHeaded(hit) ? html`listed as ${hit.caption} · ` : nothing}${sourceName(hit.source)}
          ${identifier(hit.entry)}${hit.party ? html` · <a href=${path('/parties', hit.party)}>all lists and claims</a>` : nothing}
        </p>
      </div>
      <p class="compared-score">
        ${score(hit.score, { threshold })}<span class=${hit.match ? 'is-match' : 'quiet'}
          >${hit.match ? 'match' : `below ${threshold.toFixed(2)}`}</span
        >
      </p>
    </header>
    <h3>Why</h3>
    <ul class="reasons">
      ${told.map(
        (why) =>
          html`<li>
            <span class="reason-part">${keyWords(why.part)}</span>
            <span class="reason-words">${reasonWords(why)}</span>
            ${why.weight === undefined
              ? html`<span class="reason-weight quiet">no weight</span>`
              : html`<span class="reason-weight">${weight(why.weight)}</span>`}
          </li>`,
      )}
      ${untold.length > 0
        ? html`<li class="quiet">
            <span class="reason-part">not given</span
            ><span class="reason-words">${untold.map((why) => keyWords(why.part)).join(', ')}</span>
          </li>`
        : nothing}
    </ul>
    <table class="side-by-side">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">Field</span></th>
          <th scope="col">Asked</th>
          <th scope="col">On the list</th>
        </tr>
      </thead>
      <tbody>
        ${ANSWERS.map(({ title, asked: of, fields }) => {
          const listed = entry ? fields.flatMap((field) => values(entry, field).map((value) => ({ field, value }))) : [];
          const given = of(asked);
          if (!given && listed.length === 0) return nothing;
          return html`<tr>
            <th scope="row">${title}</th>
            <td>${given ? (title === 'Country' ? countries(given) : given) : html`<span class="missing">not asked</span>`}</td>
            <td>
              ${listed.length > 0 ? listedValues(listed, matched) : html`<span class="missing">${entry ? 'not on the list' : '…'}</span>`}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${entry ? rest(entry) : nothing}
    <p><a href=${path('/lists', hit.source, hit.entry)}>Every field of the entry</a></p>
  </div>`;
}

function listedValues(listed: readonly { field: string; value: string }[], matched: string) {
  const shown = [...listed]
    .sort((a, b) => Number(b.value.toLowerCase() === matched) - Number(a.value.toLowerCase() === matched))
    .slice(0, 8);
  const left = listed.length - shown.length;
  return html`<ul>
    ${shown.map(
      ({ field, value }) =>
        html`<li>
          ${value.toLowerCase() === matched ? html`<mark>${value}</mark>` : COUNTRIES.has(field) ? countries(value) : value}
          <span class="small quiet">${keyWords(field)}</span>
        </li>`,
    )}
    ${left > 0 ? html`<li class="quiet small">and ${left} more</li>` : nothing}
  </ul>`;
}

const COUNTRIES = new Set(['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'birthCountry']);

/** Codes with the names of their countries; what is none stays as it is. */
function countries(value: string): unknown {
  return value.split(/\s*;\s*/).map((each, place) => html`${place > 0 ? ', ' : ''}${/^[a-z]{2}$/i.test(each) ? country(each) : each}`);
}

const SHOWN_ABOVE = new Set(ANSWERS.flatMap((answer) => answer.fields));
const PASSED_OVER = new Set(['sourceUrl', 'firstName', 'lastName', 'secondName', 'middleName', 'fatherName', 'topics', 'notes']);

/** What else the list gives that helps to tell people apart. */
function rest(entry: ListEntry) {
  const fields = Object.keys(entry.properties).filter(
    (field) => !SHOWN_ABOVE.has(field) && !PASSED_OVER.has(field) && values(entry, field).length > 0,
  );
  if (fields.length === 0) return nothing;
  return html`<dl class="rest">
    ${fields.slice(0, 8).map(
      (field) =>
        html`<div>
          <dt>${keyWords(field)}</dt>
          <dd>${values(entry, field).slice(0, 4).join(' · ')}</dd>
        </div>`,
    )}
  </dl>`;
}

function values(entry: ListEntry, field: string): string[] {
  return (entry.properties[field] ?? [])
    .map((value) => (typeof value === 'string' ? value : captionOf(value)))
    .filter((value) => value !== '');
}

/** Of what hangs on an entry as an entity of its own, its name. */
function captionOf(value: unknown): string {
  const entity = value as { caption?: unknown; properties?: Record<string, unknown[]> } | null;
  if (typeof entity?.caption === 'string') return entity.caption;
  return Object.values(entity?.properties ?? {})
    .flat()
    .filter((each) => typeof each === 'string')
    .join(', ');
}

/** How much a part gave, with a bar; against it where it is negative. */
function weight(value: number) {
  return html`${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}<i
      class="bar ${value < 0 ? 'against' : ''}"
      aria-hidden="true"
      ${vary({ share: Math.min(1, Math.abs(value)) })}
    ></i>`;
}
