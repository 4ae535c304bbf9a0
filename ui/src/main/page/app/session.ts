/** Who is signed in. Without users it is whoever sits at this machine, with every right. */
export interface Session {
  readonly name: string;
  readonly role: 'reader' | 'analyst' | 'administrator';
  /** Undefined where nobody has to sign in. */
  readonly signOut?: () => Promise<void>;
}

const LOCAL: Session = { name: 'local', role: 'administrator' };

export function session(): Promise<Session> {
  return Promise.resolve(LOCAL);
}
