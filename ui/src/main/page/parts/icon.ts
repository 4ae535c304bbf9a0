import { svg, html, type TemplateResult } from 'lit';

/** Line icons of 16 × 16, drawn for this page. They say nothing to screen readers: a word always stands beside them or in a label. */
const SHAPES = {
  search: svg`<circle cx="7" cy="7" r="4.25" /><path d="m10.2 10.2 3.3 3.3" />`,
  sun: svg`<circle cx="8" cy="8" r="2.75" /><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />`,
  moon: svg`<path d="M13.4 9.6A5.7 5.7 0 0 1 6.4 2.6a5.7 5.7 0 1 0 7 7Z" />`,
  system: svg`<rect x="2" y="2.75" width="12" height="8.25" rx="1.25" /><path d="M5.75 13.5h4.5" />`,
  menu: svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  down: svg`<path d="m4.5 6.25 3.5 3.5 3.5-3.5" />`,
  right: svg`<path d="m6.25 4.5 3.5 3.5-3.5 3.5" />`,
  left: svg`<path d="m9.75 4.5-3.5 3.5 3.5 3.5" />`,
  up: svg`<path d="m4.5 9.75 3.5-3.5 3.5 3.5" />`,
  link: svg`<path d="M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />`,
  export: svg`<path d="M8 9.75v-7M5.25 5.25 8 2.5l2.75 2.75M2.75 9.5v2.75c0 .55.45 1 1 1h8.5c.55 0 1-.45 1-1V9.5" />`,
  columns: svg`<rect x="2" y="3" width="12" height="10" rx="1.25" /><path d="M6 3v10M10 3v10" />`,
  rows: svg`<path d="M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11" />`,
  check: svg`<path d="m3.25 8.5 3 3 6.5-7" />`,
  edit: svg`<path d="m3 13 .6-2.6 7-7a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7l-7 7L3 13Z" />`,
  keys: svg`<rect x="1.75" y="4" width="12.5" height="8" rx="1.25" /><path d="M4.5 6.75h0M7 6.75h0M9.5 6.75h0M11.75 6.75h0M5 9.5h6" />`,
  person: svg`<circle cx="8" cy="5.5" r="2.5" /><path d="M3 13.25c.5-2.5 2.5-3.75 5-3.75s4.5 1.25 5 3.75" />`,
  alert: svg`<path d="M8 2.5 14 13H2L8 2.5Z" /><path d="M8 6.75v2.75M8 11.25h0" />`,
  filter: svg`<path d="M2.5 4h11M4.75 8h6.5M7 12h2" />`,
  outside: svg`<path d="M9.5 2.75h3.75V6.5M13 3 7.5 8.5M11.25 9v3.25c0 .55-.45 1-1 1h-6.5c-.55 0-1-.45-1-1v-6.5c0-.55.45-1 1-1H7" />`,
  split: svg`<path d="M8 13.5V9L4 5M8 9l4-4M3.25 8V4.25H7M12.75 8V4.25H9" />`,
  join: svg`<path d="M3.5 2.75V5c0 2 4.5 2 4.5 4v4.25M12.5 2.75V5c0 2-4.5 2-4.5 4M5.75 11 8 13.25 10.25 11" />`,
  file: svg`<path d="M4 2.25h5L12.25 5.5v8.25H4V2.25Z" /><path d="M9 2.25V5.5h3.25" />`,
  attach: svg`<path d="m12.75 7.25-5.3 5.3a2.9 2.9 0 0 1-4.1-4.1l5.6-5.6a1.9 1.9 0 0 1 2.7 2.7l-5.4 5.4a.95.95 0 0 1-1.35-1.35l4.7-4.7" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
} as const;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
}
