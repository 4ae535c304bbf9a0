/**
 * The records of the contracts (reading, claims, screening), key for key, where `openapi.yaml` calls them objects only.
 */
export const STANCES = ['asserts', 'accuses', 'confirms', 'denies', 'warns', 'announces', 'demands', 'expresses_concern'] as const;
export type Stance = (typeof STANCES)[number];

export const STANDINGS = ['reported', 'alleged', 'confirmed', 'acknowledged', 'denied', 'contested'] as const;
export type Standing = (typeof STANDINGS)[number];

export const CLAIM_TYPES = [
  'arms_transfer',
  'military_assistance',
  'joint_production',
  'cooperation',
  'sanction',
  'attack',
  'invasion',
  'outage',
  'meeting',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** Offsets are code points of the article's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ArticleHead {
  readonly id: string;
  readonly sha256: string;
  readonly chars: number;
  readonly language?: string;
  readonly made_with?: Record<string, unknown>;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

export interface Reference {
  readonly source: string;
  readonly id: string;
  readonly score?: number;
  readonly why?: string;
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly schema: string;
  readonly country?: string | null;
  readonly refs?: readonly Reference[];
}

/** A screened name's hit, part by part. */
export interface Why {
  readonly part: string;
  readonly weight?: number;
  readonly detail: string;
}

export interface Hit {
  readonly source: string;
  readonly entry: string;
  readonly schema: string;
  readonly caption: string;
  readonly matched: string;
  readonly score: number;
  readonly match: boolean;
  readonly why: readonly Why[];
  readonly programs: readonly string[];
  readonly listed: string | null;
  readonly party?: string;
}

export interface Screened {
  readonly id: string;
  readonly name: string;
  readonly input?: Readonly<Record<string, string>>;
  readonly hits: readonly Hit[];
}

/** A list entry with every field the list gives, in FollowTheMoney terms. */
export interface ListEntry {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly datasets: readonly string[];
  readonly properties: Readonly<Record<string, readonly unknown[]>>;
  readonly detail?: unknown;
}

export interface Mention extends Span {
  readonly entity: string;
  readonly kind: 'name' | 'metonym' | 'adjective' | 'nominal' | 'pronoun';
}

export interface Statement {
  readonly id: string;
  readonly speakers: readonly string[];
  readonly source: readonly Span[];
  readonly role?: Span | null;
  readonly on_behalf_of?: string | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly form: string;
  readonly within?: string | null;
  readonly reports?: readonly string[];
  readonly forum?: unknown;
  readonly addressee?: unknown;
  readonly confidence?: { readonly parts: number; readonly speaker: number; readonly stance: number };
  readonly said?: { readonly value: string; readonly span?: Span } | null;
}

export interface EventFiller {
  readonly value: string;
  readonly span?: Span | null;
  readonly basis?: 'stated' | 'inferred';
  readonly statement?: string | null;
}

export interface ReadEvent {
  readonly id: string;
  readonly type: ClaimType;
  readonly status?: string | null;
  readonly triggers?: readonly Span[];
  readonly roles: Readonly<Record<string, readonly EventFiller[]>>;
}

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly basis: 'explicit' | 'inferred';
}

/** What somebody has corrected in a reading; the original stays in the ledger. */
export interface Correction {
  readonly seq: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly statement?: string;
  readonly party?: string;
  readonly place?: { readonly start: number; readonly end: number };
  readonly was?: unknown;
  readonly now?: unknown;
  readonly note?: string;
  /** Whether its place was found in the present reading. */
  readonly fits: boolean;
}

export interface Reading {
  readonly article: ArticleHead;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly events: readonly ReadEvent[];
  readonly relations: readonly Relation[];
  /** Where people have corrected something. */
  readonly corrections?: readonly Correction[];
}

/** An article as the list of them gives it. */
export interface Source {
  readonly article: string;
  readonly file: string | null;
  readonly sha256: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly reprint_of: string | null;
  readonly shared?: number | null;
}

/** Who speaks, or for whom. `value` is the party's id over the home. */
export interface PartyName {
  readonly value: string;
  readonly name: string;
  readonly country?: string | null;
}

