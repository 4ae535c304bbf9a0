import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  TableController,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row,
  type SortFn,
} from '@tanstack/lit-table';
import { WindowVirtualizerController } from '@tanstack/lit-virtual';
import { go } from '../../app/address.ts';
import { Keys } from '../../app/keys.ts';
import { Part } from '../../app/part.ts';
import { vary } from '../../app/vary.ts';
import '../menu.ts';
import { sortText, type Column, type Group, type Sort } from './column.ts';

export { opens, sortOf, sortText, type Column, type Group, type Sort } from './column.ts';

/** A table is of whatever its view gives it; an element cannot be generic. */
type Any = any;

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, rowSelectionFeature, sortedRowModel: createSortedRowModel() });

/** From so many rows on only those near the window are drawn. */
const MANY = 150;

const collator = new Intl.Collator('en', { numeric: true });

const compare: SortFn<typeof features, Any> = (a, b, key) => {
  const left = a.getValue(key) as string | number;
  const right = b.getValue(key) as string | number;
  return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
};

/**
 * The table of every view: sorting, keys, columns, selection, sticky head; a card a row on a narrow page.
 *
 *     <g-table label="Claims" .columns=${COLUMNS} .rows=${claims} .rowKey=${(claim) => claim.id} .href=${(claim) => path('/claims', claim.id)}
 *       .sort=${sortOf(query.sort)} @g-sort=${(event) => …sortText(event.detail)…}></g-table>
 *
 * Tells `g-sort` (Sort or undefined), `g-select` (Set of keys), `g-active` (the row under the keys), `g-hidden` (keys of columns left out).
 */
@customElement('g-table')
export class Table extends Part {
  /** What it is a table of, for those who cannot see it. */
  @property() label = '';
  @property({ attribute: false }) columns: readonly Column<Any>[] = [];
  @property({ attribute: false }) rows: readonly Any[] = [];
  @property({ attribute: false }) rowKey: (row: Any) => string = (row) => String(row.id);
  /** Where Enter leads. */
  @property({ attribute: false }) href: ((row: Any) => string) | undefined;
  /** What Enter does where it leads nowhere. */
  @property({ attribute: false }) open: ((row: Any) => void) | undefined;
  @property({ attribute: false }) sort: Sort | undefined;
  /** Keys of columns that are left out; without it those that are spare. */
  @property({ attribute: false }) hiddenColumns: readonly string[] | undefined;
  @property({ attribute: false }) selected: ReadonlySet<string> | undefined;
  /** The row under the keys. */
  @property() active = '';
  /** Rows of 32 px, or of 26. */
  @property({ type: Boolean }) close = false;
  /** Offers the choice of columns. */
  @property({ type: Boolean }) choosable = false;
  /** Hears the keys; one table a view does. */
  @property({ type: Boolean }) keys = true;
  /** Scrolls sideways in itself where it has more columns than room. */
  @property({ type: Boolean }) wide = false;

  /** Puts rows under headings, in order of the headings' keys; a row is under one. */
  @property({ attribute: false }) group: ((row: Any) => Group) | undefined;

  @state() private scrollMargin = 0;

  private readonly table = new TableController<typeof features, Any>(this);
  private readonly virtual = new WindowVirtualizerController<HTMLElement>(this, {
    count: 0,
    estimateSize: () => (this.close ? 26 : 32),
    overscan: 12,
    getItemKey: (place) => this.shown[place]?.id ?? place,
  });
  private shown: Row<typeof features, Any>[] = [];
  private definitions: ColumnDef<typeof features, Any>[] = [];

  /** The keys of the rows in the order in which they stand. */
  get order(): readonly string[] {
    return this.shown.map((row) => row.id);
  }

  constructor() {
    super();
    new Keys(this, () =>
      this.keys && this.rows.length > 0
        ? [
            { key: 'j', what: 'Next row', group: 'Table', run: () => this.move(1) },
            { key: 'k', what: 'Row before', group: 'Table', run: () => this.move(-1) },
            ...(this.href || this.open ? [{ key: 'Enter', what: 'Open the row', group: 'Table', run: () => this.enter(this.active) }] : []),
            ...(this.selected ? [{ key: 'x', what: 'Select the row', group: 'Table', run: () => this.toggle(this.active) }] : []),
          ]
        : [],
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns')) {
      this.definitions = this.columns.map((column) => ({
        id: column.key,
        header: column.title,
        accessorFn: (row: Any) => column.by?.(row) ?? undefined,
        enableSorting: column.by !== undefined,
        sortFn: compare,
        sortUndefined: 'last' as const,
      }));
    }
  }

