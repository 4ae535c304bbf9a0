/** The address is the state: where one is, and every filter, sort and selection, so that back, reload and a pasted link lose nothing. */

/** A place of the page. Parameters are the parts of the path that the view names, decoded. */
export interface Address {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

const CHANGED = 'gainsay:address';

export function here(): URL {
  return new URL(location.href);
}

/** Goes to an address of the page. `replace` leaves no step in the history: for what changes while one types. */
export function go(href: string, { replace = false } = {}): void {
  if (new URL(href, location.href).href !== location.href) {
    if (replace) history.replaceState(history.state, '', href);
    else history.pushState(null, '', href);
  }
  dispatchEvent(new CustomEvent(CHANGED, { detail: { replace } }));
}

/** Calls back whenever the address has changed, by whatever way. Returns how to stop. */
export function onAddress(changed: (step: 'push' | 'replace' | 'pop') => void): () => void {
  const own = (event: Event) => changed((event as CustomEvent<{ replace: boolean }>).detail.replace ? 'replace' : 'push');
  const pop = () => changed('pop');
  addEventListener(CHANGED, own);
  addEventListener('popstate', pop);
  return () => {
    removeEventListener(CHANGED, own);
    removeEventListener('popstate', pop);
  };
}

/** A path with ids in it, each percent-encoded: `path('/claims', id)`. */
export function path(start: string, ...ids: string[]): string {
  return [start, ...ids.map(encodeURIComponent)].join('/');
}

/** How one query parameter is read and written. What is usual is left out of the address. */
export interface Parameter<T> {
  read(values: string[]): T;
  write(value: T): string[];
}

export const text = (usual = ''): Parameter<string> => ({
  read: ([value]) => value ?? usual,
  write: (value) => (value === usual ? [] : [value]),
});

export const number = (usual: number): Parameter<number> => ({
  read: ([value]) => (value !== undefined && Number.isFinite(Number(value)) ? Number(value) : usual),
  write: (value) => (value === usual ? [] : [String(value)]),
});

export const flag = (): Parameter<boolean> => ({
  read: ([value]) => value === 'true',
  write: (value) => (value ? ['true'] : []),
});

export const choice = <const V extends readonly string[]>(values: V, usual: V[number] | '' = ''): Parameter<V[number] | ''> => ({
  read: ([value]) => (value !== undefined && values.includes(value) ? value : usual),
  write: (value) => (value === usual ? [] : [value]),
});

export const words = (): Parameter<readonly string[]> => ({
  read: (values) => values.filter((value) => value !== ''),
  write: (values) => [...values],
});

type Definition = Record<string, Parameter<unknown>>;
type Values<D extends Definition> = { [K in keyof D]: D[K] extends Parameter<infer T> ? T : never };

/**
 * The typed query of a view: `const query = queryOf({ standing: choice(STANDINGS), sort: text() })`, then
 * `query.read(address.query).standing` and `query.href({ standing: 'denied' })`. What others put into the address stays.
 */
export function queryOf<D extends Definition>(definition: D) {
  const names = Object.keys(definition) as (keyof D & string)[];
  return {
    read(from: URLSearchParams): Values<D> {
      return Object.fromEntries(names.map((name) => [name, definition[name]!.read(from.getAll(name))])) as Values<D>;
    },
    /** The present address with these values in place of its own. */
    href(change: Partial<Values<D>>, at: URL = here()): string {
      const url = new URL(at);
      for (const [name, value] of Object.entries(change)) {
        url.searchParams.delete(name);
        for (const each of definition[name]!.write(value)) url.searchParams.append(name, each);
      }
      return url.pathname + url.search;
    },
    go(change: Partial<Values<D>>, options?: { replace?: boolean }): void {
      go(this.href(change), options);
    },
  };
}
