import { html, nothing, type TemplateResult } from 'lit';
import type { ListStatus } from '../../api/records.ts';
import { errorState } from '../../parts/states.ts';
import { count, sourceName } from '../../parts/words.ts';
import { asked, cellsOf, datesOf, FIELDS, FIELD_WORDS, type Field, type Mapping } from './mapping.ts';
import type { DayOrder } from './dates.ts';
import type { Options } from './run.ts';
import type { Sheet } from './sheet.ts';

interface Step {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly options: Options;
  readonly lists: readonly ListStatus[];
  readonly map: (mapping: Mapping) => void;
  readonly choose: (change: Partial<Options>) => void;
  readonly sending: boolean;
  readonly failure: unknown;
  readonly start: () => void;
  readonly other: () => void;
}

const EXAMPLES = 4;
const LONGEST = 36;

/** A cell that a missing quotation mark made of half the file must not fill the page. */
const cut = (cell: string): string => {
  const line = cell.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** Which column says what, how shall be screened; and what the first line asks then. */
export function mapper(step: Step): TemplateResult {
  const { sheet, mapping } = step;
  const isNamed = mapping.includes('name');
  const dates = datesOf(sheet, mapping);
  return html`
    <header class="view-head">
      <div>
        <h1>${sheet.file}</h1>
        <p>
          ${count(sheet.rows.length, 'line')}, ${count(sheet.columns.length, 'column')}. Say what each column is; what is nothing of these
          goes along into the result.
        </p>
      </div>
      <div class="actions"><button class="button" @click=${step.other}>Another file</button></div>
    </header>
    ${sheet.doubt ? html`<p class="notice attention" role="alert">${sheet.doubt}</p>` : nothing}
    <div class="mapper">
      <table class="table columns-table">
        <caption class="unseen">
          Columns of the file
        </caption>
        <thead>
          <tr>
            <th scope="col" class="w-m">Column</th>
            <th scope="col" class="w-m">Is</th>
            <th scope="col">Begins with</th>
          </tr>
        </thead>
        <tbody>
          ${sheet.columns.map((column, place) => columnRow(step, column, place))}
        </tbody>
      </table>
      <section class="batch-options">
        <h2>How</h2>
        <label class="field threshold"
          ><span>A hit is a match from</span
          ><input
            class="input"
            type="number"
            min="0.5"
            max="1"
            step="0.05"
            .value=${String(step.options.threshold)}
            @change=${(event: Event) => step.choose({ threshold: between(Number((event.target as HTMLInputElement).value)) })}
        /></label>
        ${dates ? order(step, dates) : nothing} ${step.lists.length > 1 ? lists(step) : nothing}
        <label class="tick"
          ><input
            type="checkbox"
            .checked=${step.options.queue}
            @change=${(event: Event) => step.choose({ queue: (event.target as HTMLInputElement).checked })}
          /><span
            >Put matches into the queue<small class="quiet"
              >Each becomes a case to decide; a customer who was decided before stays so.</small
            ></span
          ></label
        >
        <h2>The first line asks</h2>
        ${isNamed ? asks(step, dates?.order) : html`<p class="wrong">No column is a name yet. Choose the one that holds it.</p>`}
        <div class="line">
          <button class="button first" ?disabled=${!isNamed || step.sending} @click=${step.start}>
            ${step.sending ? 'Sending …' : `Screen ${count(sheet.rows.length, 'line')}`}
          </button>
        </div>
        ${step.failure ? errorState(step.failure, { where: 'sending the lines' }) : nothing}
      </section>
    </div>
  `;
}

const between = (value: number): number => (Number.isFinite(value) && value > 0 ? Math.min(1, Math.max(0.5, value)) : 0.7);

function columnRow({ sheet, mapping, map }: Step, column: string, place: number): TemplateResult {
  const examples = cellsOf(sheet, place).slice(0, EXAMPLES).map(cut);
  const set = (event: Event) => {
    const value = (event.target as HTMLSelectElement).value as Field | '';
    map(mapping.map((field, at) => (at === place ? value || undefined : field)));
  };
  return html`<tr class=${mapping[place] ? 'is-used' : ''}>
    <th scope="row">${cut(column)}</th>
    <td data-title="Is">
      <select class="input" aria-label="What ${column} is" @change=${set}>
        <option value="">goes along</option>
        ${FIELDS.map((field) => html`<option value=${field} ?selected=${mapping[place] === field}>${FIELD_WORDS[field]}</option>`)}
      </select>
    </td>
    <td data-title="Begins with" class="quiet">
      ${examples.length > 0
        ? examples.map((each, at) => html`${at > 0 ? html`<i> · </i>` : nothing}${each}`)
        : html`<span class="missing">empty</span>`}
    </td>
  </tr>`;
}

function lists({ lists, options, choose }: Step): TemplateResult {
  const tick = (source: string, on: boolean) =>
    choose({ sources: on ? [...options.sources, source] : options.sources.filter((each) => each !== source) });
  return html`<fieldset>
    <legend>Lists; none ticked: all</legend>
    ${lists.map(
      (list) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            .checked=${options.sources.includes(list.source)}
            @change=${(event: Event) => tick(list.source, (event.target as HTMLInputElement).checked)}
          />${sourceName(list.source)}</label
        >`,
    )}
  </fieldset>`;
}

/** Dates that leave it open which number is the day. */
function order({ options, choose }: Step, dates: NonNullable<ReturnType<typeof datesOf>>): TemplateResult {
  const now = options.order ?? dates.order ?? '';
  const choice = (value: DayOrder | '', title: string) => html`<option value=${value} ?selected=${value === now}>${title}</option>`;
  return html`<label class="field"
    ><span>Dates like ${cut(dates.example)}</span
    ><select
      class="input"
      @change=${(event: Event) => choose({ order: ((event.target as HTMLSelectElement).value || undefined) as DayOrder | undefined })}
    >
      ${choice('day', 'day first')} ${choice('month', 'month first')} ${dates.order ? nothing : choice('', 'not known: only their years')}
    </select></label
  >`;
}

function asks({ sheet, mapping, options }: Step, order: DayOrder | undefined): TemplateResult {
  const query = asked(sheet.columns, mapping, sheet.rows[0]!, options.order ?? order);
  return html`<dl class="asks">
    ${FIELDS.filter((field) => mapping.includes(field)).map(
      (field) =>
        html`<div>
          <dt>${FIELD_WORDS[field]}</dt>
          <dd>${query[field] ? cut(query[field]) : html`<span class="missing">empty</span>`}</dd>
        </div>`,
    )}
  </dl>`;
}
