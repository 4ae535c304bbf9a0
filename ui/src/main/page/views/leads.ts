import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { articlesOf, titleOf, type Articles } from '../api/articles.ts';
import { api } from '../api/client.ts';
import type { Lead } from '../api/records.ts';
import { path, queryOf, text, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { pager } from '../parts/pager.ts';
import { share } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { count, date, inferred, listLink } from '../parts/words.ts';
import './leads/leads.css';

const query = queryOf({ lead: text(), claim: text() });

/** So many candidates are shown at once; more are no help to look through. */
const FEW = 6;

/** What is only inferred from claims and lists together: where to look, never what is so. */
@customElement('g-leads')
export class Leads extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly loaded = new Task(this, {
    task: async (_, { signal }): Promise<{ leads: readonly Lead[]; articles: Articles }> => {
      const { items } = await api.list<Lead>('/api/v1/leads', { query: { limit: 1000 }, signal });
      return { leads: items, articles: await articlesOf([...new Set(items.map((lead) => lead.text.article))], signal) };
    },
    args: () => [],
  });

  protected override render() {
    const { claim } = query.read(this.address.query);
    return html`
      <header class="view-head">
        <div>
          <h1>Leads</h1>
          <p>Where a text names nobody, and a list gained entries that fit. Each is ${inferred()}: it says where to look, and changes no claim.</p>
        </div>
        <div class="actions">${share({ path: '/api/v1/leads', formats: ['jsonl'], name: 'leads' })}</div>
      </header>
      ${this.loaded.render({
        pending: () => waiting('Looking for leads', 8),
        error: (error) => errorState(error, { where: 'looking for leads', again: () => void this.loaded.run() }),
        complete: ({ leads, articles }) => {
          const shown = claim ? leads.filter((lead) => lead.claim === claim) : leads;
          if (shown.length === 0) {
            return emptyState(
              'No lead',
              'A lead needs an article that tells of unnamed targets of a sanction, and two versions of that authority’s list, before the day and after it.',
              html`<a class="button" href="/lists">See which versions are kept</a>`,
            );
          }
          return html`<ul class="leads">${shown.map((lead) => this.lead(lead, articles))}</ul>
            ${pager({ shown: shown.length, what: shown.length === 1 ? 'lead' : 'leads' })}`;
        },
      })}
    `;
  }

  private lead(lead: Lead, articles: Articles) {
    const article = articles.get(lead.text.article);
    const candidate = (each: Lead['candidates'][number]) =>
      html`<li>${listLink({ source: each.source, id: each.entry })} <span>${each.caption}</span>${each.listed ? html` <span class="small quiet">listed ${date(each.listed)}</span>` : nothing}</li>`;
    return html`<li id=${lead.id}>
      <h2>${inferred(html`“${lead.text.text}”`)}</h2>
      <p class="quiet">
        in <a href=${path('/articles', lead.text.article)}>${article ? titleOf(article) : lead.text.article}</a>${article?.published ? html`, ${date(article.published)}` : nothing} ·
        <a href=${path('/claims', lead.claim)}>the claim</a>
      </p>
      <p>${lead.why}</p>
      <ul class="candidates">${lead.candidates.slice(0, FEW).map(candidate)}</ul>
      ${
        lead.candidates.length > FEW
          ? html`<details><summary class="quiet">${count(lead.candidates.length - FEW, 'more entry', 'more entries')}</summary><ul class="candidates">${lead.candidates.slice(FEW).map(candidate)}</ul></details>`
          : nothing
      }
    </li>`;
  }
}
