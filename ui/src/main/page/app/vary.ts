import { nothing, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/**
 * Sets custom properties of an element: `<i ${vary({ share: 0.4 })}>` gives `--share`. The page's policy allows no style attributes, so
 * values go through the object model.
 */
class Vary extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('vary is for elements');
  }

  render(_properties: Record<string, string | number | undefined>): unknown {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Record<string, string | number | undefined>]): unknown {
    for (const [name, value] of Object.entries(properties)) {
      const style = (part.element as HTMLElement | SVGElement).style;
      if (value === undefined) style.removeProperty(`--${name}`);
      else style.setProperty(`--${name}`, String(value));
    }
    return nothing;
  }
}

export const vary = directive(Vary);
