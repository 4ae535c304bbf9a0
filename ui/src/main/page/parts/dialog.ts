import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Part } from '../app/part.ts';
import { icon } from './icon.ts';

/**
 * A dialog, or with `side` a drawer. Open while `open` holds; tells `g-close` when somebody wants it shut. Focus goes in and comes back.
 *
 *     <g-dialog heading="Split the claim" ?open=${…} .body=${() => html`…`} .actions=${() => html`…`} @g-close=${…}></g-dialog>
 */
@customElement('g-dialog')
export class Dialog extends Part {
  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) side = false;
  @property({ attribute: false }) body: () => unknown = () => nothing;
  @property({ attribute: false }) actions: () => unknown = () => nothing;

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Its own closings of which the browser has not told yet: it tells later, when the dialog may be wanted open again. */
  private untold = 0;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) {
      this.dialog.showModal();
      // Whoever opens a form wants to fill it in, not to shut it.
      const field = this.dialog.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea, button, a[href]):not(:disabled)');
      (field ?? this.dialog).focus();
    }
    if (!this.open) this.close();
  }

  override disconnectedCallback(): void {
    this.close();
    super.disconnectedCallback();
  }

  protected override render() {
    const actions = this.open ? this.actions() : nothing;
    return html`<dialog tabindex="-1" class=${this.side ? 'drawer' : 'dialog'} aria-label=${this.heading} @close=${this.onClosed} @click=${this.onBackdrop}>
      ${this.open
        ? html`<div class="dialog-inner">
            <header>
              <h2>${this.heading}</h2>
              <button class="button bare icon" aria-label="Close" @click=${this.shut}>${icon('close')}</button>
            </header>
            <div class="dialog-body">${this.body()}</div>
            ${actions === nothing ? nothing : html`<footer>${actions}</footer>`}
          </div>`
        : nothing}
    </dialog>`;
  }

  private close(): void {
    if (!this.dialog?.open) return;
    this.untold++;
    this.dialog.close();
  }

  /** Where the browser closed it, as Escape does. */
  private onClosed(): void {
    if (this.untold > 0) this.untold--;
    else this.shut();
  }

  private onBackdrop(event: MouseEvent): void {
    if (event.target === this.dialog) this.shut();
  }

  private shut(): void {
    if (this.open) this.tell('g-close', undefined);
  }
}
