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
