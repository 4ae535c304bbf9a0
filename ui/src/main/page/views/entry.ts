import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { api } from '../api/client.ts';
import type { ListEntry, ListStatus } from '../api/records.ts';
import { path, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { icon } from '../parts/icon.ts';
import { copy } from '../parts/share.ts';
import { errorState, waiting } from '../parts/states.ts';
import { countryName, dateWords, identifier, keyWords, sourceName } from '../parts/words.ts';
import { isDated, publication } from './lists/standing.ts';
import './lists/lists.css';

/** What tells one party from another comes first, what belongs to the record last. */
const GROUPS: readonly { title: string; fields: readonly string[] }[] = [
  {
    title: 'Names',
    fields: [
      'name',
      'alias',
      'weakAlias',
      'previousName',
      'callSign',
      'title',
      'firstName',
      'secondName',
      'middleName',
      'fatherName',
      'lastName',
    ],
  },
  {
    title: 'Who it is',
    fields: [
      'birthDate',
      'birthPlace',
      'birthCountry',
      'deathDate',
      'gender',
      'nationality',
      'citizenship',
      'country',
      'jurisdiction',
      'position',
      'legalForm',
      'incorporationDate',
      'sector',
      'flag',
      'type',
      'tonnage',
      'buildDate',
      'owner',
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
    ],
  },
  { title: 'Where', fields: ['address', 'addressEntity', 'email', 'phone', 'website'] },
  {
    title: 'Why it is listed',
    fields: [
      'program',
      'programId',
      'topics',
      'reason',
      'authority',
      'listingDate',
      'createdAt',
      'modifiedAt',
      'startDate',
      'endDate',
      'notes',
      'summary',
    ],
  },
];

const COUNTRIES = new Set(['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'birthCountry']);

/** One listing with all its fields, as its list gives them. */
@customElement('g-entry')
export class Entry extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly loaded = new Task(this, {
    task: async ([source, entry], { signal }) => {
      const [found, lists] = await Promise.all([
        api.get('/api/v1/lists/{source}/{entry}', {
          path: { source: source!, entry: entry! },
          signal,
        }) as Promise<unknown> as Promise<ListEntry>,
        api.list<ListStatus>('/api/v1/lists', { query: { limit: 1000 }, signal }),
      ]);
      return { entry: found, list: lists.items.find((list) => list.source === source) };
    },
    args: () => [this.address.parameters['source'], this.address.parameters['entry']] as const,
  });

  protected override render() {
    const { source, entry } = this.address.parameters as { source: string; entry: string };
    return html`
      <p class="back"><a class="button bare" href=${path('/lists', source)}>${icon('left')} ${sourceName(source)}</a></p>
      ${this.loaded.render({
        pending: () => waiting('Fetching the entry', 12),
        error: (error) => errorState(error, { where: `fetching ${sourceName(source)} ${entry}`, again: () => void this.loaded.run() }),
        complete: ({ entry: found, list }) => this.whole(found, list, source, entry),
      })}
    `;
  }

  private whole(found: ListEntry, list: ListStatus | undefined, source: string, entry: string) {
    const shown = new Set(GROUPS.flatMap((group) => group.fields));
    const rest = Object.keys(found.properties).filter((field) => !shown.has(field));
    return html`
      <header class="view-head">
        <div>
          <h1>${found.caption}</h1>
          <p>
            ${kindWords(found.schema)} on ${sourceName(source)}${list && isDated(list) ? html` of ${publication(list)}` : nothing}, entry
            ${identifier(entry)}
          </p>
        </div>
        <div class="actions">
          <button class="button bare" @click=${() => void copy(location.href)}>${icon('link')} Copy link</button>
          <a class="button" href="/screen?name=${encodeURIComponent(found.caption)}">Screen this name</a>
          <a class="button" href=${path('/parties', `${source}:${entry}`)}>All lists and claims</a>
        </div>
      </header>
      <div class="entry">
        ${GROUPS.map((group) => this.group(group.title, group.fields, found))} ${this.group('Of the record', rest, found)}
      </div>
      <details class="as-given">
        <summary>As the list gives it</summary>
        <pre tabindex="0">${JSON.stringify(found.detail ?? found.properties, null, 2)}</pre>
      </details>
    `;
  }

  private group(title: string, fields: readonly string[], found: ListEntry) {
    const there = fields.filter((field) => (found.properties[field] ?? []).length > 0);
    if (there.length === 0) return nothing;
    return html`<section>
      <h2>${title}</h2>
      <dl>
        ${there.map(
          (field) =>
            html`<div>
              <dt>${keyWords(field)}</dt>
              <dd>${this.values(field, found.properties[field]!)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private values(field: string, values: readonly unknown[]): unknown {
    return html`<ul>
      ${values.map((value) => html`<li>${this.value(field, value)}</li>`)}
    </ul>`;
  }

  private value(field: string, value: unknown): unknown {
    if (typeof value === 'object' && value !== null) return this.nested(value as Partial<ListEntry>);
    const text = String(value);
    if (COUNTRIES.has(field) && /^[a-z]{2}$/.test(text))
      return html`${countryName(text)} <abbr class="code" title="ISO 3166">${text.toUpperCase()}</abbr>`;
    if (/^https?:\/\//.test(text)) return html`<a href=${text} target="_blank" rel="noreferrer noopener">${text} ${icon('outside')}</a>`;
    if (/(Date|At)$/.test(field)) return dateWords(text);
    return text;
  }

  /** What hangs on the entry as an entity of its own: an address, an owner, a sanction. */
  private nested(entity: Partial<ListEntry>): unknown {
    const properties = Object.entries(entity.properties ?? {});
    return html`${entity.caption ? html`<span>${entity.caption}</span>` : nothing}
      <dl class="nested">
        ${properties.map(
          ([key, all]) =>
            html`<div>
              <dt>${keyWords(key)}</dt>
              <dd>
                ${all.map(
                  (each, place) =>
                    html`${place > 0 ? ', ' : ''}${typeof each === 'object' && each !== null
                      ? ((each as Partial<ListEntry>).caption ?? JSON.stringify(each))
                      : this.value(key, each)}`,
                )}
              </dd>
            </div>`,
        )}
      </dl>`;
  }
}

function kindWords(schema: string): string {
  return (
    {
      Person: 'A person',
      Organization: 'An organisation',
      Company: 'A company',
      Vessel: 'A vessel',
      Airplane: 'An aircraft',
      PublicBody: 'A public body',
      LegalEntity: 'A legal entity',
    }[schema] ?? schema
  );
}
