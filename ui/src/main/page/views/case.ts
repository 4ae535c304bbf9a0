import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { icon } from '../parts/icon.ts';
import './queue/panel.ts';
import './queue/queue.css';

/** One case by itself: what a link to it shows. */
@customElement('g-case')
export class CaseView extends Part {
  @property({ attribute: false }) address!: Address;

  protected override render() {
    const id = this.address.parameters['id']!;
    return html`<p class="back"><a class="button bare" href="/queue">${icon('left')} The queue</a></p>
      <h1 class="unseen">Case ${id}</h1>
      <g-case-panel .case=${id}></g-case-panel>`;
  }
}
