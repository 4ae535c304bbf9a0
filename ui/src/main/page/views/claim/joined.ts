import { html, nothing, type TemplateResult } from 'lit';
import type { Claim } from '../../api/records.ts';
import { stanceChip } from '../../parts/stance.ts';
import { count } from '../../parts/words.ts';
import { keyOf, placeOf, publisherOf, speakerOf, type Shown } from './shown.ts';

/** Statements that tell of it without taking a position: the articles' own telling, demands, what only passes on another. */
export function alsoTold(claim: Claim, shown: Shown): TemplateResult | typeof nothing {
  const voices = new Set([...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by].flatMap((voice) => [keyOf(voice), ...voice.also_in]));
  const told = claim.mentions.filter((mention) => !voices.has(`${mention.article}#${mention.statement}`));
  if (told.length === 0) return nothing;
  return html`<details class="claim-section">
    <summary><h2>Told without a position</h2> <span class="tally">${count(told.length, 'mention')}</span></summary>
    <ul class="told">
      ${told.map((mention) => {
        const reference = `${mention.article}#${mention.statement}`;
        return html`<li>
          <span>${speakerOf(reference, claim, shown)}</span> ${stanceChip(mention.stance)}
          <a class="opens" href=${placeOf(reference)}>${mention.span.text}</a>
          <span class="small quiet">${publisherOf(mention.article, shown)}</span>
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Why its mentions are one event: so that whoever doubts it sees where to split. */
export function whyOne(claim: Claim, shown: Shown): TemplateResult | typeof nothing {
  const joined = claim.joined ?? [];
  if (joined.length === 0) return nothing;
  const reasons = new Map<string, string[]>();
  for (const { with: reference, why } of joined) reasons.set(why, [...(reasons.get(why) ?? []), reference]);
  return html`<details class="claim-section">
    <summary><h2>Why this is one event</h2> <span class="tally">${count(joined.length, 'joining', 'joinings')}</span></summary>
    <ul class="told">
      ${[...reasons].map(([why, references]) => html`<li><span>${why}</span> <span class="quiet">${references.map((reference, at) => html`${at > 0 ? ', ' : ''}<a href=${placeOf(reference)}>${speakerOf(reference, claim, shown)}</a>`)}</span></li>`)}
    </ul>
  </details>`;
}
