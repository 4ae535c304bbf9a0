import { html, nothing, type TemplateResult } from 'lit';
import './evidence.css';
import { referenceOf, type Articles } from '../api/articles.ts';
import type { Claim, Filler, Stance } from '../api/records.ts';
import { path } from '../app/address.ts';
import { stanceChip } from './stance.ts';
import { date, inferred, keyWords, party } from './words.ts';

/** The words behind a value of a claim: each version with those who give it and those who deny it, as they said it. */

/** `status` and the roles alike. */
export function fillersOf(claim: Claim, role: string): readonly Filler[] {
  return role === 'status' ? claim.status : (claim.roles[role] ?? []);
}

/** A value as people read it: a party by name, leading to everything on it. */
export function fillerWords(filler: Filler, { plain = false } = {}): TemplateResult {
  const value = filler.name
    ? party({ value: filler.value, name: filler.name, country: filler.country ?? null }, { plain })
    : html`${keyWords(filler.value)}`;
  return filler.basis === 'inferred' ? inferred(value) : value;
}

/** The same words of the same speakers, wherever they stand. */
interface Said {
  readonly speaker: TemplateResult | undefined;
  readonly stance: Stance | undefined;
  readonly words: readonly string[];
  readonly references: readonly string[];
}

/** Who says `article#statement`, and in which words: from the claim's voices, else from its mentions, which have narration too. */
function said(references: readonly string[], claim: Claim): readonly Said[] {
  const voices = [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by];
  const found = new Map<string, Said>();
  for (const reference of references) {
    const { article, statement } = referenceOf(reference);
    const here = voices.filter((each) => `${each.article}#${each.statement}` === reference || each.also_in.includes(reference));
    const mentions = claim.mentions.filter((each) => each.article === article && each.statement === statement);
    const words = mentions.length > 0 ? mentions.map((each) => each.span.text) : (here[0]?.spans.map((span) => span.text) ?? []);
    const key = JSON.stringify([here.map((voice) => voice.speaker.value), words]);
    const known = found.get(key);
    if (known) {
      found.set(key, { ...known, references: [...known.references, reference] });
    } else {
      const speaker =
        here.length > 0
          ? html`${here.map((voice, at) => html`${at > 0 ? ' and ' : nothing}${party(voice.speaker.name ? voice.speaker : voice.side)}`)}`
          : undefined;
      found.set(key, { speaker, stance: here[0]?.stance ?? mentions[0]?.stance, words, references: [reference] });
    }
  }
  return [...found.values()];
}

/** Quotations of these statements, each with its speaker, its stance and every place where it stands. */
export function saidIn(references: readonly string[], claim: Claim, articles: Articles): TemplateResult {
  return html`<ul class="evidence">
    ${said(references, claim).map(
      (each) =>
        html`<li>
          <p class="evidence-who">
            ${each.speaker ?? html`<span class="quiet">the article itself</span>`}${each.stance ? html` ${stanceChip(each.stance)}` : nothing}
          </p>
          <figure class="quotation">
            <blockquote>
              ${each.words.length > 0 ? each.words.map((part, at) => html`${at > 0 ? html`<span class="gap" title="Other words stand between"> … </span>` : nothing}${part}`) : html`<span class="missing">Its words stand in the article.</span>`}
            </blockquote>
            <figcaption>
              ${each.references.map((reference, at) => html`${at > 0 ? '; ' : nothing}${source(reference, articles)}`)}
            </figcaption>
          </figure>
        </li>`,
    )}
  </ul>`;
}

function source(reference: string, articles: Articles): TemplateResult {
  const { article, statement } = referenceOf(reference);
  const known = articles.get(article);
  return html`<a href="${path('/articles', article)}?statement=${encodeURIComponent(statement)}"
      >${known?.publisher ?? known?.title ?? article}</a
    >${known?.published ? html`, ${date(known.published)}` : nothing}${known?.reprint_of ? html` <span class="quiet">(copy)</span>` : nothing}`;
}

/** One role of a claim, version by version; differing versions stand one under the other and none is preferred. */
export function evidence(claim: Claim, role: string, articles: Articles): TemplateResult {
  const fillers = fillersOf(claim, role);
  return html`<section class="evidence-role">
    <h3>${keyWords(role)}${fillers.length > 1 ? html` <span class="tally">${fillers.length} versions</span>` : nothing}</h3>
    ${fillers.length === 0 ? html`<p class="missing">not stated</p>` : nothing}
    ${fillers.map(
      (filler) =>
        html`<div class="evidence-version">
          <p class="evidence-value">${fillerWords(filler)}</p>
          ${filler.given_by.length > 0 ? saidIn(filler.given_by, claim, articles) : nothing}
          ${
            filler.denied_by.length > 0
              ? html`<h4>Denied by</h4>
                  ${saidIn(filler.denied_by, claim, articles)}`
              : nothing
          }
          ${filler.given_by.length + filler.denied_by.length === 0 ? html`<p class="missing small">No statement gives it.</p>` : nothing}
        </div>`,
    )}
  </section>`;
}
