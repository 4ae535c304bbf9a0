import { html, nothing, type TemplateResult } from 'lit';

/** Filters of a view, in a bar. Each takes its value from the address and hands the new one back. */

export interface Option {
  readonly value: string;
  readonly title: string;
}

export function filterBar(filters: unknown, { clear }: { clear?: string | undefined } = {}): TemplateResult {
  return html`<search class="filters">${filters}${clear ? html`<a class="button bare" href=${clear}>Clear filters</a>` : nothing}</search>`;
}

export function textFilter({ label, value, set, placeholder = '', list }: { label: string; value: string; set: (value: string) => void; placeholder?: string; list?: string }): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input class="input" type="search" .value=${value} placeholder=${placeholder} list=${list ?? nothing} @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim())} />
  </label>`;
}

export function choiceFilter({ label, value, options, set, any = 'any' }: { label: string; value: string; options: readonly Option[]; set: (value: string) => void; any?: string }): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select class="input" @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${any}</option>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.title}</option>`)}
    </select>
  </label>`;
}

export function dateFilter({ label, value, set }: { label: string; value: string; set: (value: string) => void }): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input class="input" type="date" .value=${value} @change=${(event: Event) => set((event.target as HTMLInputElement).value)} />
  </label>`;
}
