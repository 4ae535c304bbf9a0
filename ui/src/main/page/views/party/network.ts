import { html, nothing, type TemplateResult } from 'lit';
import type { Network } from '../../api/records.ts';
import { go, path } from '../../app/address.ts';
import '../../parts/graph/graph.ts';
import type { GraphEdge, GraphNode } from '../../parts/graph/graph.ts';
import { standingBadge } from '../../parts/stance.ts';
import { opens, type Column } from '../../parts/table/table.ts';
import { count, countryName, keyWords, labelWords, party, typeWords } from '../../parts/words.ts';
import type { PartySheet } from './load.ts';

/** Whoever acts, and whom it is done to: an arrow goes from the one to the other. */
const DOERS = new Set(['supplier', 'attacker', 'imposer']);
const OTHERS = new Set(['recipient', 'target', 'affected']);

/** Somebody with whom the party plays a part in claims. */
interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly edges: Network['edges'];
}

export function neighboursOf({ id, network, entries }: PartySheet): { own: ReadonlySet<string>; neighbours: readonly Neighbour[] } {
  const own = new Set([id, ...entries.map((entry) => entry.id)]);
  const isOwn = (node: string) => own.has(node) || node.toLowerCase() === id.toLowerCase();
  const neighbours = network.nodes
    .filter((node) => !isOwn(node.id))
    .map((node) => ({
      ...node,
      name: node.country && node.id.length === 2 ? countryName(node.country) : node.name,
      edges: network.edges.filter((edge) => edge.parties.some((each) => each.party === node.id)),
    }))
    .sort((a, b) => b.edges.length - a.edges.length || a.name.localeCompare(b.name));
  return { own: new Set([...own, ...network.nodes.map((node) => node.id).filter(isOwn)]), neighbours };
}

export function network(sheet: PartySheet): TemplateResult {
  const { own, neighbours } = neighboursOf(sheet);
  if (neighbours.length === 0) return html`<p class="quiet">No claim names it together with somebody else.</p>`;
  const merge = (node: string) => (own.has(node) ? sheet.id : node);
  const nodes: GraphNode[] = [
    { id: sheet.id, title: sheet.name, kind: 'middle' },
    ...neighbours.map((each): GraphNode => ({ id: each.id, title: each.name, kind: each.country ? 'state' : 'other' })),
  ];
  const joined = new Map<string, { from: string; to: string; beside: boolean; edges: Network['edges'][number][] }>();
  for (const edge of sheet.network.edges) {
    for (const one of edge.parties) {
      for (const other of edge.parties) {
        const directed = DOERS.has(one.role) && OTHERS.has(other.role);
        const beside = one.role === other.role && one.role === 'participant' && one.party < other.party;
        const [from, to] = [merge(one.party), merge(other.party)];
        if ((!directed && !beside) || from === to) continue;
        const key = `${from}\n${to}\n${beside ? 'beside' : 'on'}`;
        const known = joined.get(key) ?? { from, to, beside, edges: [] };
        if (!known.edges.includes(edge)) known.edges.push(edge);
        joined.set(key, known);
      }
    }
  }
  const drawn = new Set([sheet.id, ...[...joined.values()].flatMap(({ from, to }) => [from, to])]);
  const alone = nodes.length - drawn.size;
  const edges: GraphEdge[] = [...joined].map(([id, { from, to, beside, edges: all }]) => ({
    id,
    from,
    to,
    beside,
    weight: all.length,
    denied: all.every((each) => each.standing === 'denied' || each.standing === 'contested'),
  }));
  const columns: readonly Column<Neighbour>[] = [
    {
      key: 'name',
      title: 'Party',
      cell: (each) => party({ value: each.id, name: each.name, country: each.country }),
      by: (each) => each.name,
      heading: true,
      width: 'm',
    },
    {
      key: 'claims',
      title: 'Claims with both',
      cell: (each) => opens(`/claims?about=${encodeURIComponent(sheet.id)}&and=${encodeURIComponent(each.id)}`, String(each.edges.length)),
      by: (each) => each.edges.length,
      align: 'end',
    },
    {
      key: 'roles',
      title: 'Its part',
      cell: (each) =>
        [...new Set(each.edges.flatMap((edge) => edge.parties.filter((one) => one.party === each.id).map((one) => one.role)))]
          .map(keyWords)
          .join(', '),
    },
    {
      key: 'in',
      title: 'In',
      cell: (each) =>
        html`<ul class="in-claims">
          ${each.edges.slice(0, 4).map((edge) => html`<li><a href=${path('/claims', edge.claim)}>${labelWords(edge.label)}</a> <span class="quiet small">${typeWords(edge.type)}</span> ${standingBadge(edge.standing)}</li>`)}${each.edges.length > 4 ? html`<li class="quiet small">and ${count(each.edges.length - 4, 'other')}</li>` : nothing}
        </ul>`,
    },
  ];
  return html`
    ${
      edges.length > 0
        ? html`<g-graph
            label="Network of ${sheet.name}, one step out; the table below holds the same"
            .nodes=${nodes.filter((node) => drawn.has(node.id))}
            .edges=${edges}
            @g-node=${(event: CustomEvent<string>) => go(path('/parties', event.detail))}
          ></g-graph>`
        : nothing
    }
    <p class="quiet small line graph-key">
      ${edges.length > 0 ? html`<span class="map-key"><i class="key-line"></i> acts on, or supplies; without a head: take part together</span><span class="map-key"><i class="key-line denied"></i> denied by somebody in every claim</span>` : nothing}
      ${alone > 0 ? html`<span>${count(alone, 'party', 'parties')} in the table only: named in one claim with it, and neither acts on the other.</span>` : nothing}
    </p>
    <g-table
      label="Parties one step out"
      .columns=${columns}
      .rows=${neighbours as Neighbour[]}
      .href=${(each: Neighbour) => path('/parties', each.id)}
    ></g-table>
  `;
}
