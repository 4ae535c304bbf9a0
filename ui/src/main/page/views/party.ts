import { html, nothing, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { titleOf } from '../api/articles.ts';
import { Problem } from '../api/client.ts';
import type { Moment, Source } from '../api/records.ts';
import { choice, path, queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { momentHref, MOMENT_COLUMNS } from '../parts/moments.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { count, date, identifier, party } from '../parts/words.ts';
import { claimsOf, claimTable, PARTS, partOf } from './party/claims.ts';
import { listings } from './party/listings.ts';
import { partySheet, type PartySheet } from './party/load.ts';
import { neighboursOf, network } from './party/network.ts';
import './party/party.css';

const SHOWN = ['lists', 'claims', 'timeline', 'network', 'articles'] as const;

const query = queryOf({ show: choice(SHOWN), claims: choice(PARTS), sort: text('-last_reported'), by: text('-date') });

const ARTICLES: readonly Column<Source>[] = [
  {
    key: 'title',
    title: 'Title',
    cell: (row) => opens(path('/articles', row.article), titleOf(row)),
    by: titleOf,
    heading: true,
    width: 'l',
  },
  {
    key: 'publisher',
    title: 'Publisher',
    cell: (row) => row.publisher ?? html`<span class="missing">not given</span>`,
    by: (row) => row.publisher,
  },
  { key: 'published', title: 'Published', cell: (row) => date(row.published), by: (row) => row.published, width: 's' },
];

/** Everything on one party: what all lists say of it, and what is said by it, about it and against it. */
@customElement('g-party')
export class PartyView extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly loaded = new Task(this, {
    task: ([id], { signal }) => partySheet(id, signal),
    args: () => [this.address.parameters['id']!] as const,
    onComplete: ({ name }) => {
      document.title = `${name} – Gainsay`;
    },
  });

  protected override render() {
    return this.loaded.render({
      pending: () => waiting('Fetching what is known of it', 12),
      error: (error) => this.failed(error),
      complete: (sheet) => this.sheet(sheet),
    });
  }

  private failed(error: unknown) {
    const id = this.address.parameters['id']!;
    if (error instanceof Problem && error.is('not-found')) {
      return emptyState(
        'Nobody of this name or id is known here',
        html`No list in use and no article that was read tells of <span class="id">${id}</span>.`,
        html`<a class="button first" href="/parties?q=${encodeURIComponent(id)}">Search for it</a
          ><a class="button" href="/screen?name=${encodeURIComponent(id)}">Screen the name</a>`,
      );
    }
    return errorState(error, { where: `opening the party ${id}`, again: () => void this.loaded.run() });
  }

  private sheet(sheet: PartySheet): TemplateResult {
    const now = query.read(this.address.query);
    const shown = now.show || (sheet.entries.length > 0 ? 'lists' : 'claims');
    const lists = new Set(sheet.dossier.listings.map((hit) => hit.source)).size;
    const counts = {
      lists: sheet.entries.length,
      claims: claimsOf(sheet, '').length,
      timeline: sheet.moments.length,
      network: neighboursOf(sheet).neighbours.length,
      articles: sheet.dossier.articles.length,
    };
    const titles = { lists: 'On lists', claims: 'Claims', timeline: 'Timeline', network: 'Network', articles: 'Articles' };
    return html`
      <header class="view-head">
        <div>
          <h1>${sheet.name}</h1>
          <p>
            ${sheet.isState ? 'A state' : (sheet.entries[0]?.schema ?? 'Named in articles')}${sheet.entries.length > 0 ? html`, ${count(sheet.entries.length, 'entry', 'entries')} on ${count(lists, 'list')}, shown as one party` : sheet.isState ? nothing : ', on none of the lists in use'}${sheet.speaksFor.length > 0 ? html`; speaks for ${sheet.speaksFor.map((side, at) => html`${at > 0 ? ', ' : nothing}${party(side)}`)}` : nothing}.
            ${identifier(sheet.id)}
          </p>
        </div>
        <div class="actions">
          ${sheet.isState ? nothing : html`<a class="button" href="/screen?name=${encodeURIComponent(sheet.name)}">Screen the name</a>`}
          ${share({ path: '/api/v1/claims', query: { about: sheet.id }, formats: ['csv', 'jsonl', 'ftm'], name: 'claims' })}
        </div>
      </header>
      ${tabs(
        'What is known of it',
        SHOWN.filter((each) => each !== 'lists' || !sheet.isState).map((each) => ({
          title: titles[each],
          href: query.href({ show: each }),
          count: counts[each],
          current: each === shown,
        })),
      )}
      ${this.content(sheet, shown, now)}
    `;
  }

  private content(sheet: PartySheet, shown: (typeof SHOWN)[number], now: ReturnType<typeof query.read>): TemplateResult {
    switch (shown) {
      case 'lists':
        return sheet.entries.length === 0
          ? emptyState(
              'It is on none of the lists in use',
              'The name alone may still be near to somebody’s.',
              html`<a class="button" href="/screen?name=${encodeURIComponent(sheet.name)}">Screen the name</a
                ><a class="button" href="/lists">Lists in use</a>`,
            )
          : listings(sheet.dossier.listings, sheet.entries);
      case 'claims':
        return html`
          <nav class="line part-choice" aria-label="In what way claims concern it">
            <a href=${query.href({ claims: '' })} aria-current=${now.claims === '' ? 'true' : nothing}
              >all <span class="tally">${claimsOf(sheet, '').length}</span></a
            >
            ${PARTS.map((part) => html`<a href=${query.href({ claims: part })} aria-current=${now.claims === part ? 'true' : nothing}>${part} it <span class="tally">${partOf(sheet, part).length}</span></a>`)}
          </nav>
          ${claimsOf(sheet, now.claims).length === 0 ? emptyState('No such claim', 'No article that was read tells one.', html`<a class="button" href="/">Read an article</a>`) : claimTable(sheet, now.claims, now.sort, (sort) => query.go({ sort }))}
        `;
      case 'timeline':
        return sheet.moments.length === 0
          ? emptyState(
              'Nothing on it has a date',
              'A day comes from an article’s date or a list’s.',
              html`<a class="button" href=${query.href({ show: 'claims' })}>Its claims</a>`,
            )
          : html`<g-table
              label="Timeline"
              .columns=${MOMENT_COLUMNS}
              .rows=${sheet.moments as Moment[]}
              .rowKey=${(moment: Moment) => `${moment.date} ${moment.kind} ${moment.id}`}
              .href=${momentHref}
              .sort=${sortOf(now.by)}
              @g-sort=${(event: CustomEvent) => query.go({ by: sortFrom(event) })}
            ></g-table>`;
      case 'network':
        return network(sheet);
      case 'articles': {
        const rows = sheet.dossier.articles.flatMap((id) => sheet.articles.get(id) ?? []);
        return rows.length === 0
          ? emptyState(
              'No article that was read names it',
              'Read one, and it stands here.',
              html`<a class="button first" href="/">Read an article</a>`,
            )
          : html`<g-table
              label="Articles that name it"
              .columns=${ARTICLES}
              .rows=${rows}
              .rowKey=${(row: Source) => row.article}
              .href=${(row: Source) => path('/articles', row.article)}
            ></g-table>`;
      }
    }
  }
}
