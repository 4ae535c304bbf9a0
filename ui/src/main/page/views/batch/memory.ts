import type { Mapping } from './mapping.ts';

/** What this browser remembers of a batch that it sent: the answers lie with the server, what the file was called and meant does not. */
export interface Remembered {
  /** Of its job. */
  readonly id: string;
  readonly file: string;
  readonly at: string;
  readonly of: number;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly threshold: number;
  readonly queue: boolean;
}

const KEY = 'gainsay.batches';
const MOST = 10;

/** The latest first. */
export function batches(): readonly Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
}

export const remembered = (id: string): Remembered | undefined => batches().find((each) => each.id === id);

export function remember(batch: Remembered): void {
  keep([batch, ...batches().filter((each) => each.id !== batch.id)].slice(0, MOST));
}

/** The server has it no more. */
export function forget(id: string): void {
  keep(batches().filter((each) => each.id !== id));
}

function keep(all: readonly Remembered[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without storage a batch is found again by its address only.
  }
}
