import { html, svg, type TemplateResult } from 'lit';
import type { Stance, Standing } from '../api/records.ts';

/** A stance and a standing have a colour, a glyph and a word each; none stands alone. */
interface Sign {
  readonly word: string;
  /** The name of its colours in `tokens.css`. */
  readonly colour: string;
  readonly glyph: TemplateResult;
}

const disc = svg`<circle cx="6" cy="6" r="4" class="fill" />`;
const ring = svg`<circle cx="6" cy="6" r="3.5" />`;
const struck = svg`<circle cx="6" cy="6" r="3.5" /><path d="M2.6 9.4 9.4 2.6" class="stroke" />`;
const tick = svg`<path d="m2.2 6.4 2.6 2.7 5-6" class="stroke" />`;

const STANCE: Record<Stance, Sign> = {
  asserts: { word: 'asserts', colour: 'asserts', glyph: disc },
  accuses: { word: 'accuses', colour: 'accuses', glyph: svg`<path d="M2 2.2 10.4 6 2 9.8Z" class="fill" />` },
  confirms: { word: 'confirms', colour: 'confirms', glyph: tick },
  denies: { word: 'denies', colour: 'denies', glyph: struck },
  warns: { word: 'warns', colour: 'warns', glyph: svg`<path d="M6 1.4 11 10.2H1Z" class="fill" />` },
  announces: { word: 'announces', colour: 'announces', glyph: svg`<path d="M2 2h8v8H2Z" class="fill" />` },
  demands: { word: 'demands', colour: 'demands', glyph: svg`<path d="M6 1 11 6 6 11 1 6Z" class="fill" />` },
  expresses_concern: { word: 'expresses concern', colour: 'concern', glyph: svg`<path d="M1 7.2c1.2-3 3-3 5 0s3.8 0 5-2.6" class="stroke" />` },
};

const STANDING: Record<Standing, Sign & { says: string }> = {
  reported: { word: 'reported', colour: 'neutral', glyph: ring, says: 'Told by articles; nobody named takes a position' },
  alleged: { word: 'alleged', colour: 'asserts', glyph: disc, says: 'Somebody affirms it, and nobody denies it' },
  confirmed: { word: 'confirmed', colour: 'confirms', glyph: tick, says: 'Somebody who is not a doer confirms it, and nobody denies it' },
  acknowledged: {
    word: 'acknowledged',
    colour: 'confirms',
    glyph: svg`<path d="m1.2 6.6 2.2 2.3 3.9-5" class="stroke" /><path d="m6.2 8.5.5.5 4.2-5.2" class="stroke" />`,
    says: 'A doer says so itself, and nobody denies it',
  },
  denied: { word: 'denied', colour: 'denies', glyph: struck, says: 'Somebody denies it, and nobody affirms it' },
  contested: {
    word: 'contested',
    colour: 'denies',
    glyph: svg`<path d="M6 2.2a3.8 3.8 0 0 0 0 7.6Z" class="fill other" /><path d="M6 2.2a3.8 3.8 0 0 1 0 7.6" class="stroke" /><path d="M6 1v10" class="stroke thin" />`,
    says: 'Some affirm it and others deny it',
  },
};

const glyph = (sign: Sign) => html`<svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">${sign.glyph}</svg>`;

/** Colour, glyph, word. */
export function stanceChip(stance: Stance): TemplateResult {
  const sign = STANCE[stance];
  return html`<span class="chip of-${sign.colour}">${glyph(sign)}${sign.word}</span>`;
}

/** The glyph alone, for where many stand together; its word is for screen readers and pointers. */
export function stanceGlyph(stance: Stance): TemplateResult {
  const sign = STANCE[stance];
  return html`<span class="of-${sign.colour} glyph-alone" title=${sign.word}>${glyph(sign)}<span class="unseen">${sign.word}</span></span>`;
}

/** Says who takes which position; never what is true. */
export function standingBadge(standing: Standing, { large = false } = {}): TemplateResult {
  const sign = STANDING[standing];
  return html`<span class="badge of-${sign.colour} ${standing} ${large ? 'large' : ''}" title=${sign.says}>${glyph(sign)}${sign.word}</span>`;
}

export const stanceWord = (stance: Stance): string => STANCE[stance].word;
export const stanceColour = (stance: Stance): string => STANCE[stance].colour;

/** In words; `deniedBefore` where a side has denied it and since taken another position. */
export const standingSays = (standing: Standing, { deniedBefore = false } = {}): string =>
  deniedBefore ? STANDING[standing].says.replace('nobody denies it', 'nobody denies it any more') : STANDING[standing].says;
