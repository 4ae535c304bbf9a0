import { svg, type TemplateResult } from 'lit';
import { all } from '../../api/all.ts';
import type { Claim, ClaimType, Filler, ToldPlace } from '../../api/records.ts';
import { countryName } from '../../parts/words.ts';

/** Claims as things that are said to have happened some day in some place. */

export const KINDS = ['attack', 'outage', 'delivery', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** What is shown where nobody chose. */
export const USUAL: readonly Kind[] = ['attack', 'outage', 'delivery'];

const KIND_OF: Record<ClaimType, Kind> = {
  attack: 'attack',
  invasion: 'attack',
  outage: 'outage',
  arms_transfer: 'delivery',
  military_assistance: 'delivery',
  joint_production: 'other',
  cooperation: 'other',
  sanction: 'other',
  meeting: 'other',
};

export const KIND_WORDS: Record<Kind, { one: string; many: string }> = {
  attack: { one: 'attack', many: 'Attacks' },
  outage: { one: 'outage', many: 'Outages' },
  delivery: { one: 'delivery', many: 'Deliveries' },
  other: { one: 'other', many: 'Sanctions and others' },
};

/** A shape each, around 0 0, so that no kind is told by its colour alone. */
export function kindShape(kind: Kind, radius: number): TemplateResult<2> {
  const r = radius;
  switch (kind) {
    case 'attack':
      return svg`<path d="M0 ${-1.25 * r} ${1.15 * r} ${0.8 * r} ${-1.15 * r} ${0.8 * r}Z" />`;
    case 'outage':
      return svg`<rect x=${-0.9 * r} y=${-0.9 * r} width=${1.8 * r} height=${1.8 * r} />`;
    case 'delivery':
      return svg`<circle r=${r} />`;
    case 'other':
      return svg`<path d="M0 ${-1.2 * r} ${1.2 * r} 0 0 ${1.2 * r} ${-1.2 * r} 0Z" />`;
  }
}

export interface Spot {
  readonly key: string;
  readonly name: string;
  /** Undefined where only the country is named: its sign stands in the country's middle, and that is nobody's words. */
  readonly at: readonly [longitude: number, latitude: number] | undefined;
  /** Alpha-2 in lower case. */
  readonly country: string | undefined;
}

export interface Told {
  readonly claim: Claim;
  readonly kind: Kind;
  /** ISO date of the first report; undefined where no article has a date. */
  readonly day: string | undefined;
  /** Several where versions differ; none where nobody names one. */
  readonly spots: readonly Spot[];
}

export interface Events {
  readonly told: readonly Told[];
  readonly cut: boolean;
}

export async function events(about: string, signal: AbortSignal): Promise<Events> {
  const [claims, places] = await Promise.all([
    all<Claim>('/api/v1/claims', { about }, signal),
    all<ToldPlace>('/api/v1/places', { about }, signal),
  ]);
  const byClaim = Map.groupBy(places.items, (place) => place.claim);
  return {
    told: claims.items.map((claim) => ({
      claim,
      kind: KIND_OF[claim.type],
      day: claim.first_reported ?? undefined,
      spots: spotsOf(claim, byClaim.get(claim.id) ?? []),
    })),
    cut: claims.cut,
  };
}

/** Roles that say where, the nearest first; a delivery is where it goes to. */
const WHERE: Record<Kind, readonly string[]> = {
  attack: ['place', 'target'],
  outage: ['place', 'affected'],
  delivery: ['place', 'recipient'],
  other: ['place'],
};

function spotsOf(claim: Claim, places: readonly ToldPlace[]): readonly Spot[] {
  const found = new Map<string, Spot>();
  for (const role of WHERE[KIND_OF[claim.type]]) {
    for (const place of places.filter((each) => each.role === role))
      found.set(place.geonames, { key: place.geonames, name: place.name, at: [place.longitude, place.latitude], country: place.country });
    if (found.size > 0) break;
  }
  if (found.size > 0) return [...found.values()];
  for (const role of WHERE[KIND_OF[claim.type]]) {
    for (const filler of (claim.roles[role] ?? []).filter(isCountry)) {
      const country = filler.country!.toLowerCase();
      found.set(country, { key: country, name: countryName(country), at: undefined, country });
    }
    if (found.size > 0) break;
  }
  return [...found.values()];
}

const isCountry = (filler: Filler): boolean => Boolean(filler.country) && filler.value.length === 2;

/** Days are compared as text: ISO dates in whole. */
export function within(told: Told, since: string, until: string): boolean {
  if (!since && !until) return true;
  return told.day !== undefined && (!since || told.day >= since) && (!until || told.day <= until);
}
