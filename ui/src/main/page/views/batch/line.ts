import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, ListEntry } from '../../api/records.ts';
import { comparison } from '../../parts/comparison.ts';
import { listedName } from '../../parts/listed-name.ts';
import { count, score, sourceName } from '../../parts/words.ts';
import type { Field } from './mapping.ts';
import { answerOf, type Outcome } from './outcome.ts';

interface Opened {
  readonly outcome: Outcome;
  readonly threshold: number;
  /** `SOURCE:ENTRY` of the hit that is looked at. */
  readonly chosen: string;
  readonly entry: ListEntry | undefined;
  readonly hitHref: (key: string) => string;
  /** What was asked on that line, where this browser knows. */
  readonly asked: Partial<Record<Field, string>>;
}

export const keyOfHit = (hit: Pick<Hit, 'source' | 'entry'>): string => `${hit.source}:${hit.entry}`;

/** One line of the batch: what was asked, whom it may mean, and the chosen one field by field. */
export function openedLine({ outcome, threshold, chosen, entry, hitHref, asked }: Opened): TemplateResult {
  const { hits } = answerOf(outcome);
  const hit = hits?.find((each) => keyOfHit(each) === chosen) ?? hits?.[0];
  return html`
    <p class="quiet small">
      Line ${outcome.line}${outcome.id && outcome.id !== String(outcome.line) ? html`, <span class="id">${outcome.id}</span>` : nothing}
    </p>
    <h2 class="opened-name">${outcome.name || 'No name'}</h2>
    ${outcome.error ? html`<p class="wrong">${outcome.error}</p>` : nothing}
    ${outcome.doubts.map((doubt) => html`<p class="doubt">${doubt}</p>`)}
    ${hits && hits.length > 1
      ? html`<ul class="opened-hits" aria-label=${count(hits.length, 'hit')}>
          ${hits.map(
            (each) =>
              html`<li>
                <a href=${hitHref(keyOfHit(each))} aria-current=${each === hit ? 'true' : nothing}
                  >${score(each.score, { threshold })}<span
                    >${listedName(each)} <span class="quiet small">${sourceName(each.source)}</span></span
                  ></a
                >
              </li>`,
          )}
        </ul>`
      : nothing}
    ${hit
      ? comparison({
          asked: {
            name: outcome.name,
            birth_date: asked.birth_date ?? '',
            country: asked.country ?? '',
            id_number: [asked.id_number, asked.imo && `IMO ${asked.imo}`].filter(Boolean).join(', '),
            address: asked.address ?? '',
          },
          hit,
          entry,
          threshold,
        })
      : outcome.error
        ? html`<p class="quiet">
            The line was not screened. Mend it in the file and send it again; the other lines are not touched by it.
          </p>`
        : html`<p class="quiet">Nobody on these lists comes near.</p>`}
  `;
}
