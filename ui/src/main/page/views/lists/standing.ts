import { html, nothing, type TemplateResult } from 'lit';
import type { ListStatus } from '../../api/records.ts';
import { Problem } from '../../api/client.ts';
import { icon } from '../../parts/icon.ts';
import { progress } from '../../parts/progress.ts';
import { count, date, moment } from '../../parts/words.ts';
import { cancel, updateOf } from './updating.ts';

/** How a list stands, in words: what is in use, and what became of the last download. */

export const isThere = (list: ListStatus): boolean => (list.entries ?? 0) > 0;

/** `undated` where the list says no date. */
export const isDated = (list: Pick<ListStatus, 'date'>): boolean => list.date !== null && list.date !== 'undated';

export const publication = (list: Pick<ListStatus, 'date'>): TemplateResult =>
  isDated(list) ? date(list.date) : html`<span class="missing">no date known</span>`;

export function age(list: ListStatus): string {
  if (list.age_days === null) return 'unknown';
  return list.age_days === 0 ? 'today' : count(list.age_days, 'day');
}

/** Nobody knows how old it is: that it was fetched lately says nothing of that. */
const isUndated = (list: ListStatus): boolean => list.state === 'installed' && list.age_days === null;

const SIGN: Record<ListStatus['state'], { word: string; css: string }> = {
  installed: { word: 'up to date', css: 'good' },
  stale: { word: 'old', css: 'attention' },
  builtin: { word: 'built-in snapshot', css: 'attention' },
  failing: { word: 'last download failed', css: 'bad' },
};

export function sign(list: ListStatus): TemplateResult {
  const { word, css } = isUndated(list) ? { word: 'no date known', css: 'attention' } : (SIGN[list.state] ?? { word: list.state, css: '' });
  return html`<span class="list-sign ${css}">${icon(css === 'good' ? 'check' : 'alert')}${word}</span>`;
}

/** What the note says of a list's age, after why its download failed. */
const BESIDE = /^(no date known|at least \d+ days old|\d+ days old|is the built-in snapshot|run gainsay|give its date)/;

/** In sentences. The server's note holds what failed and why; what is in use is said before it. */
export function standing(list: ListStatus): TemplateResult {
  if (list.state === 'failing') {
    const failed = /^(?:not installed; )?update of (\S+) failed: ([\s\S]*)/.exec(list.note ?? '');
    const parts = (failed ? failed[2]! : (list.note ?? '')).split('; ');
    const cut = parts.findIndex((part) => BESIDE.test(part));
    const [reason, rest] = cut < 0 ? [parts, []] : [parts.slice(0, cut), parts.slice(cut)];
    return html`
      <p>
        ${isThere(list)
          ? html`The last good one stays in use:
            ${isDated(list) ? html`of ${date(list.date)}, ` : nothing}${count(list.entries, 'entry', 'entries')}${list.fetched
              ? html`, fetched ${moment(list.fetched)}`
              : nothing}.`
          : html`No version of it is installed, so it answers nothing.`}
      </p>
      <p class="quiet">${failed ? html`The download of ${moment(failed[1]!)} failed: ` : nothing}${reason.join('; ')}.</p>
      ${rest.length > 0 ? html`<p class="quiet">${sentence(rest.join('; '))}</p>` : nothing}
    `;
  }
  if (list.state === 'installed')
    return list.note ? html`<p class="quiet">${sentence(list.note)}</p>` : html`<p class="quiet">The last download was good.</p>`;
  return html`<p class="quiet">${sentence(list.note ?? '')}</p>`;
}

/** Notes are written for the command line; here a button does what they say to run. */
function sentence(note: string): string {
  const words = note
    .split('; ')
    .filter((part) => !/^(run|give its date with) gainsay/.test(part))
    .map((part) => part.replace(/, or hand in today's list with --list$/, ''))
    .filter((part) => !part.startsWith('run gainsay'))
    .join('; ')
    .replace(/publishes within (\d+)/, 'publishes within $1 days');
  return words ? `${words[0]!.toUpperCase()}${words.slice(1)}.` : '';
}

/** The update that runs, if one does; or why it could not. */
export function updating(source: string): TemplateResult | typeof nothing {
  const update = updateOf(source);
  if (!update) return nothing;
  if (update.failure)
    return html`<p class="wrong" role="alert">
      ${update.failure instanceof Problem ? update.failure.detail : String((update.failure as Error).message)}
    </p>`;
  const { step, done, of } = update.job?.progress ?? { step: '', done: 0, of: null };
  return progress({ what: stepWords(step), done, of, ...(update.job ? { cancel: () => void cancel(source) } : {}) });
}

const stepWords = (step: string): string => (step ? `${step[0]!.toUpperCase()}${step.slice(1)}` : 'Beginning');
