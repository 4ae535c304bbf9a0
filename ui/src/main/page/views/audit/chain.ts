import { send } from '../../api/client.ts';
import type { Entry } from './entries.ts';

/**
 * Checks the chain in this browser, from the entries alone: each one's hash is computed anew (SHA-256 over the canonical JSON of RFC 8785),
 * each must name the hash of the one before, and each body that is there must fit its own. So nobody need believe the server.
 */
export interface Walk {
  readonly checked: number;
  readonly bodies: number;
  readonly erased: number;
  readonly head: string;
  readonly broken?: { readonly seq: number; readonly how: string };
}

const NONE = '0'.repeat(64);
const TOLD_EVERY = 120;

/** Only pages of this machine or by https have it. */
export const canWalk = (): boolean => globalThis.crypto?.subtle !== undefined;

export async function walk(step: (walk: Walk) => void, signal: AbortSignal): Promise<Walk> {
  const response = await send('GET', '/api/v1/audit?format=jsonl', { signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let now: Walk = { checked: 0, bodies: 0, erased: 0, head: NONE };
  let rest = '';
  let told = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) {
      if (line === '') continue;
      now = await next(now, JSON.parse(line) as Entry);
      if (now.broken) {
        void reader.cancel();
        return now;
      }
      if (performance.now() - told > TOLD_EVERY) {
        step(now);
        told = performance.now();
      }
    }
    if (done) return now;
  }
}

async function next(before: Walk, entry: Entry): Promise<Walk> {
  const wrong = (how: string): Walk => ({ ...before, broken: { seq: entry.seq, how } });
  if (entry.seq !== before.checked + 1) return wrong(`entry ${before.checked + 1} is missing before it`);
  if (entry.previous !== before.head) return wrong('it does not name the hash of the entry before it');
  const { seq, at, by, type, body_sha256, previous } = entry;
  if ((await sha256(new TextEncoder().encode(canonical({ seq, at, by, type, body_sha256, previous })))) !== entry.hash)
    return wrong('its hash is not the one of what it says');
  const isThere = entry.body !== undefined && entry.salt !== undefined;
  if (!isThere && !entry.erased) return wrong('its body is missing, and no entry says that it was erased');
  if (isThere && (await bodyHash(entry)) !== body_sha256) return wrong('its body does not fit its hash');
  return { checked: seq, bodies: before.bodies + Number(isThere), erased: before.erased + Number(!isThere), head: entry.hash };
}

function bodyHash(entry: Entry): Promise<string> {
  const salt = Uint8Array.from(entry.salt!.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const body = new TextEncoder().encode(canonical(entry.body));
  const bytes = new Uint8Array(salt.length + body.length);
  bytes.set(salt);
  bytes.set(body, salt.length);
  return sha256(bytes);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** RFC 8785: keys in order of their UTF-16 code units, numbers and strings as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
