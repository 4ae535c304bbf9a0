import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { api } from '../api/client.ts';
import type { FoundParty } from '../api/records.ts';
import { path, queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { pager } from '../parts/pager.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { listLink, party, schemaWords } from '../parts/words.ts';
import './party/party.css';

const query = queryOf({ q: text(), sort: text() });

/** So many entries of a party are named; the others are counted. */
const MOST = 4;

const COLUMNS: readonly Column<FoundParty>[] = [
  {
    key: 'name',
    title: 'Name',
    cell: (row) => party({ value: row.id, name: row.name, country: row.country }),
    by: (row) => row.name,
    heading: true,
    width: 'm',
  },
  {
    key: 'kind',
    title: 'Kind',
    cell: (row) => html`<span class="quiet">${row.country && row.id.length === 2 ? 'state' : schemaWords(row.listings[0]?.schema ?? '')}</span>`,
    by: (row) => row.listings[0]?.schema,
    width: 's',
  },
  {
    key: 'claims',
    title: 'Claims',
    cell: (row) =>
      row.claims > 0
        ? html`<a class="opens" href="${path('/parties', row.id)}?show=claims">${row.claims}</a>`
        : html`<span class="missing">0</span>`,
    by: (row) => row.claims,
    align: 'end',
  },
  {
    key: 'listings',
    title: 'On lists',
    cell: (row) =>
      html`<span class="line found-lists"
        >${row.listings.slice(0, MOST).map((each) => listLink({ source: each.source, id: each.entry }))}${row.listings.length > MOST ? html`<span class="quiet small">and ${row.listings.length - MOST} more</span>` : nothing}</span
      >`,
    by: (row) => row.listings.length,
  },
];

/** Finds parties by name: those of claims and those of lists, each once. */
@customElement('g-parties')
export class Parties extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly found = new Task(this, {
    task: async ([q], { signal }) =>
      q ? asOne((await api.list<FoundParty>('/api/v1/parties', { query: { q, limit: 200 }, signal })).items) : undefined,
    args: () => [query.read(this.address.query).q] as const,
  });

  protected override render() {
    const now = query.read(this.address.query);
    return html`
      <header class="view-head">
        <div>
          <h1>Parties</h1>
          <p>People, companies, bodies, vessels and states: what all lists say of one, and what is claimed by, about and against it.</p>
        </div>
      </header>
      <form
        class="party-search"
        role="search"
        aria-label="Parties"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          query.go({ q: this.querySelector<HTMLInputElement>('#party-name')!.value.trim() });
        }}
      >
        <input
          id="party-name"
          class="input"
          type="search"
          .value=${now.q}
          placeholder="A name, or SOURCE:ENTRY"
          aria-label="Name of a party"
          autocomplete="off"
          spellcheck="false"
        />
        <button class="button first">Find</button>
      </form>
      ${this.found.render({
        pending: () => waiting('Looking for it'),
        error: (error) => errorState(error, { where: `looking for “${now.q}”`, again: () => void this.found.run() }),
        complete: (rows) =>
          rows === undefined
            ? emptyState(
                'Whom are you looking for?',
                'Any spelling will do. Two letters are a state.',
                html`<a class="button" href="/parties?q=Qods+Aviation">Qods Aviation</a><a class="button" href="/parties?q=Rostec">Rostec</a
                  ><a class="button" href="/parties/IR">Iran</a>`,
              )
            : rows.length === 0
              ? emptyState(
                  `Nobody called “${now.q}” is known here`,
                  'No entry of a list in use has a name so like it, and no article tells of it. A single word finds whoever has just that word in a name; more words want a name in full.',
                  html`<a class="button first" href="/screen?name=${encodeURIComponent(now.q)}">Screen the name, with lower scores too</a>`,
                )
              : html`<g-table
                    label="Parties"
                    .columns=${COLUMNS}
                    .rows=${rows}
                    .href=${(row: FoundParty) => path('/parties', row.id)}
                    .sort=${sortOf(now.sort)}
                    @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
                  ></g-table>
                  ${pager({ shown: rows.length, what: rows.length === 1 ? 'party' : 'parties' })}`,
      })}
    `;
  }
}

/** Claims know a party by one of its entries, lists by another: what has an entry in common is one row. */
function asOne(rows: readonly FoundParty[]): FoundParty[] {
  const whole: FoundParty[] = [];
  for (const row of rows) {
    const place = whole.findIndex((other) =>
      [other, row].some((a) => [other, row].some((b) => a !== b && b.listings.some((each) => `${each.source}:${each.entry}` === a.id))),
    );
    const other = whole[place];
    if (other)
      whole[place] = {
        ...other,
        listings: other.listings.length >= row.listings.length ? other.listings : row.listings,
        claims: Math.max(other.claims, row.claims),
      };
    else whole.push(row);
  }
  return whole;
}
