import { addressOf, send } from './client.ts';
import type { Hit, ListEntry } from './records.ts';

/** The queue: what waits to be decided, and what was. */
export type CaseState = 'open' | 'returned' | 'waiting' | 'decided' | 'followed';
export type Verdict = 'match' | 'no_match' | 'unsure';

export interface Ground {
  readonly reason: string;
  readonly words: string;
  readonly wants_note: boolean;
  /** The verdicts that it goes with. */
  readonly hit: readonly Verdict[];
  readonly claim: readonly Verdict[];
}

export interface Decision {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly note: string | null;
  readonly attachments: readonly string[];
  readonly rule?: string;
  readonly first?: Decision;
}

/** A field of which values went or came since it was decided. */
export interface ChangedField {
  readonly field: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

export interface CaseEvent {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly verdict?: Verdict;
  readonly reason?: string;
  readonly note?: string | null;
  readonly attachments?: readonly string[];
  readonly comment?: string;
  readonly assigned?: string | null;
  readonly due?: string | null;
  readonly fields?: readonly ChangedField[];
  readonly words?: string;
}

/** What was screened, as the ledger keeps it. */
export interface KeptQuery {
  readonly id: string;
  readonly name: string;
  readonly schema: string | null;
  readonly birth_date: string | null;
  readonly countries: readonly string[];
  readonly id_number: string | null;
  readonly imo: string | null;
  readonly address: string | null;
}

export interface Case {
  readonly id: string;
  readonly kind: 'hit' | 'claim';
  readonly state: CaseState;
  readonly verdict: Verdict | null;
  readonly assigned: string | null;
  readonly due: string | null;
  readonly comments: number;
  readonly decision: Decision | null;
  readonly proposal: Decision | null;
  readonly second_pair?: { readonly rule: string; readonly first: string; readonly note: string };
  readonly disputed: readonly Decision[] | null;
  readonly change: { readonly since: string; readonly fields: readonly ChangedField[] } | null;
  /** Why nobody would find its hit any more. */
  readonly gone?: { readonly why: 'entry' | 'hit' | 'customer' | 'name'; readonly since: string; readonly words: string } | null;
  readonly seen: number;
  readonly query?: KeptQuery;
  readonly referenced?: boolean;
  readonly hit?: Hit;
  readonly screened?: {
    readonly first?: { readonly seq: number; readonly at: string };
    readonly last?: { readonly seq: number; readonly at: string };
    readonly times?: number;
    readonly threshold?: number;
  };
  readonly claim?: { readonly id: string; readonly type: string; readonly label: string; readonly standing: string };
  readonly entry?: { readonly now: ListEntry | null; readonly then: ListEntry | null };
  readonly history?: readonly CaseEvent[];
}

export interface CasePage {
  readonly items: readonly Case[];
  readonly next: string | null;
  readonly counts: Readonly<Record<CaseState, number>>;
}

type Wanted = Readonly<Record<string, string | number | undefined>>;

const CASES = '/api/v1/cases';

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

export const cases = (wanted: Wanted, signal?: AbortSignal): Promise<CasePage> =>
  json(send('GET', addressOf(CASES, {}, wanted), { signal }));

export const oneCase = (id: string, signal?: AbortSignal): Promise<Case> =>
  json(send('GET', addressOf(`${CASES}/{id}`, { id }), { signal }));

let grounds: Promise<readonly Ground[]> | undefined;

/** The reasons that a decision can have; they are asked for once. */
export function reasons(): Promise<readonly Ground[]> {
  grounds ??= json<{ items: readonly Ground[] }>(send('GET', `${CASES}/reasons`)).then(({ items }) => items);
  grounds.catch(() => (grounds = undefined));
  return grounds;
}

export interface NewDecision {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly note?: string;
  readonly attachments?: readonly string[];
  /** The case's own, as it was looked at. */
  readonly seen: number;
  /** Other cases that are decided alike, all or none. */
  readonly also?: readonly { readonly id: string; readonly seen: number }[];
}

export const decide = (id: string, decision: NewDecision): Promise<Case> =>
  json(send('POST', addressOf(`${CASES}/{id}/decisions`, { id }), { body: decision }));

/** Takes back what one has just decided, as long as nothing has happened to the case since. @param seq the case's own seen, then */
export const takeBack = (id: string, seq: number): Promise<Case> =>
  json(send('DELETE', addressOf(`${CASES}/{id}/decisions/{seq}`, { id, seq })));

/** Comments, hands over, or gives a day; what is not named stays. */
export const note = (id: string, change: { comment?: string; assigned?: string | null; due?: string | null }): Promise<Case> =>
  json(send('POST', addressOf(`${CASES}/{id}/notes`, { id }), { body: change }));

/** Keeps a file. @returns its hash, by which a decision names it */
export const attach = async (file: File): Promise<{ sha256: string; name: string }> =>
  json(send('POST', addressOf('/api/v1/attachments', {}, { name: file.name }), { body: file, type: 'application/octet-stream' }));

export const exportOf = (id: string, format: 'html' | 'json'): string => addressOf(`${CASES}/{id}/export`, { id }, { format });
