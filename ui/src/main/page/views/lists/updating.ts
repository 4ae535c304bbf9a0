import { send } from '../../api/client.ts';
import { follow, type Job } from '../../api/events.ts';
import { sourceName } from '../../parts/words.ts';
import { say } from '../../parts/toast.ts';

/** Updates of lists that this page has begun. They go on when one leaves the view. */
export interface Update {
  readonly job: Job | undefined;
  /** Why it could not even begin, or be heard to its end. */
  readonly failure: unknown;
}

interface Result {
  readonly outcome?: 'updated' | 'unchanged' | 'refused';
  readonly reason?: string | null;
  readonly date?: string | null;
}

const running = new Map<string, Update>();
const CHANGED = 'gainsay:updating';

export const updateOf = (source: string): Update | undefined => running.get(source);

/** Calls back with every step, and once more when a list is another than it was. @returns how to stop */
export function onUpdating(step: () => void, ended: () => void): () => void {
  const hear = (event: Event) => ((event as CustomEvent<boolean>).detail ? ended() : step());
  addEventListener(CHANGED, hear);
  return () => removeEventListener(CHANGED, hear);
}

function told(source: string, update: Update | undefined, ended = false): void {
  if (update) running.set(source, update);
  else running.delete(source);
  dispatchEvent(new CustomEvent(CHANGED, { detail: ended }));
}

export async function update(source: string): Promise<void> {
  if (running.get(source)?.job && !running.get(source)?.failure) return;
  told(source, { job: undefined, failure: undefined });
  try {
    const begun = (await (await send('POST', `/api/v1/lists/${encodeURIComponent(source)}/update`)).json()) as Job;
    told(source, { job: begun, failure: undefined });
    const job = await follow(begun.id, (now) => told(source, { job: now, failure: undefined }));
    const result = job.result as Result | null;
    const name = sourceName(source);
    if (job.state === 'cancelled') say(`${name}: cancelled; the list is as it was`);
    else if (job.state === 'failed') say(`${name}: ${job.error ?? 'the update failed'}`);
    else if (result?.outcome === 'updated') say(`${name}: the one of ${result.date ?? 'today'} is in use`);
    else if (result?.outcome === 'unchanged') say(`${name}: nothing newer is published`);
    else say(`${name}: not updated; what was there stays in use`);
    told(source, undefined, true);
  } catch (error) {
    told(source, { job: undefined, failure: error }, true);
  }
}

export async function cancel(source: string): Promise<void> {
  const id = running.get(source)?.job?.id;
  if (id) await send('DELETE', `/api/v1/jobs/${encodeURIComponent(id)}`);
}
