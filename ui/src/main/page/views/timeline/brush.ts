import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Part } from '../../app/part.ts';
import { vary } from '../../app/vary.ts';
import { Width } from '../../app/width.ts';
import { count, dateWords } from '../../parts/words.ts';
import type { Bin } from './bins.ts';
import { KIND_WORDS, KINDS, type Kind } from './events.ts';

const HEIGHT = 84;
const BASE = HEIGHT - 18;

/** A period: ISO dates, both inclusive; empty where it is open. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/**
 * A strip of bars over time on which a period is drawn with the pointer, or moved by its two handles with the arrow keys. Tells `g-period`
 * when one was chosen.
 */
@customElement('g-brush')
export class Brush extends Part {
  @property({ attribute: false }) bins: readonly Bin[] = [];
  @property({ attribute: false }) kinds: readonly Kind[] = KINDS;
  @property() since = '';
  @property() until = '';
  /** Places of the first and last bin while a pointer draws. */
  @state() private drawn: readonly [number, number] | undefined;

  private readonly width = new Width(this);

  protected override render() {
    const { bins } = this;
    if (bins.length === 0) return html`<p class="quiet">Nothing here has a date.</p>`;
    const width = this.width.now || 800;
    const step = width / bins.length;
    const shown = this.kinds;
    const most = Math.max(1, ...bins.map((bin) => shown.reduce((sum, kind) => sum + bin.counts[kind], 0)));
    const [from, to] = this.drawn ?? this.chosen();
    const whole = from === 0 && to === bins.length - 1;
    return html`<div
      class="brush"
      @pointerdown=${(event: PointerEvent) => this.begin(event)}
      @pointermove=${(event: PointerEvent) => this.go(event)}
      @pointerup=${() => this.end()}
      @pointercancel=${() => (this.drawn = undefined)}
    >
      <svg
        viewBox="0 0 ${width} ${HEIGHT}"
        preserveAspectRatio="none"
        role="img"
        aria-label="Claims over time, from ${dateWords(bins[0]!.start)} to ${dateWords(bins.at(-1)!.end)}"
      >
        ${bins.map((bin, place) => {
          let top = BASE;
          const words = shown.map((kind) => `${KIND_WORDS[kind].many.toLowerCase()} ${bin.counts[kind]}`).join(', ');
          return svg`<g class=${place < from || place > to ? 'beyond' : ''}>
            <title>${dateWords(bin.start)} – ${dateWords(bin.end)}: ${words}</title>
            <rect class="column" x=${place * step} y="0" width=${step} height=${BASE} />
            ${shown.map((kind) => {
              const high = (bin.counts[kind] / most) * (BASE - 6);
              if (high === 0) return nothing;
              top -= high;
              return svg`<rect class="kind-${kind}" x=${place * step + Math.min(1, step / 6)} y=${top} width=${Math.max(1, step - Math.min(2, step / 3))} height=${Math.max(0.5, high - (top + high < BASE ? 1 : 0))} />`;
            })}
          </g>`;
        })}
        <path class="base" d="M0 ${BASE + 0.5}H${width}" />
        ${this.ticks(step, width).map(({ x, title, anchor }) => svg`<text x=${x} y=${HEIGHT - 4} text-anchor=${anchor}>${title}</text>`)}
      </svg>
      ${whole ? nothing : html`<i class="brush-period" ${vary({ from: from / bins.length, to: (to + 1) / bins.length })}></i>`}
      ${this.handle('since', from, from / bins.length, bins[from]!.start)}
      ${this.handle('until', to, (to + 1) / bins.length, bins[to]!.end)}
      <p class="unseen" role="status">
        ${count(
          bins.slice(from, to + 1).reduce((sum, bin) => sum + shown.reduce((own, kind) => own + bin.counts[kind], 0), 0),
          'claim',
        )}
        from ${dateWords(bins[from]!.start)} to ${dateWords(bins[to]!.end)}
      </p>
    </div>`;
  }

  private handle(which: 'since' | 'until', place: number, at: number, day: string) {
    return html`<span
      class="brush-handle ${which}"
      role="slider"
      tabindex="0"
      aria-label=${which === 'since' ? 'From' : 'To'}
      aria-valuemin="0"
      aria-valuemax=${this.bins.length - 1}
      aria-valuenow=${place}
      aria-valuetext=${dateWords(day)}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, which)}
      ${vary({ at })}
    ></span>`;
  }

  /** Years, months or days, as far as the bars are apart; never so many that they meet. */
  private ticks(step: number, width: number): readonly { x: number; title: string; anchor: 'start' | 'end' }[] {
    const found: { x: number; title: string; anchor: 'start' | 'end' }[] = [];
    let before = '';
    const coarse = this.bins.length > 30 && step * 12 < 90;
    const fine = this.bins.length < 2 || Date.parse(this.bins[1]!.start) - Date.parse(this.bins[0]!.start) < 20 * 86_400_000;
    this.bins.forEach((bin, place) => {
      const title = coarse ? bin.start.slice(0, 4) : dateWords(fine ? bin.start : bin.start.slice(0, 7));
      const x = place * step;
      if (title !== before && x - (found.at(-1)?.x ?? -100) > 76 && x < width - 60) found.push({ x, title, anchor: 'start' });
      before = title;
    });
    return found;
  }

  private chosen(): readonly [number, number] {
    const from = this.since ? this.bins.findIndex((bin) => bin.end >= this.since) : 0;
    const to = this.until ? this.bins.findLastIndex((bin) => bin.start <= this.until) : this.bins.length - 1;
    return [from < 0 ? this.bins.length - 1 : from, Math.max(0, to)];
  }

  private placeOf(event: PointerEvent): number {
    const box = this.getBoundingClientRect();
    return Math.min(this.bins.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * this.bins.length)));
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const at = this.placeOf(event);
    const handle = event.target instanceof Element ? event.target.closest('.brush-handle') : null;
    const [from, to] = this.chosen();
    this.start = handle ? (handle.classList.contains('since') ? to : from) : at;
    this.drawn = handle ? [from, to] : [at, at];
  }

  private start = 0;

  private go(event: PointerEvent): void {
    if (!this.drawn) return;
    const at = this.placeOf(event);
    this.drawn = [Math.min(this.start, at), Math.max(this.start, at)];
  }

  private end(): void {
    if (!this.drawn) return;
    const [from, to] = this.drawn;
    this.drawn = undefined;
    this.choose(from, to);
  }

  private onKey(event: KeyboardEvent, which: 'since' | 'until'): void {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -6,
      PageUp: 6,
      Home: -this.bins.length,
      End: this.bins.length,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const last = this.bins.length - 1;
    const [from, to] = this.chosen();
    if (which === 'since') this.choose(Math.min(to, Math.max(0, from + by)), to);
    else this.choose(from, Math.max(from, Math.min(last, to + by)));
  }

  private choose(from: number, to: number): void {
    this.tell<Period>('g-period', {
      since: from === 0 ? '' : this.bins[from]!.start,
      until: to === this.bins.length - 1 ? '' : this.bins[to]!.end,
    });
  }
}
