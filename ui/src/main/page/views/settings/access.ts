import { addressOf, send } from '../../api/client.ts';
import type { Role } from '../../app/session.ts';

/** Users and keys, as the server knows them. */
export interface User {
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly created: string;
  readonly sign_in: readonly ('password' | 'oidc')[];
}

export interface Key {
  readonly id: string;
  readonly owner: string;
  readonly role: Role;
  readonly scope: readonly string[];
  readonly created: string;
  readonly expires: string;
}

export const ROLES: readonly Role[] = ['reader', 'analyst', 'administrator'];

export const ROLE_SAYS: Record<Role, string> = {
  reader: 'sees all, changes nothing',
  analyst: 'screens, reads, decides',
  administrator: 'also updates lists and lets others in',
};

/** The groups of paths that a key can be confined to. */
export const SCOPES = [
  'screen',
  'read',
  'articles',
  'claims',
  'lists',
  'watch',
  'jobs',
  'cases',
  'notices',
  'audit',
  'match',
  'reconcile',
  'mcp',
  'system',
] as const;

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const one = (path: string, id: string): string => addressOf(`${path}/{id}`, { id });

export const users = async (signal?: AbortSignal): Promise<readonly User[]> =>
  (await json<{ items: User[] }>(send('GET', '/api/v1/users?limit=1000', { signal }))).items;
export const addUser = (user: { name: string; role: Role; password: string }): Promise<User> =>
  json(send('POST', '/api/v1/users', { body: user }));
export const changeUser = (name: string, change: { role?: Role; password?: string; disabled?: boolean }): Promise<User> =>
  json(send('PATCH', one('/api/v1/users', name), { body: change }));
export const removeUser = async (name: string): Promise<void> => void (await send('DELETE', one('/api/v1/users', name)));

export const keys = async (signal?: AbortSignal): Promise<readonly Key[]> =>
  (await json<{ items: Key[] }>(send('GET', '/api/v1/keys?limit=1000', { signal }))).items;
export const addKey = (key: { role: Role; scope: readonly string[] | null; expires: string | null }): Promise<Key & { key: string }> =>
  json(send('POST', '/api/v1/keys', { body: key }));
export const removeKey = async (id: string): Promise<void> => void (await send('DELETE', one('/api/v1/keys', id)));
