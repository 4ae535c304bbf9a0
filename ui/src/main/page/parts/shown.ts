import { html, type TemplateResult } from 'lit';
import { addressOf, send } from '../api/client.ts';
import './menu.ts';
import { copy } from './share.ts';
import { say } from './toast.ts';

/**
 * Takes away the rows that a view shows, in its order, as the server writes them: what the page has narrowed by itself is narrowed in the
 * file too.
 *
 * @param path of the API's list
 * @param query what the server was asked
 * @param keys of the rows, in the order in which they are shown
 * @param key the column or field that holds them
 */
export function shareShown({
  path,
  query,
  keys,
  key,
  name,
}: {
  path: string;
  query: Record<string, unknown>;
  keys: () => readonly string[];
  key: string;
  name: string;
}): TemplateResult {
  const take = async (format: 'csv' | 'jsonl', shut: () => void) => {
    shut();
    try {
      const text = await (await send('GET', addressOf(path, {}, { ...query, format }))).text();
      keep(
        format === 'csv' ? csvOf(text, key, keys()) : linesOf(text, key, keys()),
        `${name}.${format}`,
        format === 'csv' ? 'text/csv' : 'application/jsonl',
      );
    } catch (error) {
      say(`The export failed: ${(error as Error).message}`);
    }
  };
  return html`<g-menu
    label="Export"
    icon="export"
    .body=${(shut: () => void) => html`
      <button class="choice" @click=${() => void copy(location.href).then(shut)}>Copy link to this view</button>
      <button class="choice" @click=${() => void take('csv', shut)}>Table (csv)</button>
      <button class="choice" @click=${() => void take('jsonl', shut)}>Records (JSON lines)</button>
      <p class="quiet small">The ${String(keys().length)} rows that are shown, in this order.</p>
    `}
  ></g-menu>`;
}

function keep(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function linesOf(text: string, key: string, keys: readonly string[]): string {
  const found = new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [String((JSON.parse(line) as Record<string, unknown>)[key]), line]),
  );
  return keys
    .flatMap((each) => found.get(each) ?? [])
    .map((line) => `${line}\n`)
    .join('');
}

function csvOf(text: string, key: string, keys: readonly string[]): string {
  const [head, ...rows] = records(text);
  const place = cells(head ?? '').indexOf(key);
  const found = new Map(rows.map((row) => [cells(row)[place] ?? '', row]));
  return [head ?? '', ...keys.flatMap((each) => found.get(each) ?? [])].map((row) => `${row}\n`).join('');
}

/** Lines of csv as they stand; a line break inside quotation marks ends none (RFC 4180). */
export function records(text: string): string[] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? [];
}

export function cells(record: string): string[] {
  return [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
