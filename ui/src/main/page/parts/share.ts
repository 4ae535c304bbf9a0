import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../api/client.ts';
import './menu.ts';
import { say } from './toast.ts';

const FORMATS = { csv: 'Table (csv)', jsonl: 'Records (JSON lines)', ftm: 'FollowTheMoney (JSON lines)' } as const;
export type Format = keyof typeof FORMATS;

/**
 * Copy a link, or take away exactly what the view shows.
 *
 * @param path of the API's list
 * @param query the view's filters, as they were sent
 */
export function share({ path, query = {}, formats = ['csv', 'jsonl'], name }: { path: string; query?: Record<string, unknown>; formats?: readonly Format[]; name: string }): TemplateResult {
  return html`<g-menu
    label="Export"
    icon="export"
    .body=${(shut: () => void) => html`
      <button class="choice" @click=${() => void copy(location.href).then(shut)}>Copy link to this view</button>
      ${formats.map((format) => html`<a class="choice" href=${addressOf(path, {}, { ...query, format })} download="${name}.${format === 'csv' ? 'csv' : 'jsonl'}" @click=${shut}>${FORMATS[format]}</a>`)}
      ${formats.length === 0 ? nothing : html`<p class="quiet small">What the view shows, all pages of it.</p>`}
    `}
  ></g-menu>`;
}

/** Copies, and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied');
  } catch {
    say('This browser does not let the page copy; the address stands in its bar.');
  }
}