  protected override render() {
    const left = this.hiddenColumns ?? this.columns.filter((column) => column.spare).map((column) => column.key);
    const table = this.table.table({
      features,
      columns: this.definitions,
      data: this.rows as Any[],
      getRowId: (row: Any) => this.rowKey(row),
      state: {
        sorting: this.sort ? [{ id: this.sort.key, desc: this.sort.descending }] : [],
        columnVisibility: Object.fromEntries(left.map((key) => [key, false])),
        rowSelection: Object.fromEntries([...(this.selected ?? [])].map((key) => [key, true])),
      },
    });
    this.shown = this.group ? grouped(table.getRowModel().rows, this.group) : table.getRowModel().rows;
    const columns = table.getVisibleLeafColumns().map((column) => this.columns.find((each) => each.key === column.id)!);
    const { rows, before, after } = this.window();
    return html`
      ${this.choosable ? html`<div class="table-tools">${this.chooser(left)}</div>` : nothing}
      <div class="table-box ${this.wide ? 'wide' : ''}" tabindex=${this.wide ? 0 : nothing} role=${this.wide ? 'region' : nothing} aria-label=${this.wide ? this.label : nothing}>
        <table class="table ${this.close ? 'close' : ''}" aria-rowcount=${this.shown.length + 1}>
          <caption class="unseen">${this.label}</caption>
          <thead>
            <tr>
              ${this.selected ? this.selectAll() : nothing}${columns.map((column) => this.head(column))}
            </tr>
          </thead>
          <tbody>
            ${before > 0 ? html`<tr class="space" aria-hidden="true" ${vary({ height: `${before}px` })}></tr>` : nothing}
            ${repeat(rows, ({ row }) => row.id, ({ row, place }) => html`${this.heading(place, columns.length)}${this.row(row, place, columns)}`)}
            ${after > 0 ? html`<tr class="space" aria-hidden="true" ${vary({ height: `${after}px` })}></tr>` : nothing}
          </tbody>
        </table>
      </div>
    `;
  }

  /** The heading that stands before a row, where its group begins. */
  private heading(place: number, columns: number): TemplateResult | typeof nothing {
    if (!this.group) return nothing;
    const group = this.group(this.shown[place]!.original);
    const before = place > 0 ? this.group(this.shown[place - 1]!.original) : undefined;
    if (before?.key === group.key) return nothing;
    const members = this.shown.filter((row) => this.group!(row.original).key === group.key).length;
    return html`<tr class="group-head">
      <th scope="rowgroup" colspan=${columns + (this.selected ? 1 : 0)}>${group.title} <span class="tally">${members}</span></th>
    </tr>`;
  }

  /** Only what is near the window is drawn; under headings, whose places are not known before, all is. */
  private get isDrawnInPart(): boolean {
    return this.shown.length > MANY && !this.group;
  }

  protected override updated(): void {
    if (!this.isDrawnInPart) return;
    const body = this.querySelector('tbody');
    const margin = body ? Math.round(body.getBoundingClientRect().top + scrollY) : 0;
    if (Math.abs(margin - this.scrollMargin) > 1) this.scrollMargin = margin;
    this.querySelectorAll<HTMLElement>('tbody tr[data-index]').forEach((row) => this.virtual.getVirtualizer().measureElement(row));
  }

  private window() {
    if (!this.isDrawnInPart) return { rows: this.shown.map((row, place) => ({ row, place })), before: 0, after: 0 };
    const virtual = this.virtual.getVirtualizer();
    virtual.setOptions({ ...virtual.options, count: this.shown.length, scrollMargin: this.scrollMargin });
    const items = virtual.getVirtualItems().filter((item) => this.shown[item.index]);
    const rows = items.map((item) => ({ row: this.shown[item.index]!, place: item.index }));
    const before = items.length > 0 ? items[0]!.start - this.scrollMargin : 0;
    const after = items.length > 0 ? virtual.getTotalSize() - (items.at(-1)!.end - this.scrollMargin) : 0;
    return { rows, before, after };
  }

