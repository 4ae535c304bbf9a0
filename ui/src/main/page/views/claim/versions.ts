import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Filler } from '../../api/records.ts';
import { inferred, keyWords, party } from '../../parts/words.ts';
import { placeOf, speakerOf, type Shown } from './shown.ts';

/** First how far it has come and what it is, then who, then the rest. */
const ORDER = [
  'status',
  'item',
  'quantity',
  'time',
  'place',
  'supplier',
  'recipient',
  'attacker',
  'target',
  'imposer',
  'participant',
  'money',
  'route',
  'purpose',
  'effect',
  'casualties',
];

/** Every value that anybody gives, side by side, each with who gives it; what differs is marked, and nothing is averaged. */
export function versions(claim: Claim, shown: Shown): TemplateResult {
  const rows: readonly (readonly [string, readonly Filler[]])[] = Object.entries({ status: claim.status, ...claim.roles })
    .filter(([, fillers]) => fillers.length > 0)
    .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b));
  if (rows.length === 0) return html`<p class="quiet">No value of it is stated.</p>`;
  return html`<table class="table versions">
    <caption class="unseen">Versions of each value, with who gives and who denies it</caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Version</th>
        <th scope="col">Given by</th>
        <th scope="col">Denied by</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(([role, fillers]) =>
        fillers.map(
          (filler, at) => html`<tr class=${at > 0 ? 'same' : ''}>
            <th scope="row">${at > 0 ? html`<span class="unseen">${keyWords(role)}</span>` : html`${keyWords(role)}${fillers.length > 1 ? html` <span class="tally">${fillers.length} versions</span>` : nothing}`}</th>
            <td data-title="Version">${valueOf(filler)}</td>
            <td data-title="Given by">${references(filler.given_by, claim, shown)}</td>
            <td data-title="Denied by">${references(filler.denied_by, claim, shown)}</td>
          </tr>`,
        ),
      )}
    </tbody>
  </table>`;
}

function place(role: string): number {
  const at = ORDER.indexOf(role);
  return at < 0 ? ORDER.length : at;
}

function valueOf(filler: Filler) {
  const value = filler.name ? party({ value: filler.value, name: filler.name, country: filler.country ?? null }) : keyWords(filler.value);
  return filler.basis === 'inferred' ? inferred(value) : value;
}

/** The same speaker in several statements is named once, with a number for each further place. */
function references(all: readonly string[], claim: Claim, shown: Shown) {
  const found = new Map<string, string[]>();
  for (const reference of all) {
    const name = speakerOf(reference, claim, shown);
    found.set(name, [...(found.get(name) ?? []), reference]);
  }
  return [...found].map(
    ([name, places], at) =>
      html`${at > 0 ? ', ' : ''}<a class="opens" href=${placeOf(places[0]!)}>${name}</a>${places.slice(1).map((reference, more) => html`<a class="again" href=${placeOf(reference)}><span class="unseen">${name}, statement </span>${more + 2}</a>`)}`,
  );
}
