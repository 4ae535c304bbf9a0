import { html, nothing, svg, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { go } from '../../app/address.ts';
import { Width } from '../../app/width.ts';
import { Part } from '../../app/part.ts';
import { vary } from '../../app/vary.ts';
import { labels } from '../../parts/map/labels.ts';
import { borders } from '../../parts/map/note.ts';
import '../../parts/graph/graph.css';
import '../../parts/map/map.css';
import { errorState, waiting } from '../../parts/states.ts';
import { count, countryName } from '../../parts/words.ts';
import { flowTable, openRows } from './flow-table.ts';
import { flowsOf, type Flow } from './flows.ts';
import type { Row } from './rows.ts';

/** Transfers between countries on a map: a line for each pair, the wider the more, broken where all of it is denied. */
@customElement('g-flow-map')
export class FlowMap extends Part {
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) narrow!: (supplier: string, recipient: string) => string;
  @state() private pointed: Flow | undefined;

  private readonly width = new Width(this);
  private readonly world = new Task(this, { task: () => import('../../parts/map/world.ts'), args: () => [] });

  protected override render() {
    return this.world.render({
      pending: () => waiting('Drawing the map', 10),
      error: (error) => errorState(error, { where: 'drawing the map', again: () => void this.world.run() }),
      complete: (world) => this.map(world),
    });
  }

  private map(world: typeof import('../../parts/map/world.ts')): TemplateResult {
    const { flows, open } = flowsOf(this.rows);
    const placed = flows.flatMap((flow) => {
      const from = flow.from.country && world.middleOf(flow.from.country);
      const to = flow.to.country && world.middleOf(flow.to.country);
      return from && to && flow.from.country !== flow.to.country ? [{ flow, from, to }] : [];
    });
    const isPlaced = new Set(placed.map(({ flow }) => flow));
    const ends = new Map(
      placed.flatMap(
        ({ flow, from, to }) =>
          [
            [flow.from.country!, from],
            [flow.to.country!, to],
          ] as const,
      ),
    );
    const width = this.width.now || 1000;
    const height = Math.round(Math.min(520, Math.max(190, width * 0.46)));
    const drawn = world.draw(width, height, [...ends.values()]);
    const most = Math.max(1, ...placed.map(({ flow }) => flow.rows.length));
    const signs = [...ends].flatMap(([country, place]) => {
      const at = drawn.at(place);
      return at ? [{ country, x: at[0], y: at[1], title: countryName(country), radius: 3 }] : [];
    });
    const where = new Map(signs.map((sign) => [sign.country, [sign.x, sign.y] as const]));
    const names = labels(signs, width);
    return html`
      <figure class="map">
        <svg
          viewBox="0 0 ${width} ${height}"
          role="img"
          aria-label="Map of ${count(placed.length, 'flow')}; the table below holds the same"
        >
          <path class="land" d=${drawn.land} />
          <path class="borders" d=${drawn.borders} />
          <defs>
            <marker
              id="flow-end"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path class="arrow" d="M0 0.5 8 4 0 7.5Z" />
            </marker>
          </defs>
          ${placed.toReversed().map(({ flow }) => {
            const line = world.bent(where.get(flow.from.country!) ?? [0, 0], where.get(flow.to.country!) ?? [0, 0]);
            return svg`<g class="flow ${flow.denied ? 'denied' : ''} ${this.pointed === flow ? 'lit' : ''}"
                @pointerenter=${() => (this.pointed = flow)} @pointerleave=${() => (this.pointed = undefined)} @click=${() => go(this.narrow(flow.from.value, flow.to.value))}>
                <path class="reach" d=${line} />
                <path class="line-of" d=${line} marker-end="url(#flow-end)" ${vary({ weight: 1.2 + ((flow.rows.length - 1) / most) * 4 })} />
              </g>`;
          })}
          ${signs.map((sign, at) => {
            const name = names[at];
            return svg`<g class="end"><circle cx=${sign.x} cy=${sign.y} r="3"><title>${sign.title}</title></circle>${name ? svg`<text x=${name.x} y=${name.y} text-anchor=${name.anchor}>${sign.title}</text>` : nothing}</g>`;
          })}
        </svg>
        <figcaption>
          <span class="map-key"><i class="key-line"></i> affirmed, or only reported</span>
          <span class="map-key"><i class="key-line denied"></i> denied by somebody in every claim</span>
          <span class="map-said" aria-hidden="true"
            >${this.pointed ? `${this.pointed.from.name} → ${this.pointed.to.name}: ${count(this.pointed.rows.length, 'transfer')}` : ''}</span
          >
          ${borders()}
        </figcaption>
      </figure>
      ${openRows(open, 'whose supplier or recipient nobody states; no line can be drawn for them')}
      ${flowTable(flows, this.narrow, (flow) => (isPlaced.has(flow) ? 'drawn' : html`<span class="missing">${flow.from.country && flow.to.country ? 'within one country' : 'no country known'}</span>`))}
    `;
  }
}
