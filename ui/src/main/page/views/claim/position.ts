import { html, nothing, type TemplateResult } from 'lit';
import type { Voice } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { stanceChip } from '../../parts/stance.ts';
import { count, date, dateWords, party } from '../../parts/words.ts';
import { dayOf, keyOf, officeOf, placeOf, publisherOf, type Shown } from './shown.ts';
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
    ${of.sides.length === 0 ? html`<p class="quiet">${of.empty}.</p>` : of.sides.map((side) => group(side, of))}
  </section>`;
}

function group(side: Side, of: Position) {
  return html`<div class="side">
    <h3>${party(side)}</h3>
    ${side.voices.map((voice) => card(voice, side, of))}
  </div>`;
}

function card(voice: Voice, side: Side, of: Position) {
  const key = keyOf(voice);
  const office = officeOf(voice, of);
  const source = of.articles.get(voice.article);
  const day = dayOf(voice, of);
  const self = of.acknowledged.some((each) => keyOf(each) === key);
  const isSide = voice.speaker.value === side.value;
  const isWord = voice.stance === of.colour;
  return html`<article
    class="card ${voice.superseded ? 'superseded' : ''} ${of.lit === key ? 'lit' : ''}"
    data-voice=${key}
    @pointerenter=${() => of.point(key)}
    @pointerleave=${() => of.point('')}
  >
    ${isSide && !office ? nothing : html`<p class="card-who">${isSide ? nothing : party(voice.speaker)}${office ? html`<span class="quiet">${isSide ? '' : ', '}${office}</span>` : nothing}</p>`}
    ${isWord && !self && !voice.superseded
      ? nothing
      : html`<p class="card-marks small">
          ${isWord ? nothing : stanceChip(voice.stance)} ${self ? html`<span title="It speaks for a doer of this, in the version that it gives">admits it itself</span>` : nothing}
          ${voice.superseded ? html`<span class="was" title="Only a side’s last day counts for the standing">said before; not its last word</span>` : nothing}
        </p>`}
    <blockquote><a href=${placeOf(key)}>${voice.spans.map((span, at) => html`${at > 0 ? html`<span class="gap"> … </span>` : nothing}${span.text}`)}</a></blockquote>
    <p class="card-source small quiet">
      <a href=${path('/articles', voice.article)}>${publisherOf(voice.article, of)}</a>${source?.published ? html`, ${date(source.published)}` : nothing}${day && source?.published && day !== source.published ? html` · said ${dateWords(day)}` : nothing}${voice.also_in.length > 0
        ? html` · <a href=${placeOf(voice.also_in[0]!)}>${count(voice.also_in.length, 'copy', 'copies')}</a>`
        : nothing}
    </p>
  </article>`;
}
