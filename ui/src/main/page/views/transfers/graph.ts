import { html, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { go, path } from '../../app/address.ts';
import { Part } from '../../app/part.ts';
import '../../parts/graph/graph.ts';
import type { GraphEdge, GraphNode } from '../../parts/graph/graph.ts';
import { flowTable, openRows } from './flow-table.ts';
import { flowsOf } from './flows.ts';
import type { Row } from './rows.ts';

/** Who supplies whom: parties as they are named, states and others alike; an arrow for each pair. */
@customElement('g-supply-graph')
export class SupplyGraph extends Part {
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) narrow!: (supplier: string, recipient: string) => string;

  private readonly flows = new Task(this, { task: ([rows]) => flowsOf(rows), args: () => [this.rows] as const });

  protected override render(): TemplateResult {
    const { flows, open } = this.flows.value ?? { flows: [], open: [] };
    const nodes = new Map<string, GraphNode>();
    for (const { from, to } of flows)
      for (const end of [from, to]) nodes.set(end.value, { id: end.value, title: end.name, kind: end.country ? 'state' : 'other' });
    const edges: readonly GraphEdge[] = flows.map((flow) => ({
      id: `${flow.from.value}\n${flow.to.value}`,
      from: flow.from.value,
      to: flow.to.value,
      weight: flow.rows.length,
      denied: flow.denied,
    }));
    return html`<g-graph
        label="Who supplies whom; the table below holds the same"
        .nodes=${[...nodes.values()]}
        .edges=${edges}
        @g-node=${(event: CustomEvent<string>) => go(path('/parties', event.detail))}
        @g-edge=${(event: CustomEvent<string>) => {
          const [from = '', to = ''] = event.detail.split('\n');
          go(this.narrow(from, to));
        }}
      ></g-graph>
      <p class="quiet small line graph-key">
        <span class="map-key"><i class="key-line"></i> affirmed, or only reported</span
        ><span class="map-key"><i class="key-line denied"></i> denied by somebody in every claim</span>
      </p>
      ${openRows(open, 'whose supplier or recipient nobody states; they are no edge')} ${flowTable(flows, this.narrow)}`;
  }
}
