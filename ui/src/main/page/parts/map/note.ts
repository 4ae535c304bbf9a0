import { html, type TemplateResult } from 'lit';

/** Where borders come from, and that they say nothing about whose land it is. It stands under every map. */
export function borders(): TemplateResult {
  return html`<details class="borders-note">
    <summary>About the borders</summary>
    <p>
      Borders are those of Natural Earth (1:50 million, public domain), which draws who held a territory when it was made, not who has a
      right to it. They are disputed in Crimea and eastern Ukraine, Kashmir, Western Sahara, Palestine and the Golan, Taiwan, Kosovo,
      Cyprus, Abkhazia and South Ossetia, Somaliland, and elsewhere. Gainsay takes no position; where a place lies is as GeoNames has it.
    </p>
  </details>`;
}
