import { LitElement } from 'lit';

/**
 * What every part and view is made of. They render into the page itself, without shadow roots: one set of style sheets, labels and
 * headings that refer to each other, and text that can be selected across parts.
 */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells whoever holds this part. */
  protected tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true }));
  }
}
