import { isSameName } from '../../parts/listed-name.ts';
import { keyWords } from '../../parts/words.ts';
import type { Case, Ground, Verdict } from '../../api/cases.ts';

export const VERDICTS = ['match', 'no_match', 'unsure'] as const;

export const VERDICT_KEYS: Record<Verdict, string> = { match: 'm', no_match: 'n', unsure: 'u' };

export function verdictWords(verdict: Verdict, kind: Case['kind'] = 'hit'): string {
  if (kind === 'claim') return { match: 'Concerns us', no_match: 'Does not concern us', unsure: 'Unsure' }[verdict];
  return { match: 'Match', no_match: 'No match', unsure: 'Unsure' }[verdict];
}

/** Why it can be decided so, the usual first, as the server knows it: it takes no others. */
export function reasonsFor(one: Case, verdict: Verdict, all: readonly Ground[]): readonly Ground[] {
  return all.filter((ground) => ground[one.kind].includes(verdict) && (ground.reason !== 'gone' || one.gone));
}

/**
 * The reason that the parts of the score suggest. It stands in the choice before one decides, and can be changed there. Empty where
 * what is known speaks against the verdict: then a person has to say why.
 */
export function suggested(one: Case, verdict: Verdict, all: readonly Ground[]): string {
  const usual = reasonsFor(one, verdict, all)[0]?.reason ?? '';
  if (one.gone && verdict !== 'match') return 'gone';
  if (one.kind === 'claim' || verdict === 'unsure') return usual;
  const why = one.hit?.why ?? [];
  const weight = (part: string): number => why.find((each) => each.part === part)?.weight ?? 0;
  if (verdict === 'match') {
    if (weight('identifier') > 0) return 'same_identifier';
    if (weight('birth_date') < 0 || weight('identifier') < 0) return '';
    return ['birth_date', 'country', 'address'].some((part) => weight(part) > 0) ? 'same_details' : 'same_name';
  }
  if (weight('birth_date') > 0 || weight('identifier') > 0) return '';
  if (weight('birth_date') < 0) return 'other_birth_date';
  if (weight('identifier') < 0) return 'other_identifier';
  if (weight('schema') < 0) return 'other_kind';
  if (weight('country') < 0) return 'other_country';
  return isSameName(one.query?.name ?? '', one.hit?.matched ?? '') ? '' : usual;
}

/** What speaks against the verdict, in words. */
export function agreement(one: Case, verdict: Verdict): string {
  const parts = (one.hit?.why ?? []).filter((why) => (verdict === 'match' ? (why.weight ?? 0) < 0 : (why.weight ?? 0) > 0));
  const names = ['birth_date', 'identifier', 'country', 'schema'].filter((part) => parts.some((why) => why.part === part)).map(keyWords);
  if (verdict === 'match') return names.length > 0 ? `Not the same: ${names.join(', ')}.` : '';
  return names.length > 0 ? `The same: the name, ${names.join(', ')}.` : 'The names are the same.';
}
