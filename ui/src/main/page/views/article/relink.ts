import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, send } from '../../api/client.ts';
import type { Entity, Reading } from '../../api/records.ts';
import { Part } from '../../app/part.ts';
import '../../parts/dialog.ts';
import { errorState, waiting } from '../../parts/states.ts';
import { say } from '../../parts/toast.ts';
import { identifier, schemaWords, sourceName } from '../../parts/words.ts';
import { entityName } from './speakers.ts';

/** An entry that the search finds; its id is SOURCE-ENTRY. */
interface Found {
  readonly id: string;
  readonly caption: string;
  readonly schema: string;
  readonly datasets: readonly string[];
}

/** Corrects which list entry a party of an article is, or that it is none. */
@customElement('g-relink')
export class Relink extends Part {
  @property({ attribute: false }) reading!: Reading;
  /** Open while there is one. */
  @property({ attribute: false }) entity: Entity | undefined;
  @state() private query = '';
  @state() private chosen: string | undefined;
  @state() private busy = false;
  @state() private failure: unknown;

  /** Looking around decides nothing, so it is not kept. */
  private readonly found = new Task(this, {
    task: async ([query], { signal }): Promise<readonly Found[]> => {
      if (!query.trim()) return [];
      const response = await send('GET', addressOf('/search/{dataset}', { dataset: 'default' }, { q: query, limit: 12 }), { signal });
      return ((await response.json()) as { results: readonly Found[] }).results;
    },
    args: () => [this.entity ? this.query : ''] as const,
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('entity') && this.entity) {
      this.query = entityName(this.entity);
      this.chosen = undefined;
      this.failure = undefined;
    }
  }

  protected override render() {
    return html`<g-dialog
      heading=${this.entity ? `Who is ${entityName(this.entity)}?` : ''}
      ?open=${this.entity !== undefined}
      .body=${() => this.choices()}
      .actions=${() => html`<button class="button" @click=${() => this.tell('g-close', undefined)}>Cancel</button>
        <button class="button first" ?disabled=${this.chosen === undefined || this.busy} @click=${() => void this.keep()}>${this.busy ? 'Keeping …' : 'Correct'}</button>`}
    ></g-dialog>`;
  }

  private choices() {
    const option = (value: string, what: unknown) => html`<li>
      <label><input type="radio" name="entry" .checked=${this.chosen === value} @change=${() => (this.chosen = value)} /><span>${what}</span></label>
    </li>`;
    return html`<label class="field"
        ><span>Look on the lists for</span><input class="input" type="search" .value=${this.query} @change=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
      /></label>
      <ul class="picks">
        ${this.found.render({
          pending: () => waiting('Looking on the lists', 4),
          error: (error) => errorState(error),
          complete: (all) =>
            all.map((each) =>
              option(
                keyOf(each),
                html`${each.caption} <span class="small quiet">${schemaWords(each.schema)} · ${sourceName(each.datasets[0] ?? '')} ${identifier(keyOf(each).split(':').slice(1).join(':'))}</span>`,
              ),
            ),
        })}
        ${option('', html`It is on no list`)}
      </ul>
      ${this.failure ? errorState(this.failure, { where: 'keeping the correction' }) : nothing}`;
  }

  private async keep(): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      await send('POST', '/api/v1/corrections', { body: { article: this.reading.article.id, party: this.entity!.id, link: this.chosen || null } });
      say('Corrected; what was read stays beside it');
      this.tell('g-corrected', undefined);
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

/** SOURCE-ENTRY → SOURCE:ENTRY. */
function keyOf(found: Found): string {
  const source = found.datasets[0] ?? '';
  return `${source}:${found.id.slice(source.length + 1)}`;
}
