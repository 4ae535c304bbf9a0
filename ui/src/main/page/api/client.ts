import type { paths } from './schema.ts';

/** The API, typed by `openapi.yaml`. Errors are problems; every request can be cancelled. */

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

type Method = 'get' | 'post' | 'put' | 'delete';
type Having<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;
type Parameters<O, W extends 'query' | 'path'> = O extends { parameters: { [K in W]?: infer Q } } ? Q : never;
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : unknown;
type Content<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Answered<O> = O extends { responses: infer R } ? { [S in 200 | 201 | 202]: S extends keyof R ? Content<R[S]> : never }[200 | 201 | 202] : never;

type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** What a request carries beside its path. */
export interface Request<O> {
  readonly path?: Parameters<O, 'path'> extends never ? Record<string, string> : Parameters<O, 'path'>;
  readonly query?: Parameters<O, 'query'> extends never ? Values : Parameters<O, 'query'>;
  readonly body?: BodyOf<O> | Blob | string;
  /** Of a body that is no JSON. */
  readonly type?: string;
  readonly signal?: AbortSignal | undefined;
}

/** A problem as the server tells it, or that it could not be asked. */
export class Problem extends Error {
  constructor(
    readonly type: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
    this.name = 'Problem';
  }

  is(kind: string): boolean {
    return this.type === `urn:gainsay:problem:${kind}`;
  }
}

/** The address of a path of the API with its parameters: for links and exports as well as for requests. */
export function addressOf(path: string, parameters: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name] ?? '')));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each));
    }
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/** What makes a session wants no token of one. */
const FREE = ['/api/v1/session', '/api/v1/setup'];

let token: string | undefined;
let tokenTold: () => Promise<unknown> = () => Promise.resolve();

/** How the token comes, where a view that was opened by its address sends something before it is here. */
export function tokenFrom(session: () => Promise<unknown>): void {
  tokenTold = session;
}

/** What proves that a change comes from this page; the server gives it with the session. */
export function setToken(given: string | undefined): void {
  token = given;
}

/** Sends a request and gives the answer as it is. @throws Problem; AbortError where it was cancelled */
export async function send(
  method: string,
  address: string,
  options: { body?: unknown; type?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  let body: BodyInit | undefined;
  if (options.body !== undefined) {
    const plain = typeof options.body === 'string' || options.body instanceof Blob;
    body = plain ? (options.body as string | Blob) : JSON.stringify(options.body);
    headers['Content-Type'] = options.type ?? (plain ? 'text/plain; charset=utf-8' : 'application/json');
  }
  if (method !== 'GET' && token === undefined && !FREE.some((path) => address.startsWith(path))) await tokenTold();
  if (method !== 'GET' && token !== undefined) headers['X-CSRF-Token'] = token;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Problem(
      'urn:gainsay:page:unreachable',
      0,
      'The server does not answer',
      'Is “gainsay serve” still running? What you typed is kept; try again once it is.',
    );
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  let told: { type?: string; title?: string; detail?: string } = {};
  try {
    told = (await response.json()) as typeof told;
  } catch {
    // Not from the server itself; its status must do.
  }
  const problem = new Problem(told.type ?? 'about:blank', response.status, told.title ?? `The server answered ${response.status}`, told.detail ?? '');
  if (response.status === 401) dispatchEvent(new CustomEvent('gainsay:signed-out'));
  return problem;
}

async function ask<P extends keyof paths, M extends Method>(
  method: M,
  path: P,
  request: Request<Operation<P, M>>,
): Promise<Answered<Operation<P, M>>> {
  const address = addressOf(path, request.path as Record<string, unknown>, request.query as Record<string, unknown>);
  const response = await send(method.toUpperCase(), address, { body: request.body, type: request.type, signal: request.signal });
  const type = response.headers.get('Content-Type') ?? '';
  return (/\bjson\b/.test(type) ? await response.json() : undefined) as Answered<Operation<P, M>>;
}

export const api = {
  get: <P extends Having<'get'>>(path: P, request: Request<Operation<P, 'get'>> = {}) => ask('get', path, request),
  post: <P extends Having<'post'>>(path: P, request: Request<Operation<P, 'post'>> = {}) => ask('post', path, request),
  put: <P extends Having<'put'>>(path: P, request: Request<Operation<P, 'put'>> = {}) => ask('put', path, request),
  delete: <P extends Having<'delete'>>(path: P, request: Request<Operation<P, 'delete'>> = {}) => ask('delete', path, request),
  /** A page of a list, its items as the records that they are. */
  list: async <T>(
    path: Having<'get'>,
    request: { path?: Record<string, string>; query?: Values; signal?: AbortSignal | undefined } = {},
  ): Promise<Page<T>> => {
    const response = await send('GET', addressOf(path, request.path, request.query), { signal: request.signal });
    return (await response.json()) as Page<T>;
  },
  /** What is no JSON, as text. */
  text: async (
    path: Having<'get'>,
    request: { path?: Record<string, string>; query?: Values; signal?: AbortSignal | undefined } = {},
  ): Promise<string> => (await send('GET', addressOf(path, request.path, request.query), { signal: request.signal })).text(),
};

/** Whether a request ended because nobody waits for it any more. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
