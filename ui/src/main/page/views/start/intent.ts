/** What somebody means who typed or pasted something: a name to screen, an address to fetch, a text to read. */
export type Intent = { readonly kind: 'nothing' } | { readonly kind: 'name' | 'address' | 'text'; readonly value: string };

/** A name is longer than this only where somebody pasted a text. */
const LONGEST_NAME = 120;

export function intentOf(typed: string): Intent {
  const value = typed.trim();
  if (value === '') return { kind: 'nothing' };
  if (/^https?:\/\/\S+$/i.test(value)) return { kind: 'address', value };
  if (value.length > LONGEST_NAME || /\n/.test(value)) return { kind: 'text', value };
  return { kind: 'name', value };
}
