import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, ListStatus } from '../../api/records.ts';
import { dateWords, sourceName } from '../../parts/words.ts';

/** What can be asked of the lists. */
export const SCHEMAS = ['Person', 'Organization', 'Company', 'Vessel', 'Airplane'] as const;

export interface Asked {
  readonly name: string;
  readonly schema: (typeof SCHEMAS)[number] | '';
  readonly birth_date: string;
  readonly country: string;
  readonly id_number: string;
  readonly address: string;
  readonly sources: readonly string[];
  readonly algorithm: 'gainsay' | 'ofac' | '';
}

interface Form {
  readonly value: Asked;
  readonly lists: readonly ListStatus[];
  /** Whether the rarer fields are shown. */
  readonly more: boolean;
  readonly showMore: () => void;
  readonly ask: (change: Partial<Asked>) => void;
}

const WORDS: Record<string, string> = { Person: 'person', Organization: 'organisation', Company: 'company', Vessel: 'vessel', Airplane: 'aircraft' };

/** The query, each field of which can be changed; asked again when it is sent. */
export function asked({ value, lists, more, showMore, ask }: Form): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    ask({
      name: said('name'),
      schema: said('schema') as Asked['schema'],
      birth_date: said('birth_date'),
      country: said('country'),
      ...(more
        ? {
            id_number: said('id_number'),
            address: said('address'),
            algorithm: said('algorithm') as Asked['algorithm'],
            sources: form.getAll('sources').map(String),
          }
        : {}),
    });
  };
  const field = (name: 'name' | 'birth_date' | 'country' | 'id_number' | 'address', title: string, placeholder = '') =>
    html`<label class="field ${name}"><span>${title}</span><input class="input" name=${name} .value=${value[name]} placeholder=${placeholder} autocomplete="off" spellcheck="false" /></label>`;
  return html`<form class="asked" @submit=${send}>
    ${field('name', 'Name')}
    <label class="field schema"
      ><span>Kind</span
      ><select class="input" name="schema">
        <option value="">any</option>
        ${SCHEMAS.map((schema) => html`<option value=${schema} ?selected=${value.schema === schema}>${WORDS[schema]}</option>`)}
      </select></label
    >
    ${field('birth_date', 'Born', '1962 or 1962-11-23')} ${field('country', 'Country', 'ru or Russia')}
    ${
      more
        ? html`${field('id_number', 'Passport, IMO or other number')} ${field('address', 'Address')}
          <label class="field algorithm"
            ><span>Scored by</span
            ><select class="input" name="algorithm">
              <option value="gainsay" ?selected=${value.algorithm !== 'ofac'}>Gainsay</option>
              <option value="ofac" ?selected=${value.algorithm === 'ofac'}>Treasury’s public score</option>
            </select></label
          >
          ${
            lists.length > 1
              ? html`<fieldset class="sources">
                <legend>Lists</legend>
                ${lists.map((list) => html`<label><input type="checkbox" name="sources" value=${list.source} .checked=${value.sources.includes(list.source)} />${sourceName(list.source)}</label>`)}
                <span class="quiet small">none ticked: all</span>
              </fieldset>`
              : nothing
          }`
        : nothing
    }
    <div class="asked-actions"><button class="button first">Screen</button>${more ? nothing : html`<button type="button" class="button bare" @click=${showMore}>More fields</button>`}</div>
  </form>`;
}

/** List, kind, since when, under which programmes: in one line. */
export function rowOfHit(hit: Hit): string {
  return [
    sourceName(hit.source),
    hit.schema ? (WORDS[hit.schema] ?? hit.schema.toLowerCase()) : '',
    hit.listed ? `listed ${dateWords(hit.listed)}` : '',
    hit.programs.slice(0, 3).join(', ') + (hit.programs.length > 3 ? ` and ${hit.programs.length - 3} more` : ''),
  ]
    .filter(Boolean)
    .join(' · ');
}
