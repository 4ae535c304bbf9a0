import { geoArea, geoCentroid, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';
import { NUMBERS } from './iso.ts';

/** The world as Natural Earth draws it (1:50 million), from the jar. Load it with `import()` only: it is large. */

type Shapes = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
export type Place = readonly [longitude: number, latitude: number];

const topology = atlas as unknown as Shapes;
const countries = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
const byNumber = new Map<string, Feature<Polygon | MultiPolygon>>();
for (const each of countries.features) {
  const number = each.id === undefined ? undefined : String(each.id);
  // Small islands share the number of their state, which comes first.
  if (number !== undefined && !byNumber.has(number)) byNumber.set(number, each);
}

/** Kosovo has no number. */
const WITHOUT_NUMBER: Record<string, string> = { xk: 'Kosovo' };

const middles = new Map<string, Place | undefined>();

/** Where a country's sign stands: in the middle of its largest piece of land. Undefined where the atlas has none. */
export function middleOf(code: string): Place | undefined {
  const key = code.toLowerCase();
  if (!middles.has(key)) middles.set(key, middle(key));
  return middles.get(key);
}

function middle(code: string): Place | undefined {
  const named = WITHOUT_NUMBER[code];
  const shape = named ? countries.features.find((each) => each.properties.name === named) : byNumber.get(NUMBERS.get(code) ?? '');
  if (!shape) return undefined;
  const pieces: Position[][][] = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const largest = pieces
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .reduce((a, b) => (geoArea(a) >= geoArea(b) ? a : b));
  const [longitude, latitude] = geoCentroid(largest);
  return [longitude, latitude];
}

export interface Drawn {
  readonly land: string;
  readonly borders: string;
  /** Where a place lies on the drawing; undefined where it is beyond its edge. */
  readonly at: (place: Place) => readonly [x: number, y: number] | undefined;
}

const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);

/** Drawing takes tens of milliseconds, and pointing at a sign asks for the same drawing again. */
let last: { readonly key: string; readonly drawn: Drawn } | undefined;

/** Draws the part of the world that holds these places, with room around them; all of it where there are none. */
export function draw(width: number, height: number, around: readonly Place[] = []): Drawn {
  const key = JSON.stringify([width, height, around]);
  if (last?.key !== key) last = { key, drawn: drawn(width, height, around) };
  return last.drawn;
}

function drawn(width: number, height: number, around: readonly Place[]): Drawn {
  const projection = fitted(width, height, around);
  const path = geoPath(projection).digits(1);
  const shape = (object: GeoPermissibleObjects) => path(object) ?? '';
  return {
    land: shape(land),
    borders: shape(borders),
    at: (place) => {
      const at = projection([...place] as [number, number]);
      return at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : undefined;
    },
  };
}

/** Degrees of room around the places, the least that is shown, and what is never needed. */
const ROOM = 8;
const LEAST = 30;
const SOUTH = -56;
const NORTH = 76;

function fitted(width: number, height: number, around: readonly Place[]): GeoProjection {
  const projection = geoNaturalEarth1();
  const [west, east] = reach(
    around.map(([longitude]) => longitude),
    [-168, 179],
    150,
  );
  const [south, north] = reach(
    around.map(([, latitude]) => latitude),
    [SOUTH, NORTH],
    110,
  );
  const middle = (west + east) / 2;
  const up = (south + north) / 2;
  const corners: Position[] = [west, middle, east].flatMap((longitude) => [
    [longitude, south],
    [longitude, up],
    [longitude, north],
  ]);
  return projection.rotate([-middle, 0]).fitExtent(
    [
      [12, 12],
      [width - 12, height - 12],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
}

/** From where to where, with room; all of it where there is nothing or nearly all is needed. */
function reach(values: readonly number[], whole: readonly [number, number], much: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || high - low > much) return whole;
  const half = Math.max((high - low) / 2 + ROOM, LEAST / 2);
  const middle = (low + high) / 2;
  return [Math.max(middle - half, whole[0]), Math.min(middle + half, whole[1])];
}

/** A bent line between two points of the drawing; there and back lie apart. It ends before the signs of its ends. */
export function bent(from: readonly [number, number], to: readonly [number, number], gap = 5): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [over, up] = [(from[0] + to[0]) / 2 + dy * 0.18, (from[1] + to[1]) / 2 - dx * 0.18];
  const back = Math.hypot(to[0] - over, to[1] - up) || 1;
  const part = Math.min(gap, length / 3) / back;
  const end = [to[0] - (to[0] - over) * part, to[1] - (to[1] - up) * part];
  return `M${from[0].toFixed(1)} ${from[1].toFixed(1)}Q${over.toFixed(1)} ${up.toFixed(1)} ${end[0]!.toFixed(1)} ${end[1]!.toFixed(1)}`;
}