  private head(column: Column<Any>): TemplateResult {
    const sorted = this.sort?.key === column.key ? (this.sort.descending ? 'descending' : 'ascending') : undefined;
    const css = `${column.align === 'end' ? 'end' : ''} ${column.width ? `w-${column.width}` : ''}`;
    if (!column.by) return html`<th scope="col" class=${css}>${column.title || html`<span class="unseen">Actions</span>`}</th>`;
    return html`<th scope="col" class=${css} aria-sort=${sorted ?? 'none'}>
      <button class="sort" @click=${() => this.sortBy(column)}>${column.title}<i class=${sorted ?? ''} aria-hidden="true"></i></button>
    </th>`;
  }

  private row(row: Row<typeof features, Any>, place: number, columns: readonly Column<Any>[]): TemplateResult {
    const thing = row.original;
    const key = row.id;
    const isOpen = this.href !== undefined || this.open !== undefined;
    return html`<tr
      data-index=${place}
      data-key=${key}
      class=${isOpen ? 'can-open' : ''}
      aria-current=${key === this.active ? 'true' : nothing}
      tabindex=${key === this.active ? 0 : -1}
      @click=${(event: MouseEvent) => this.onClick(event, key)}
    >
      ${this.selected
        ? html`<td class="pick"><input type="checkbox" aria-label="Select" .checked=${this.selected.has(key)} @change=${() => this.toggle(key)} /></td>`
        : nothing}
      ${columns.map((column) => html`<td class="${column.align === 'end' ? 'number' : ''} ${column.heading ? 'heading' : ''}" data-title=${column.title}>${column.cell(thing)}</td>`)}
    </tr>`;
  }

  private selectAll(): TemplateResult {
    const all = this.shown.length > 0 && this.shown.every((row) => this.selected!.has(row.id));
    return html`<th class="pick" scope="col">
      <input type="checkbox" aria-label="Select all rows" .checked=${all} .indeterminate=${!all && this.selected!.size > 0} @change=${() => this.tell('g-select', all ? new Set() : new Set(this.shown.map((row) => row.id)))} />
    </th>`;
  }

  private chooser(left: readonly string[]): TemplateResult {
    return html`<g-menu
      label="Columns"
      icon="columns"
      terse
      .body=${() => html`<fieldset class="choices">
        <legend class="unseen">Columns that are shown</legend>
        ${this.columns
          .filter((column) => column.title && !column.heading)
          .map(
            (column) => html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${!left.includes(column.key)}
                @change=${() => this.tell('g-hidden', left.includes(column.key) ? left.filter((key) => key !== column.key) : [...left, column.key])}
              />${column.title}</label
            >`,
          )}
      </fieldset>`}
    ></g-menu>`;
  }

  private sortBy(column: Column<Any>): void {
    const now = this.sort?.key === column.key ? this.sort : undefined;
    this.tell<Sort | undefined>('g-sort', !now ? { key: column.key, descending: false } : now.descending ? undefined : { key: column.key, descending: true });
  }

  private onClick(event: MouseEvent, key: string): void {
    if ((event.target as Element).closest('a, button, input, label, summary')) return;
    if (getSelection()?.toString()) return;
    this.mark(key);
    if (this.href || this.open) this.enter(key);
  }

  private move(by: number): void {
    const place = this.shown.findIndex((row) => row.id === this.active);
    const next = this.shown[place < 0 ? 0 : Math.min(this.shown.length - 1, Math.max(0, place + by))];
    if (!next) return;
    this.mark(next.id);
    if (this.isDrawnInPart) this.virtual.getVirtualizer().scrollToIndex(this.shown.indexOf(next), { align: 'auto' });
    void this.updateComplete.then(() => {
      const row = this.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(next.id)}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
  }

  private mark(key: string): void {
    this.active = key;
    this.tell('g-active', this.shown.find((row) => row.id === key)?.original);
  }

  private enter(key: string): void {
    const row = this.shown.find((each) => each.id === key)?.original;
    if (row === undefined) return;
    if (this.open) this.open(row);
    else if (this.href) go(this.href(row));
  }

  private toggle(key: string): void {
    if (!key || !this.selected) return;
    const selected = new Set(this.selected);
    if (!selected.delete(key)) selected.add(key);
    this.tell('g-select', selected);
  }
}

/** In order of their groups; within a group as they were. */
function grouped(rows: Row<typeof features, Any>[], group: (row: Any) => Group): Row<typeof features, Any>[] {
  const keyed = rows.map((row) => ({ row, key: group(row.original).key }));
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ row }) => row);
}

/** The sort of a table as it stands in the address. */
export const sortFrom = (event: CustomEvent<Sort | undefined>): string => sortText(event.detail);
