import type { PartyName, Voice } from '../../api/records.ts';

/** Voices of one side together, in the order in which it first speaks. */
export interface Side extends PartyName {
  readonly voices: readonly Voice[];
}

export function sides(voices: readonly Voice[]): readonly Side[] {
  const found = new Map<string, Side>();
  for (const voice of voices) {
    const known = found.get(voice.side.value);
    found.set(voice.side.value, { ...voice.side, voices: [...(known?.voices ?? []), voice] });
  }
  return [...found.values()];
}

/** Who takes a position, each side once: whose last word it is, and who has taken another since. */
export interface Taking {
  readonly now: readonly PartyName[];
  readonly before: readonly PartyName[];
}

/** What the table of claims and a claim's sheet say of it, and what its standing counts: the last word of each side. */
export function taking(voices: readonly Voice[]): Taking {
  const all = sides(voices);
  const stands = (side: Side): boolean => side.voices.some((voice) => !voice.superseded);
  return { now: all.filter(stands), before: all.filter((side) => !stands(side)) };
}
