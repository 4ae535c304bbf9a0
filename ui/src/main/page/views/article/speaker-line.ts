/** How far from the words the line ends: it says which line of the text is meant, and never runs through words. */
const CLEAR = 5;

/**
 * Draws who says it: a line from the speaker in the margin to the line of the text with the statement that is lit, where both are seen
 * side by side. It bends in the gutter between the two.
 */
export function speakerLine(view: HTMLElement, statement: string): void {
  const svg = view.querySelector<SVGSVGElement>('svg.speaker-line');
  const line = svg?.querySelector('path');
  if (!svg || !line) return;
  const box = svg.getBoundingClientRect();
  const from = view.querySelector<HTMLElement>('.speakers li.lit .speaker-name')?.getBoundingClientRect();
  const to = (
    view.querySelector<HTMLElement>('.words .lit-source') ??
    view.querySelector<HTMLElement>(`.words .opener[data-statement="${CSS.escape(statement)}"]`) ??
    view.querySelector<HTMLElement>('.words .lit-content')
  )?.getClientRects()[0];
  const margin = view.querySelector<HTMLElement>('.speakers')?.getBoundingClientRect().right ?? 0;
  const beside = from && from.right <= box.left && from.width > 0;
  if (!statement || !beside || !to) {
    line.setAttribute('d', '');
    return;
  }
  const start = { x: from.right - box.left + 6, y: from.top + from.height / 2 - box.top };
  const end = { x: -CLEAR, y: to.top + to.height / 2 - box.top };
  const gutter = Math.max(start.x, margin - box.left);
  const middle = (gutter + end.x) / 2;
  line.setAttribute('d', `M${start.x} ${start.y}H${gutter}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`);
}
