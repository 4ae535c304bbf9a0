import { Problem, send, setToken, tokenFrom } from '../api/client.ts';

export type Role = 'reader' | 'analyst' | 'administrator';

/** Who is signed in. Without users it is whoever sits at this machine, with every right. */
export interface Session {
  readonly name: string;
  readonly role: Role;
  /** Undefined where nobody has to sign in. */
  readonly signOut?: () => Promise<void>;
}

/** What the server says of who asks, and of how one signs in. */
export interface Told {
  readonly users: boolean;
  readonly name: string | null;
  readonly role: Role | null;
  readonly csrf: string | null;
  readonly sign_in: readonly ('password' | 'oidc')[];
  readonly setup: boolean;
}

const LOCAL: Told = { users: false, name: 'local', role: 'administrator', csrf: null, sign_in: [], setup: false };

let asked: Promise<Told> | undefined;

/** Asked once; whoever signs in or out loads the page anew. */
export function told(): Promise<Told> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Told> {
  try {
    return heard((await (await send('GET', '/api/v1/session')).json()) as Told);
  } catch (error) {
    asked = undefined;
    // A server that knows no sessions serves whoever sits at its machine.
    if (error instanceof Problem && error.status === 404) return LOCAL;
    throw error;
  }
}

tokenFrom(told);

/** Takes what a sign-in or a change of password answers: with it comes another token. */
export function heard(now: Told): Told {
  setToken(now.csrf ?? undefined);
  asked = Promise.resolve(now);
  return now;
}

/** Undefined where nobody has signed in yet. */
export async function session(): Promise<Session | undefined> {
  const now = await told();
  if (now.name === null || now.role === null) return undefined;
  return { name: now.name, role: now.role, ...(now.users ? { signOut } : {}) };
}

/** Whoever screens or reads an article leaves it in the ledger; a reader looks at what others left there. */
export function isReader(who: Session | undefined): boolean {
  return who?.role === 'reader';
}

async function signOut(): Promise<void> {
  await send('DELETE', '/api/v1/session');
  // Nothing of what was shown stays in memory.
  location.assign('/sign-in');
}
