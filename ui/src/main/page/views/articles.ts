import { html } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { articles, MOST, titleOf } from '../api/articles.ts';
import type { Source } from '../api/records.ts';
import { path, queryOf, text, words, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { filterBar, textFilter } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, sortFrom, sortOf, type Column } from '../parts/table/table.ts';
import { tryExample } from './start/try-example.ts';
import { date, identifier, numberWords } from '../parts/words.ts';

const query = queryOf({ find: text(), sort: text('-published'), without: words() });

/** An article beside the one that it is a copy of. */
type Row = Source & { readonly original: Source | undefined };

const COLUMNS: readonly Column<Row>[] = [
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
    width: 'm',
  },
  { key: 'published', title: 'Published', cell: (row) => date(row.published), by: (row) => row.published, width: 's' },
  {
    key: 'reprint_of',
    title: 'Copy of',
    cell: (row) => (row.reprint_of ? opens(path('/articles', row.reprint_of), row.original?.publisher ?? row.reprint_of) : ''),
    by: (row) => row.reprint_of,
  },
  { key: 'article', title: 'Id', cell: (row) => identifier(row.article), by: (row) => row.article, spare: true },
];

/** What was read: the home's articles. */
@customElement('g-articles')
export class ArticlesView extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly loaded = new Task(this, {
    task: async (): Promise<readonly Row[]> => {
      const all = await articles();
      return [...all.values()].map((row) => ({ ...row, original: row.reprint_of ? all.get(row.reprint_of) : undefined }));
    },
    args: () => [],
  });

  protected override render() {
    const now = query.read(this.address.query);
    return html`
      <header class="view-head">
        <h1>Articles</h1>
        <div class="actions"><a class="button" href="/">Read more</a>${share({ path: '/api/v1/articles', name: 'articles' })}</div>
      </header>
      ${this.loaded.render({
        pending: () => waiting('Fetching the articles', 10),
        error: (error) => errorState(error, { where: 'fetching the articles', again: () => void this.loaded.run() }),
        complete: (all) => {
          if (all.length === 0) {
            return emptyState(
              'Nothing has been read yet',
              'Paste a text or a link, or drop files; what they say comes together as claims.',
              html`<a class="button first" href="/">Read an article</a>${tryExample()}`,
            );
          }
          const wanted = now.find.toLowerCase();
          const found = all.filter((row) => `${titleOf(row)} ${row.publisher ?? ''} ${row.article}`.toLowerCase().includes(wanted));
          return html`
            ${filterBar(textFilter({ label: 'In title, publisher or id', value: now.find, set: (find) => query.go({ find }) }), { clear: now.find ? query.href({ find: '' }) : undefined })}
            <g-table
              label="Articles"
              .columns=${COLUMNS}
              .rows=${found}
              .rowKey=${(row: Row) => row.article}
              .href=${(row: Row) => path('/articles', row.article)}
              .sort=${sortOf(now.sort)}
              .hiddenColumns=${now.without.length > 0 ? now.without : undefined}
              choosable
              @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
              @g-hidden=${(event: CustomEvent<string[]>) => query.go({ without: event.detail.length > 0 ? event.detail : ['none'] })}
            ></g-table>
            ${pager({ shown: found.length, what: `${found.length === 1 ? 'article' : 'articles'}${all.length >= MOST ? `; only the first ${numberWords(MOST)} of this home are shown` : ''}` })}
          `;
        },
      })}
    `;
  }
}
