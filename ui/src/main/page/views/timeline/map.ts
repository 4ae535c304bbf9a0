import { html, nothing, svg, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { Part } from '../../app/part.ts';
import { Width } from '../../app/width.ts';
import { labels } from '../../parts/map/labels.ts';
import '../../parts/graph/graph.css';
import '../../parts/map/map.css';
import { borders } from '../../parts/map/note.ts';
import { errorState, waiting } from '../../parts/states.ts';
import { count } from '../../parts/words.ts';
import { KIND_WORDS, kindShape, KINDS, type Kind, type Spot, type Told } from './events.ts';

type World = typeof import('../../parts/map/world.ts');

/** A place with what is told of it in the period. */
export interface Marked {
  readonly spot: Spot;
  readonly told: readonly Told[];
}

export function markedOf(told: readonly Told[]): readonly Marked[] {
  const found = new Map<string, { spot: Spot; told: Told[] }>();
  for (const each of told) {
    for (const spot of each.spots) {
      const known = found.get(spot.key) ?? { spot, told: [] };
      known.told.push(each);
      found.set(spot.key, known);
    }
  }
  return [...found.values()].sort((a, b) => b.told.length - a.told.length || a.spot.name.localeCompare(b.spot.name));
}

/**
 * Where things are said to have happened: a sign for each place and kind, broken where only the country is named. Tells `g-place` (a key)
 * when one is chosen; the list beside it holds the same for the keys.
 */
@customElement('g-event-map')
export class EventMap extends Part {
  @property({ attribute: false }) marked: readonly Marked[] = [];
  /** The places that decide which part of the world is drawn. */
  @property({ attribute: false }) around: readonly Marked[] = [];
  @property() chosen = '';
  @property() pointed = '';

  private readonly width = new Width(this);
  private readonly world = new Task(this, { task: () => import('../../parts/map/world.ts'), args: () => [] });

  protected override render() {
    return this.world.render({
      pending: () => waiting('Drawing the map', 10),
      error: (error) => errorState(error, { where: 'drawing the map', again: () => void this.world.run() }),
      complete: (world) => this.map(world),
    });
  }

  private map(world: World): TemplateResult {
    const width = this.width.now || 800;
    const height = Math.round(Math.min(520, Math.max(190, width * 0.5)));
    const lies = ({ spot }: Marked) => spot.at ?? (spot.country ? world.middleOf(spot.country) : undefined);
    const drawn = world.draw(
      width,
      height,
      this.around.map(lies).filter((place) => place !== undefined),
    );
    const signs = this.marked.flatMap((each) => {
      const place = lies(each);
      const at = place && drawn.at(place);
      if (!at) return [];
      const kinds = KINDS.filter((kind) => each.told.some((told) => told.kind === kind));
      return [
        {
          ...each,
          kinds,
          x: at[0],
          y: at[1],
          title: each.spot.name,
          radius: Math.min(11, 4 + Math.sqrt(each.told.length)) * (width < 500 ? 0.75 : 1),
        },
      ];
    });
    const names = labels(
      signs.map((sign) => ({ ...sign, radius: sign.radius * (1 + 0.75 * (sign.kinds.length - 1)) })),
      width,
    );
    return html`<figure class="map events">
      <svg
        viewBox="0 0 ${width} ${height}"
        role="img"
        aria-label="Map of ${count(signs.length, 'place')}; the list beside it holds the same"
      >
        <path class="land" d=${drawn.land} />
        <path class="borders" d=${drawn.borders} />
        ${signs
          .map((sign, place) => ({ sign, name: names[place] }))
          .toReversed()
          .map(
            ({
              sign,
              name,
            }) => svg`<g class="sign ${sign.spot.at ? '' : 'country-only'} ${this.chosen === sign.spot.key ? 'chosen' : ''} ${this.pointed === sign.spot.key ? 'lit' : ''}" @click=${() => this.tell('g-place', sign.spot.key)} @pointerenter=${() => this.tell('g-pointed', sign.spot.key)} @pointerleave=${() => this.tell('g-pointed', '')}>
              <title>${sign.title}: ${said(sign.told)}${sign.spot.at ? '' : ' (only the country is named)'}</title>
              ${sign.kinds.map((kind, nth) => svg`<g class="kind-${kind}" transform="translate(${sign.x + offset(nth, sign.kinds.length, sign.radius)} ${sign.y})">${kindShape(kind, sign.radius)}</g>`)}
              ${name ? svg`<text x=${name.x} y=${name.y} text-anchor=${name.anchor}>${sign.title}</text>` : nothing}
            </g>`,
          )}
      </svg>
      <figcaption>
        <span class="map-key"
          ><svg class="key-sign" viewBox="-7 -7 14 14" aria-hidden="true"><circle class="key-country" r="5" /></svg> broken: only the
          country is named</span
        >
        ${borders()}
      </figcaption>
    </figure>`;
  }
}

const offset = (nth: number, of: number, radius: number): number => (nth - (of - 1) / 2) * radius * 1.5;

export function said(told: readonly Told[]): string {
  return KINDS.map((kind: Kind) => [kind, told.filter((each) => each.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => count(number, KIND_WORDS[kind].one, KIND_WORDS[kind].many.toLowerCase()))
    .join(', ');
}
