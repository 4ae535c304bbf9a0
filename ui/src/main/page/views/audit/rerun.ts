import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { icon } from '../../parts/icon.ts';
import { matchedName } from '../../parts/listed-name.ts';
import { count, identifier, score, sourceName } from '../../parts/words.ts';

interface Both {
  readonly then: readonly Hit[];
  readonly thenVersion: string;
  /** Undefined until it was run again. */
  readonly now: readonly Hit[] | undefined;
  readonly nowVersion: string;
}

const keyOf = (hit: Hit): string => `${hit.source}:${hit.entry}`;

/** What was found then, and beside it what the same files give now; where they differ it is marked. */
export function sideBySide({ then, thenVersion, now, nowVersion }: Both): TemplateResult {
  const keys = [...new Set([...then, ...(now ?? [])].map(keyOf))];
  const rows = keys.map((key) => ({ key, before: then.find((hit) => keyOf(hit) === key), after: now?.find((hit) => keyOf(hit) === key) }));
  const differing = now ? rows.filter((row) => !isSame(row.before, row.after)).length : 0;
  return html`
    ${now
      ? html`<p class="verdict ${differing === 0 ? 'good' : ''}" role="status">
          ${icon(differing === 0 ? 'check' : 'alert')}<span
            >${differing === 0
              ? html`<strong>The same</strong>, hit for hit and score for score${then.length === 0 ? ': nobody came near' : ''}.`
              : html`<strong>${count(differing, 'hit')} ${differing === 1 ? 'differs' : 'differ'}.</strong> ${thenVersion === nowVersion
                    ? 'Files and algorithm are those of then, so something else has changed.'
                    : 'The algorithm is another now.'}`}</span
          >
        </p>`
      : nothing}
    ${rows.length === 0
      ? html`<p class="quiet">Nobody on the lists came near.</p>`
      : html`<table class="table both">
          <caption class="unseen">
            Hits
          </caption>
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">List</th>
              <th scope="col">Then <span class="quiet">${thenVersion}</span></th>
              ${now ? html`<th scope="col">Again <span class="quiet">${nowVersion}</span></th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ key, before, after }) =>
                html`<tr class=${now && !isSame(before, after) ? 'differs' : ''}>
                  <td class="heading">
                    <a href=${path('/lists', (before ?? after)!.source, (before ?? after)!.entry)}>${matchedName((before ?? after)!)}</a>
                  </td>
                  <td data-title="List">${sourceName((before ?? after)!.source)} ${identifier(key.slice(key.indexOf(':') + 1))}</td>
                  <td data-title="Then">${cell(before)}</td>
                  ${now ? html`<td data-title="Again">${cell(after)}</td>` : nothing}
                </tr>`,
            )}
          </tbody>
        </table>`}
  `;
}

const cell = (hit: Hit | undefined) =>
  hit
    ? html`${score(hit.score)}${hit.match ? html` <span class="is-match">match</span>` : nothing}`
    : html`<span class="missing">not found</span>`;

const isSame = (before: Hit | undefined, after: Hit | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.score === after.score &&
  before.match === after.match &&
  before.matched === after.matched;
