import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Voice } from '../../api/records.ts';
import { vary } from '../../app/vary.ts';
import { stanceGlyph, stanceWord } from '../../parts/stance.ts';
import { dateWords, partyName } from '../../parts/words.ts';
import { dayOf, keyOf, whenOf, type Shown } from './shown.ts';

interface Dot {
  readonly voice: Voice;
  readonly day: string;
  /** How many stand before it on its day. */
  readonly place: number;
}

/** Labels nearer to each other than this part of the whole would meet. */
const APART = 0.11;

/** Who spoke when: a mark for each voice, a lane for each position. The cards below hold the same in words. */
export function strip(claim: Claim, shown: Shown): TemplateResult | typeof nothing {
  const lanes = [
    { title: 'asserts', dots: dotsOf(claim.asserted_by, shown) },
    { title: 'confirms', dots: dotsOf(claim.confirmed_by, shown) },
    { title: 'denies', dots: dotsOf(claim.denied_by, shown) },
  ].filter((lane) => lane.dots.length > 0);
  const days = [...new Set(lanes.flatMap((lane) => lane.dots.map((dot) => dot.day)))].sort((a, b) => time(a) - time(b));
  if (days.length < 2) return nothing;
  const first = time(days[0]!);
  const span = time(days.at(-1)!) - first || 1;
  const at = (day: string): number => (time(day) - first) / span;
  return html`<figure class="strip">
    <figcaption class="unseen">Voices over time, from ${dateWords(days[0]!)} to ${dateWords(days.at(-1)!)}</figcaption>
    ${lanes.map(
      (lane) => html`<div class="lane">
        <span class="lane-name">${lane.title}</span>
        <div class="lane-field">
          ${lane.dots.map((dot) => {
            const key = keyOf(dot.voice);
            const words = `${partyName(dot.voice.speaker)} ${stanceWord(dot.voice.stance)}, ${whenOf(dot.voice, shown)}${dot.voice.superseded ? '; not its last word' : ''}`;
            return html`<a
              class="mark ${dot.voice.superseded ? 'superseded' : ''} ${shown.lit === key ? 'lit' : ''}"
              href=${shown.href(key)}
              title=${words}
              aria-label=${words}
              @pointerenter=${() => shown.point(key)}
              @pointerleave=${() => shown.point('')}
              ${vary({ at: at(dot.day), place: at(dot.day) > 0.9 ? -dot.place : dot.place })}
              >${stanceGlyph(dot.voice.stance)}</a
            >`;
          })}
        </div>
      </div>`,
    )}
    <div class="lane axis" aria-hidden="true">
      <span></span>
      <div class="lane-field">${labelled(days, at).map((day) => html`<span class="tick ${at(day) > 0.94 ? 'end' : at(day) < 0.06 ? 'start' : ''}" ${vary({ at: at(day) })}>${dateWords(day)}</span>`)}</div>
    </div>
  </figure>`;
}

function dotsOf(voices: readonly Voice[], shown: Shown): readonly Dot[] {
  const seen = new Map<string, number>();
  return voices.flatMap((voice) => {
    const day = dayOf(voice, shown);
    if (!day) return [];
    const place = seen.get(day) ?? 0;
    seen.set(day, place + 1);
    return [{ voice, day, place }];
  });
}

/** A day in part stands in its middle. */
function time(day: string): number {
  return Date.parse(day.length === 4 ? `${day}-07-01` : day.length === 7 ? `${day}-15` : day.slice(0, 10));
}

/** The first and the last day, and those between that have room. */
function labelled(days: readonly string[], at: (day: string) => number): readonly string[] {
  const shown = [days[0]!];
  for (const day of days.slice(1, -1)) {
    if (at(day) - at(shown.at(-1)!) > APART && 1 - at(day) > APART) shown.push(day);
  }
  return [...shown, days.at(-1)!];
}
