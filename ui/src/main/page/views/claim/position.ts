import { html, nothing, type TemplateResult } from 'lit';
import type { Voice } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { stanceChip } from '../../parts/stance.ts';
import { count, date, party } from '../../parts/words.ts';
import { contextOf, keyOf, officeOf, placeOf, publisherOf, saidOf, whenOf, type Shown } from './shown.ts';
import type { Side } from './sides.ts';

interface Position extends Shown {
  readonly title: string;
  readonly empty: string;
  readonly sides: readonly Side[];
  readonly acknowledged: readonly Voice[];
  readonly colour: 'asserts' | 'confirms' | 'denies';
}

/** A column: all who take one position, by side; of each the very words, and where they stand. */
export function position(of: Position): TemplateResult {
  const voices = of.sides.reduce((sum, side) => sum + side.voices.length, 0);
  return html`<section class="position of-${of.colour}" aria-label=${of.title}>
    <header>
      <h2>${of.title}</h2>
      <span class="quiet small">${of.sides.length === 0 ? nothing : `${count(of.sides.length, 'side')}${voices > of.sides.length ? `, ${count(voices, 'voice')}` : ''}`}</span>
    </header>
    ${of.sides.length === 0 ? html`<p class="quiet">${of.empty}.</p>` : ordered(of.sides).map((side) => group(side, of))}
  </section>`;
}

/** Sides whose last word it is come first. */
function ordered(sides: readonly Side[]): readonly Side[] {
  const isPast = (side: Side): boolean => side.voices.every((voice) => voice.superseded);
  return [...sides.filter((side) => !isPast(side)), ...sides.filter(isPast)];
}

/** Those of a side that are not its last word stand below, and go in where there are many. */
const MANY_EARLIER = 3;

function group(side: Side, of: Position) {
  const last = side.voices.filter((voice) => !voice.superseded);
  const earlier = side.voices.filter((voice) => voice.superseded);
  const hasLit = earlier.some((voice) => keyOf(voice) === of.lit);
  return html`<div class="side">
    <h3>${party(side)}${last.length === 0 ? html` <span class="was" title="This side has since taken another position; only a side’s last day counts for the standing">not its last word</span>` : nothing}</h3>
    ${last.map((voice) => card(voice, side, of))}
    ${
      earlier.length > 0 && last.length > 0
        ? html`<details class="earlier" ?open=${earlier.length <= MANY_EARLIER || hasLit}>
          <summary class="small quiet" title="Only a side’s last day counts for the standing">said before that (${earlier.length})</summary>
          ${earlier.map((voice) => card(voice, side, of))}
        </details>`
        : earlier.map((voice) => card(voice, side, of))
    }
  </div>`;
}

function card(voice: Voice, side: Side, of: Position) {
  const key = keyOf(voice);
  const office = officeOf(voice, of);
  const source = of.articles.get(voice.article);
  const self = of.acknowledged.some((each) => keyOf(each) === key);
  const isSide = voice.speaker.value === side.value;
  const isWord = voice.stance === of.colour;
  return html`<article
    class="card ${voice.superseded ? 'superseded' : ''} ${of.lit === key ? 'lit' : ''}"
    data-voice=${key}
    @pointerenter=${() => of.point(key)}
    @pointerleave=${() => of.point('')}
  >
    ${
      isSide && !office && isWord && !self
        ? nothing
        : html`<p class="card-who">
          ${isSide && !office ? nothing : html`<span class="card-name">${isSide ? nothing : party(voice.speaker, { code: false })}${office ? html`<span class="quiet">${isSide ? '' : ', '}${office}</span>` : nothing}</span>`} ${isWord ? nothing : stanceChip(voice.stance)}
          ${self ? html`<span class="quiet" title="It speaks for a doer of this, in the version that it gives">speaks for a doer</span>` : nothing}
        </p>`
    }
    <blockquote><a href=${placeOf(key)}>${contextOf(voice, of).map((stretch) => (stretch.said ? html`<b>${stretch.text}</b>` : stretch.text))}</a></blockquote>
    <p class="card-source small quiet">
      <a href=${path('/articles', voice.article)}>${publisherOf(voice.article, of)}</a>${source?.published ? html`, ${date(source.published)}` : nothing}${saidOf(voice) && saidOf(voice) !== source?.published ? html` · said ${whenOf(voice, of)}` : nothing}${
        voice.also_in.length > 0 ? html` · <a href=${placeOf(voice.also_in[0]!)}>${count(voice.also_in.length, 'copy', 'copies')}</a>` : nothing
      }
    </p>
  </article>`;
}
