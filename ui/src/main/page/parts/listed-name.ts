import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../api/records.ts';

const folded = (name: string): string => name.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

/** Whether the entry is headed by another of its names than the one that matched. */
export const isOtherwiseHeaded = (hit: Hit): boolean => hit.matched !== '' && !isSameName(hit.matched, hit.caption);

/** The name that matched, which is what the score speaks of. */
export const matchedName = (hit: Hit): string => hit.matched || hit.caption;

/** That, and the entry's first name beside it where it is another. */
export const listedName = (hit: Hit): TemplateResult =>
  html`${matchedName(hit)}${isOtherwiseHeaded(hit) ? html` <span class="quiet small">listed as ${hit.caption}</span>` : nothing}`;
