import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../api/client.ts';
import { STANCES, STANDINGS, type Claim } from '../api/records.ts';
import { choice, queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import '../parts/dialog.ts';
import { evidence } from '../parts/evidence.ts';
import '../parts/graph/graph.ts';
import { choiceFilter, dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { progress } from '../parts/progress.ts';
import { quotation } from '../parts/quotation.ts';
import { share } from '../parts/share.ts';
import { stanceChip, stanceGlyph, standingBadge } from '../parts/stance.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { say } from '../parts/toast.ts';
import { country, date, identifier, inferred, listLink, moment, party, score } from '../parts/words.ts';
import './gallery.css';

interface Sample {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly published: string | null;
}

const COLUMNS: readonly Column<Sample>[] = [
  { key: 'name', title: 'Name', cell: (row) => opens(`/gallery?sel=${row.id}`, row.name), by: (row) => row.name, heading: true },
  { key: 'stance', title: 'Stance', cell: (row) => stanceChip(STANCES[Number(row.id) % 8]!), by: (row) => STANCES[Number(row.id) % 8] },
  { key: 'score', title: 'Score', cell: (row) => score(row.score), by: (row) => row.score, align: 'end' },
  { key: 'published', title: 'Published', cell: (row) => date(row.published), by: (row) => row.published, width: 's' },
  { key: 'id', title: 'Id', cell: (row) => identifier(row.id), spare: true },
];

const sample = (count: number): Sample[] =>
  Array.from({ length: count }, (_, place) => ({
    id: String(place),
    name: ['Qods Aviation Industries', 'Viktor Zorkanov', 'Northern Gull', 'Shahed Aviation'][place % 4]! + (place < 4 ? '' : ` ${place}`),
    score: ((place * 37) % 100) / 100,
    published: place % 5 === 4 ? null : `2022-11-${String(1 + (place % 28)).padStart(2, '0')}`,
  }));

const FEW = sample(6);
const MANY = sample(5000);
const CLAIM: Claim = {
  id: 'c0123456789ab',
  type: 'arms_transfer',
  label: 'Slovakia → Ghana: mortar shells',
  status: [],
  roles: {
    quantity: [
      { value: '2,000', basis: 'stated', given_by: ['01#s2'], denied_by: [] },
      { value: '3,500', basis: 'inferred', given_by: [], denied_by: ['04#s5'] },
    ],
  },
  standing: 'contested',
  asserted_by: [],
  confirmed_by: [],
  denied_by: [],
  acknowledged_by: [],
  mentions: [
    { article: '01', statement: 's2', stance: 'asserts', span: { start: 0, end: 9, text: 'that Slovakia had delivered 2,000 mortar shells to Ghana in April' } },
    { article: '04', statement: 's5', stance: 'denies', span: { start: 0, end: 9, text: 'that his country had received any shells' } },
  ],
  articles: ['01', '04'],
  independent_sources: 2,
  reprints: [],
  first_reported: '2024-05-06',
  last_reported: '2024-05-21',
};

const query = queryOf({ sort: text(), tab: choice(['few', 'many'], 'few') });

/** Each part in each state, to look at while working on it. Only for development. */
@customElement('g-gallery')
export class Gallery extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private dialog = false;
  @state() private drawer = false;
  @state() private selected: ReadonlySet<string> = new Set(['1']);
  @state() private left: readonly string[] | undefined;

  protected override render() {
    const now = query.read(this.address.query);
    return html`
      <header class="view-head">
        <div><h1>Gallery</h1><p>Every part in every state.</p></div>
        <div class="actions">${share({ path: '/api/v1/claims', formats: ['csv', 'jsonl', 'ftm'], name: 'claims' })}<button class="button">Plain</button><button class="button first">First</button><button class="button" disabled>Disabled</button></div>
      </header>
      <section><h2>Stances</h2><p class="line">${STANCES.map((stance) => stanceChip(stance))}</p><p class="line">${STANCES.map((stance) => stanceGlyph(stance))}</p></section>
      <section><h2>Standings</h2><p class="line">${STANDINGS.map((standing) => standingBadge(standing))}</p><p class="line">${STANDINGS.map((standing) => standingBadge(standing, { large: true }))}</p></section>
      <section>
        <h2>Words</h2>
        <p class="line">
          ${party({ value: 'john-kirby', name: 'John Kirby', country: 'us' })} ${party({ value: 'ir', name: 'Iran', country: 'ir' })} ${country('kp')} ${score(0.976)} ${score(0.12)} ${date('2022-11-05')} ${date('2022-11')} ${date('2022')}
          ${date(null)} ${moment('2026-11-26T17:05:00Z')} ${identifier('c0123456789ab')} ${listLink({ source: 'us_ofac_sdn', id: '16418' })} ${inferred('three companies')}
        </p>
        ${quotation({ words: ['“We have sent nothing,”', 'he added'], article: 'arms-deliveries', statement: 's4', publisher: 'Example Wire', published: '2022-11-05' })}
      </section>
      <section>
        <h2>Filters</h2>
        ${filterBar(
          html`${textFilter({ label: 'About', value: '', set: say, placeholder: 'a name' })}
          ${choiceFilter({ label: 'Standing', value: '', options: STANDINGS.map((value) => ({ value, title: value })), set: say })} ${dateFilter({ label: 'Since', value: '', set: say })}`,
          { clear: '/gallery' },
        )}
      </section>
      <section>
        <h2>Table</h2>
        ${tabs('Rows', [
          { title: 'Few', href: query.href({ tab: 'few' }), count: FEW.length, current: now.tab === 'few' },
          { title: 'Many', href: query.href({ tab: 'many' }), count: MANY.length, current: now.tab === 'many' },
        ])}
        <g-table
          label="Samples"
          .columns=${COLUMNS}
          .rows=${now.tab === 'many' ? MANY : FEW}
          .sort=${sortOf(now.sort)}
          .selected=${this.selected}
          .hiddenColumns=${this.left}
          choosable
          @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
          @g-select=${(event: CustomEvent<Set<string>>) => (this.selected = event.detail)}
          @g-hidden=${(event: CustomEvent<string[]>) => (this.left = event.detail)}
          .open=${(row: Sample) => say(`Opened ${row.name}`)}
        ></g-table>
        ${pager({ shown: 6, what: 'samples', more: () => say('More') })}
      </section>
      <section>
        <h2>Evidence</h2>
        ${evidence(CLAIM, 'quantity', new Map())}
      </section>
      <section>
        <h2>Graph</h2>
        <g-graph
          label="Three parties"
          .nodes=${[
            { id: 'a', title: 'Slovakia', kind: 'middle' },
            { id: 'b', title: 'Ghana', kind: 'state' },
            { id: 'c', title: 'Vintar Freight', kind: 'other' },
          ]}
          .edges=${[
            { id: 'ab', from: 'a', to: 'b', weight: 3, denied: true },
            { id: 'ca', from: 'c', to: 'a', weight: 1, denied: false, beside: true },
          ]}
        ></g-graph>
      </section>
      <section>
        <h2>States</h2>
        ${emptyState('No claims yet', 'Claims come from articles. Read one, or try the example.', html`<button class="button first">Read the example</button>`)}
        ${errorState(new Problem('urn:gainsay:problem:outside-source', 502, 'A source outside could not be had', 'example.org did not answer within 30 seconds'), { where: 'fetching the article', again: () => say('Again') })}
        ${waiting('Fetching')}
        ${progress({ what: 'Screening', done: 320, of: 500, cancel: () => say('Cancelled') })} ${progress({ what: 'Fetching the list', done: 0, of: null })}
      </section>
      <section>
        <h2>Dialogs</h2>
        <p class="line">
          <button class="button" @click=${() => (this.dialog = true)}>Dialog</button>
          <button class="button" @click=${() => (this.drawer = true)}>Drawer</button>
          <button class="button" @click=${() => say('Decided: no match', { undo: () => say('Taken back') })}>Say</button>
        </p>
        <g-dialog heading="Split the claim" ?open=${this.dialog} .body=${() => html`<p>Which statements tell of another event?</p>`} .actions=${() => html`<button class="button first">Split</button>`} @g-close=${() => (this.dialog = false)}></g-dialog>
        <g-dialog side heading="Entry" ?open=${this.drawer} .body=${() => html`<p>Every field of it.</p>`} @g-close=${() => (this.drawer = false)}></g-dialog>
      </section>
    `;
  }
}
