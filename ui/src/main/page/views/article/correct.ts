import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Reading, Statement } from '../../api/records.ts';
import { Part } from '../../app/part.ts';
import '../../parts/dialog.ts';

/** Corrects a statement in place. */
@customElement('g-correct')
export class Correct extends Part {
  @property({ attribute: false }) reading!: Reading;
  @property({ attribute: false }) statement!: Statement;
  @property() text = '';
  @property({ type: Boolean }) open = false;

  protected override render() {
    return html`<g-dialog heading="Correct the statement" ?open=${this.open}></g-dialog>`;
  }
}
