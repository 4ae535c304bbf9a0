import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How wide the host is, in whole steps of 20 px, so that a drawing can be made to measure; the host renders anew when that changes. */
export class Width implements ReactiveController {
  /** Pixels; 0 until it is known. */
  now = 0;
  private readonly observer = new ResizeObserver(([entry]) => {
    const width = Math.floor((entry?.contentRect.width ?? 0) / 20) * 20;
    if (width === this.now || width === 0) return;
    this.now = width;
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}
