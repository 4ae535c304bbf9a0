import type { components } from './schema.ts';

export type Job = components['schemas']['Job'];

/**
 * Follows a job to its end by server-sent events.
 *
 * @param step is told each state as it comes
 * @returns the job as it ended; rejects where the server can no longer be heard, or with AbortError
 */
export function follow(id: string, step: (job: Job) => void, signal?: AbortSignal): Promise<Job> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`);
    let last: Job | undefined;
    let failures = 0;
    const hear = (event: MessageEvent<string>) => {
      failures = 0;
      last = JSON.parse(event.data) as Job;
      step(last);
      if (last.state === 'done' || last.state === 'failed' || last.state === 'cancelled') end(() => resolve(last!));
    };
    const end = (then: () => void) => {
      events.close();
      then();
    };
    for (const name of ['message', 'job', 'progress', 'end']) events.addEventListener(name, hear as EventListener);
    events.onerror = () => {
      failures += 1;
      if (events.readyState === EventSource.CLOSED || failures > 5) end(() => reject(new Error('The server can no longer be heard; the job may go on.')));
    };
    signal?.addEventListener('abort', () => end(() => reject(new DOMException('cancelled', 'AbortError'))));
  });
}
