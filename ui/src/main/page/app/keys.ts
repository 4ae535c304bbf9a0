import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key and what it does. `key` as `KeyboardEvent.key` names it; two in a row are written `g c`. */
export interface Binding {
  readonly key: string;
  readonly what: string;
  readonly run: (event: KeyboardEvent) => void;
  /** In whose list it stands in the overlay. */
  readonly group?: string;
}

const bound: Keys[] = [];
let first = '';
let firstAt = 0;

/** Binds keys while the host is on the page. The last to come wins; nothing is heard while somebody types. */
export class Keys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    readonly bindings: () => readonly Binding[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    bound.unshift(this);
  }

  hostDisconnected(): void {
    bound.splice(bound.indexOf(this), 1);
  }
}

/** All that hold now, each key once. */
export function bindings(): Binding[] {
  const seen = new Map<string, Binding>();
  for (const keys of bound) {
    for (const binding of keys.bindings()) if (!seen.has(binding.key)) seen.set(binding.key, binding);
  }
  return [...seen.values()];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, [role=tab], [role=option]') !== null;
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  // What has a meaning of its own on a link or a button keeps it.
  if ((event.key === 'Enter' || event.key === ' ') && isControl(event.target)) return;
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  const pair = event.timeStamp - firstAt < 1000 ? `${first} ${event.key}` : '';
  const known = bindings();
  const found = known.find((binding) => binding.key === pair) ?? known.find((binding) => binding.key === event.key);
  first = event.key;
  firstAt = event.timeStamp;
  if (found) {
    event.preventDefault();
    found.run(event);
  }
});
