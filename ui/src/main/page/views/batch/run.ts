import { addressOf, isCancelled, send } from '../../api/client.ts';
import { follow, type Job } from '../../api/events.ts';
import type { DayOrder } from './dates.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { asked, datesOf, sent, type Mapping } from './mapping.ts';
import { remember, remembered, type Remembered } from './memory.ts';
import type { Sheet } from './sheet.ts';

export interface Options {
  readonly sources: readonly string[];
  readonly threshold: number;
  /** Which comes first in dates like 03/04/1970; undefined for what the file itself says. */
  readonly order?: DayOrder | undefined;
  /** Each match becomes a case. */
  readonly queue: boolean;
}

/** A batch while it is screened and after. The server goes on with it by itself: without this page, and after a restart. */
export interface Run {
  readonly id: string;
  /** What this browser knows of the file; undefined where it was sent from another one. */
  readonly known: Remembered | undefined;
  readonly of: number;
  readonly outcomes: Outcome[];
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly failure: unknown;
}

const HITS_A_LINE = 10;
const TOLD_EVERY = 250;
const WORST = 5000;

/** Sends the lines. @returns the job that screens them */
export async function begin(sheet: Sheet, mapping: Mapping, { sources, threshold, queue, order }: Options): Promise<string> {
  const address = addressOf(
    '/api/v1/screen/batch',
    {},
    { job: true, limit: HITS_A_LINE, threshold, queue: queue || undefined, ...(sources.length > 0 ? { sources: sources.join(',') } : {}) },
  );
  const first = order ?? datesOf(sheet, mapping)?.order;
  const body = new Blob(sheet.rows.map((row) => `${JSON.stringify(sent(sheet.columns, mapping, row, first))}\n`));
  const { id } = (await (await send('POST', address, { body, type: 'application/jsonl' })).json()) as Job;
  remember({
    id,
    file: sheet.file,
    at: new Date().toISOString(),
    of: sheet.rows.length,
    columns: sheet.columns,
    mapping,
    threshold,
    queue,
  });
  return id;
}

export const cancel = async (id: string): Promise<void> => void (await send('DELETE', addressOf('/api/v1/jobs/{id}', { id })));

/**
 * Fetches what is answered already, and what comes; calls back now and then.
 *
 * @param sheet the file, where it is still at hand: a line that could not be screened is answered without what it asked
 */
export function watched(id: string, sheet: Sheet | undefined, changed: () => void, signal: AbortSignal): Run {
  const known = remembered(id);
  const run = {
    id,
    known,
    sheet,
    of: known?.of ?? 0,
    outcomes: [] as Outcome[],
    state: 'running' as Run['state'],
    failure: undefined as unknown,
  };
  void watch(run, changed, signal)
    .then(
      (job) => {
        run.state = job.state === 'done' ? 'done' : job.state === 'cancelled' ? 'cancelled' : 'failed';
        if (run.state === 'failed') run.failure = new Error(job.error ?? 'The server ended it without a reason.');
      },
      (error: unknown) => {
        if (isCancelled(error)) return;
        run.state = 'failed';
        run.failure = error;
      },
    )
    .finally(changed);
  return run;
}

type Watched = { id: string; of: number; known: Remembered | undefined; sheet: Sheet | undefined; outcomes: Outcome[] };

async function watch(run: Watched, changed: () => void, signal: AbortSignal): Promise<Job> {
  let job = (await (await send('GET', addressOf('/api/v1/jobs/{id}', { id: run.id }), { signal })).json()) as Job;
  let wake = () => {};
  let gone: unknown;
  if (!isOver(job)) {
    follow(
      run.id,
      (now) => {
        job = now;
        wake();
      },
      signal,
    ).catch((error: unknown) => {
      gone = error;
      wake();
    });
  }
  for (;;) {
    run.of = job.progress.of ?? run.of;
    const over = isOver(job);
    if (over || job.progress.done > run.outcomes.length) await more(run, changed, signal);
    if (gone) throw gone;
    if (over) {
      run.of = Math.max(run.of, run.outcomes.length);
      return job;
    }
    changed();
    await new Promise<void>((resolve) => {
      wake = resolve;
      // An event may have come while lines were fetched.
      if (isOver(job) || gone || job.progress.done > run.outcomes.length) resolve();
    });
  }
}

const isOver = (job: Job): boolean => ['done', 'failed', 'cancelled'].includes(job.state);

/** The lines after those that are here. */
async function more(run: Watched, changed: () => void, signal: AbortSignal): Promise<void> {
  const address = addressOf('/api/v1/jobs/{id}/result', { id: run.id }, { from: run.outcomes.length + 1 });
  const reader = (await send('GET', address, { signal })).body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = performance.now();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) {
      if (line === '') continue;
      const place = run.outcomes.length;
      const row = run.sheet?.rows[place];
      run.outcomes.push(outcomeOf(line, place + 1, row && run.known ? asked(run.known.columns, run.known.mapping, row) : {}));
    }
    if (done) return;
    if (performance.now() - told > Math.min(WORST, TOLD_EVERY + run.outcomes.length / 50)) {
      changed();
      told = performance.now();
    }
  }
}
