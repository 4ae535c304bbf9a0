import { all } from '../../api/all.ts';
import { articles, type Articles } from '../../api/articles.ts';
import { api, Problem } from '../../api/client.ts';
import type { Claim, Dossier, ListEntry, Moment, Network, PartyName } from '../../api/records.ts';
import { countryName } from '../../parts/words.ts';

export interface PartySheet {
  readonly id: string;
  readonly name: string;
  readonly isState: boolean;
  /** The sides for which it speaks where it speaks for another. */
  readonly speaksFor: readonly PartyName[];
  readonly dossier: Dossier;
  /** In the order of the listings. */
  readonly entries: readonly ListEntry[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly network: Network;
  readonly moments: readonly Moment[];
  readonly articles: Articles;
}

/** Claims that the list of claims leaves out (meetings, cooperation) are fetched one by one, up to so many. */
const MOST_SINGLE = 40;

export async function partySheet(id: string, signal: AbortSignal): Promise<PartySheet> {
  const [dossier, network, claims, moments, known] = await Promise.all([
    api.get('/api/v1/parties/{id}', { path: { id }, signal }) as Promise<unknown> as Promise<Dossier>,
    api.get('/api/v1/parties/{id}/network', { path: { id }, signal }) as Promise<unknown> as Promise<Network>,
    all<Claim>('/api/v1/claims', { about: id }, signal),
    all<Moment>('/api/v1/timeline', { about: id }, signal, 1000),
    articles(),
  ]);
  const found = new Map(claims.items.map((claim) => [claim.id, claim]));
  const wanted = [...new Set([...dossier.claims_by, ...dossier.claims_about, ...dossier.claims_against])]
    .filter((claim) => !found.has(claim))
    .slice(0, MOST_SINGLE);
  const [entries] = await Promise.all([
    Promise.all(dossier.listings.map((hit) => entry(hit.source, hit.entry, signal))),
    ...wanted.map(async (claim) =>
      found.set(claim, (await api.get('/api/v1/claims/{id}', { path: { id: claim }, signal })) as unknown as Claim),
    ),
  ]);
  const isState = /^[a-z]{2}$/i.test(id);
  const told = network.nodes.find((node) => node.id === id)?.name ?? spoken(id, [...found.values()]);
  const listed = dossier.listings.find((hit) => `${hit.source}:${hit.entry}` === id) ?? dossier.listings[0];
  return {
    id,
    name: isState ? countryName(id) : (told ?? listed?.caption ?? id),
    isState,
    speaksFor: sidesOf(id, [...found.values()]),
    dossier,
    entries,
    claims: found,
    network,
    moments: moments.items,
    articles: known,
  };
}

/** Its name where it only speaks. */
function spoken(id: string, claims: readonly Claim[]): string | undefined {
  const parties = claims
    .flatMap((claim) => [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by])
    .flatMap((voice) => [voice.speaker, voice.side]);
  return parties.find((party) => party.value === id)?.name;
}

function sidesOf(id: string, claims: readonly Claim[]): readonly PartyName[] {
  const voices = claims
    .flatMap((claim) => [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by])
    .filter((voice) => voice.speaker.value === id && voice.side.value !== id);
  return [...new Map(voices.map((voice) => [voice.side.value, voice.side])).values()];
}

/** An entry that is gone between two requests stands with its caption only. */
async function entry(source: string, id: string, signal: AbortSignal): Promise<ListEntry> {
  try {
    return (await api.get('/api/v1/lists/{source}/{entry}', { path: { source, entry: id }, signal })) as unknown as ListEntry;
  } catch (error) {
    if (error instanceof Problem && error.is('not-found'))
      return { id: `${source}:${id}`, schema: '', caption: id, datasets: [source], properties: {} };
    throw error;
  }
}
