import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Part } from '../app/part.ts';
import { icon, type IconName } from './icon.ts';

/** A button that opens a small panel under it: choices, columns, exports. Esc, a click elsewhere or leaving it shuts it. */
@customElement('g-menu')
export class Menu extends Part {
  @property() label = '';
  @property() icon: IconName | '' = '';
  /** Shows the label only to screen readers. */
  @property({ type: Boolean }) terse = false;
  @property({ attribute: false }) body: (shut: () => void) => unknown = () => nothing;
  @state() private open = false;

  private readonly elsewhere = (event: Event) => {
    if (!this.contains(event.target as Node)) this.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.elsewhere);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusout', this.onLeave);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.elsewhere);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<button
        class="button ${this.terse ? 'bare icon' : ''}"
        aria-expanded=${this.open}
        aria-label=${this.terse ? this.label : nothing}
        title=${this.terse ? this.label : nothing}
        @click=${() => (this.open = !this.open)}
      >
        ${this.icon ? icon(this.icon) : nothing}${this.terse ? nothing : html`${this.label}${icon('down')}`}
      </button>
      ${this.open ? html`<div class="panel">${this.body(() => this.shut())}</div>` : nothing}`;
  }

  private shut(): void {
    this.open = false;
    this.querySelector('button')?.focus();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.shut();
    }
  };

  private readonly onLeave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.open = false;
  };
}
