import { articlesChanged } from '../../api/articles.ts';
import { addressOf, Problem, send } from '../../api/client.ts';
import type { Reading } from '../../api/records.ts';

/** What can be read: words, an address, or a file as it is. */
export type Readable = { readonly text: string } | { readonly url: string } | { readonly file: File };

export interface Described {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

const TYPES: Record<string, string> = { html: 'text/html', htm: 'text/html', pdf: 'application/pdf' };

/** Reads it and keeps it. Offsets count in the text as the server has it. */
export async function read(what: Readable, described: Described = {}, signal?: AbortSignal): Promise<Reading> {
  const address = addressOf('/api/v1/read', {}, { ...('file' in what ? { file: what.file.name } : {}), ...described });
  const response =
    'url' in what
      ? await send('POST', address, { body: { url: what.url }, signal })
      : 'text' in what
        ? await send('POST', address, { body: what.text, signal }).catch(calledText)
        : await send('POST', address, { body: what.file, type: typeOf(what.file), signal });
  articlesChanged();
  return (await response.json()) as Reading;
}

/** What the server calls “the body” is the text in the box to who typed it. */
function calledText(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  throw new Problem(error.type, error.status, error.title, error.detail.replace(/^the body\b/, 'the text'));
}

function typeOf(file: File): string {
  return TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain; charset=utf-8';
}

const ABOUT = '.meta.json';

/** Files to read in order of name, each with what its `NAME.meta.json` says of it, where one lies beside it. */
export async function sorted(all: readonly File[]): Promise<{ files: readonly File[]; described: ReadonlyMap<File, Described> }> {
  const files = all.filter((file) => !file.name.endsWith(ABOUT)).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const described = new Map<File, Described>();
  for (const about of all.filter((file) => file.name.endsWith(ABOUT))) {
    const name = about.name.slice(0, -ABOUT.length);
    const file = files.find((each) => each.name.replace(/\.[^.]+$/, '') === name);
    if (file) described.set(file, describedBy(await about.text()));
  }
  return { files, described };
}

/** What is no such record says nothing. */
function describedBy(text: string): Described {
  try {
    const about = JSON.parse(text) as Record<string, unknown>;
    const known = ['title', 'publisher', 'published', 'url'].filter((key) => typeof about[key] === 'string');
    return Object.fromEntries(known.map((key) => [key, about[key] as string]));
  } catch {
    return {};
  }
}