export interface Voice {
  readonly speaker: PartyName;
  readonly side: PartyName;
  readonly on_behalf_of: PartyName | null;
  readonly stance: Stance;
  readonly article: string;
  readonly statement: string;
  readonly spans: readonly Span[];
  readonly said: { readonly value: string; readonly span: Span } | null;
  readonly superseded: boolean;
  readonly also_in: readonly string[];
}

/** `article#statement` in `given_by` and `denied_by`. */
export interface Filler {
  readonly value: string;
  readonly name?: string;
  readonly country?: string | null;
  readonly basis?: 'stated' | 'inferred';
  readonly given_by: readonly string[];
  readonly denied_by: readonly string[];
}

export interface ClaimMention {
  readonly article: string;
  readonly statement: string;
  readonly stance: Stance;
  readonly span: Span;
}

export interface Claim {
  readonly id: string;
  readonly type: ClaimType;
  readonly label: string;
  readonly status: readonly Filler[];
  readonly roles: Readonly<Record<string, readonly Filler[]>>;
  readonly standing: Standing;
  readonly asserted_by: readonly Voice[];
  readonly confirmed_by: readonly Voice[];
  readonly denied_by: readonly Voice[];
  readonly acknowledged_by: readonly Voice[];
  readonly mentions: readonly ClaimMention[];
  readonly articles: readonly string[];
  readonly independent_sources: number;
  readonly reprints: readonly (readonly string[])[];
  readonly first_reported: string | null;
  readonly last_reported: string | null;
  readonly joined?: readonly { readonly with: string; readonly why: string }[];
}

export interface Transfer {
  readonly supplier: string;
  readonly recipient: string;
  readonly designation: string;
  readonly description: string;
  readonly number_ordered: string;
  readonly number_delivered: string;
  readonly year_of_order: string;
  readonly years_of_delivery: string;
  readonly status: string;
  readonly comments: string;
  readonly standing: Standing;
  readonly affirmed_by: string;
  readonly denied_by: string;
  readonly acknowledged_by: string;
  readonly independent_sources: number;
  readonly first_reported: string | null;
  readonly last_reported: string | null;
  readonly claim: string;
}

export interface Lead {
  readonly id: string;
  readonly claim: string;
  readonly kind: string;
  readonly basis: 'inferred';
  readonly text: Span & { readonly article: string };
  readonly candidates: readonly { readonly source: string; readonly entry: string; readonly caption: string; readonly listed: string | null }[];
  readonly why: string;
}

export interface ListStatus {
  readonly source: string;
  readonly date: string | null;
  readonly fetched: string | null;
  readonly age_days: number | null;
  readonly entries: number;
  readonly sha256: string;
  readonly state: 'installed' | 'builtin' | 'stale' | 'failing';
  readonly note: string | null;
}

/** An entry of the ledger; `body` is null once it was erased. */
export interface LedgerEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly type: string;
  readonly body_sha256: string;
  readonly previous: string;
  readonly hash: string;
  readonly salt?: string;
  readonly body?: unknown;
}

/** Somebody whom a name may mean, as a search of parties gives it. */
export interface FoundParty {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly listings: readonly {
    readonly source: string;
    readonly entry: string;
    readonly schema: string;
    readonly caption: string;
    readonly score: number;
  }[];
  readonly claims: number;
}

/** Everything on one party: its listings, and ids of claims and articles. */
export interface Dossier {
  readonly listings: readonly Hit[];
  readonly claims_by: readonly string[];
  readonly claims_about: readonly string[];
  readonly claims_against: readonly string[];
  readonly articles: readonly string[];
}

/** Claims of a party with everybody who plays a part in them. */
export interface Network {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly country: string | null }[];
  readonly edges: readonly {
    readonly claim: string;
    readonly type: ClaimType;
    readonly label: string;
    readonly standing: Standing;
    readonly parties: readonly { readonly party: string; readonly role: string }[];
  }[];
}

/** A line of the timeline. */
export interface Moment {
  readonly date: string;
  readonly kind: 'article' | 'claim' | 'listing';
  readonly id: string;
  readonly label: string;
}

/** A place of a claim, where it lies by GeoNames, in degrees. */
export interface ToldPlace {
  readonly claim: string;
  readonly role: string;
  readonly value: string;
  readonly name: string;
  readonly country: string;
  readonly geonames: string;
  readonly latitude: number;
  readonly longitude: number;
}
