import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../api/client.ts';
import './menu.ts';
import { say } from './toast.ts';

const FORMATS = { csv: 'Table (csv)', jsonl: 'Records (JSON lines)', ftm: 'FollowTheMoney (JSON lines)' } as const;
export type Format = keyof typeof FORMATS;

/** Something else to take away: from an address, or made here. */
export type Extra = { readonly title: string; readonly file: string } & ({ readonly href: string } | { readonly text: () => string });

interface Shared {
  readonly path: string;
  readonly query?: Record<string, unknown>;
  readonly formats?: readonly Format[];
  readonly name: string;
  readonly more?: readonly Extra[];
  readonly note?: string;
}

/**
 * Copy a link, or take away exactly what the view shows.
 *
 * @param path of the API's list
 * @param query the view's filters, as they were sent
 */
export function share({
  path,
  query = {},
  formats = ['csv', 'jsonl'],
  name,
  more = [],
  note = 'What the view shows, all pages of it.',
}: Shared): TemplateResult {
  return html`<g-menu
    label="Export"
    icon="export"
    .body=${(shut: () => void) => html`
      <button class="choice" @click=${() => void copy(location.href).then(shut)}>Copy link to this view</button>
      ${formats.map((format) => html`<a class="choice" href=${addressOf(path, {}, { ...query, format })} download="${name}.${format === 'csv' ? 'csv' : 'jsonl'}" @click=${shut}>${FORMATS[format]}</a>`)}
      ${more.map((each) => ('href' in each ? html`<a class="choice" href=${each.href} download=${each.file} @click=${shut}>${each.title}</a>` : html`<button class="choice" @click=${() => (save(each.file, each.text()), shut())}>${each.title}</button>`))}
      ${formats.length === 0 || !note ? nothing : html`<p class="quiet small">${note}</p>`}
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

/** Hands a text over as a file. */
export function save(file: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
