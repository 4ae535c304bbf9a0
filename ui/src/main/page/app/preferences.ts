/** What somebody prefers in this browser; nothing of it changes what the server answers to others. */
export interface Preferences {
  /** From which score on a hit of a batch is a match. */
  readonly threshold: number;
  /** Whether matches of a batch go into the queue. */
  readonly queue: boolean;
}

const KEY = 'gainsay.preferences';
const USUAL: Preferences = { threshold: 0.7, queue: true };

export function preferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      threshold: typeof kept.threshold === 'number' && kept.threshold >= 0.5 && kept.threshold <= 1 ? kept.threshold : USUAL.threshold,
      queue: typeof kept.queue === 'boolean' ? kept.queue : USUAL.queue,
    };
  } catch {
    return USUAL;
  }
}

export function prefer(change: Partial<Preferences>): Preferences {
  const now = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Without storage the choice holds for this batch only.
  }
  return now;
}
