import { html, nothing, type TemplateResult } from 'lit';
import { path } from '../../app/address.ts';
import { standingBadge } from '../../parts/stance.ts';
import '../../parts/table/table.ts';
import { opens, type Column } from '../../parts/table/table.ts';
import { count, labelWords, party } from '../../parts/words.ts';
import type { End, Flow } from './flows.ts';
import type { Row } from './rows.ts';

const who = (end: End): TemplateResult => party({ value: end.value, name: end.name, country: end.country ?? null });

/** The flows of a map or a graph as a table: the same in words, and what the keys move through. */
export function flowTable(
  flows: readonly Flow[],
  narrow: (supplier: string, recipient: string) => string,
  note?: (flow: Flow) => unknown,
): TemplateResult {
  const columns: readonly Column<Flow>[] = [
    { key: 'from', title: 'Supplier', cell: (flow) => who(flow.from), width: 'm' },
    { key: 'to', title: 'Recipient', cell: (flow) => who(flow.to), width: 'm' },
    {
      key: 'rows',
      title: 'Transfers',
      cell: (flow) => opens(narrow(flow.from.value, flow.to.value), String(flow.rows.length)),
      align: 'end',
    },
    {
      key: 'standings',
      title: 'Standing',
      cell: (flow) =>
        html`<span class="line tallies"
          >${flow.standings.map(([standing, of]) => html`<span>${standingBadge(standing)} <span class="tally">${of}</span></span>`)}</span
        >`,
    },
    ...(note ? [{ key: 'note', title: 'On the map', cell: note }] : []),
  ];
  return html`<g-table
    label="Flows"
    .columns=${columns}
    .rows=${flows as Flow[]}
    .rowKey=${(flow: Flow) => `${flow.from.value}\n${flow.to.value}`}
    .href=${(flow: Flow) => narrow(flow.from.value, flow.to.value)}
  ></g-table>`;
}

/** Rows that no line can be drawn for: counted and listed, never dropped. */
export function openRows(rows: readonly Row[], what: string): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<details class="left-out">
    <summary>${count(rows.length, 'transfer')} ${what}</summary>
    <ul>
      ${rows.map((row) => html`<li><a href=${path('/claims', row.claim)}>${labelWords(row.of.label)}</a> ${standingBadge(row.standing)}</li>`)}
    </ul>
  </details>`;
}
