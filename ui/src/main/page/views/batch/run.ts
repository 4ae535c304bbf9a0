import { addressOf, isCancelled, send } from '../../api/client.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { queryOf, type Mapping } from './mapping.ts';
import type { Sheet } from './sheet.ts';

export interface Options {
  readonly sources: readonly string[];
  readonly threshold: number;
  /** Each match becomes a case. */
  readonly queue: boolean;
}

/** A batch while it is screened and after; it goes on when one leaves the view, until the page is shut or somebody cancels it. */
export interface Run {
  readonly file: string;
  readonly of: number;
  readonly options: Options;
  readonly outcomes: Outcome[];
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly failure: unknown;
  cancel(): void;
}

const HITS_A_LINE = 10;
const TOLD_EVERY = 250;

/** Starts, and calls back now and then while answers come, and at the end. */
export function screened(sheet: Sheet, mapping: Mapping, options: Options, changed: () => void): Run {
  const stop = new AbortController();
  const run = {
    file: sheet.file,
    of: sheet.rows.length,
    options,
    outcomes: [] as Outcome[],
    state: 'running' as Run['state'],
    failure: undefined as unknown,
    cancel: () => stop.abort(),
  };
  void answered(sheet, mapping, run, stop.signal, changed)
    .then(
      () => (run.state = 'done'),
      (error: unknown) => {
        run.state = isCancelled(error) || stop.signal.aborted ? 'cancelled' : 'failed';
        run.failure = error;
      },
    )
    .finally(changed);
  return run;
}

async function answered(
  sheet: Sheet,
  mapping: Mapping,
  run: { options: Options; outcomes: Outcome[] },
  signal: AbortSignal,
  changed: () => void,
): Promise<void> {
  const asked = sheet.rows.map((row) => queryOf(sheet, mapping, row));
  const { sources, threshold, queue } = run.options;
  const address = addressOf(
    '/api/v1/screen/batch',
    {},
    { limit: HITS_A_LINE, threshold, ...(sources.length > 0 ? { sources: sources.join(',') } : {}), ...(queue ? { queue } : {}) },
  );
  const body = new Blob(asked.map((query) => `${JSON.stringify(query)}\n`));
  const response = await send('POST', address, { body, type: 'application/jsonl', signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = 0;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) {
      if (line === '') continue;
      const place = run.outcomes.length;
      // A last line beyond those that were asked says that, and why, it goes no further.
      if (place >= asked.length || isEnd(line))
        throw new Error((JSON.parse(line) as { error?: string }).error ?? 'The answer has more lines than were asked.');
      run.outcomes.push(outcomeOf(line, place + 1, asked[place]!));
    }
    if (done) break;
    if (performance.now() - told > TOLD_EVERY + run.outcomes.length / 100) {
      changed();
      told = performance.now();
    }
  }
  if (run.outcomes.length < asked.length)
    throw new Error(
      `The answer ended after ${run.outcomes.length} of ${asked.length} lines. What was answered is kept; send the rest again.`,
    );
}

/** An error that is of no line. */
function isEnd(line: string): boolean {
  return line.startsWith('{"error"') && !('line' in (JSON.parse(line) as object));
}
