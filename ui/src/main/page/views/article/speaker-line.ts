/** Draws who says it: a line from the speaker in the margin to the statement that is lit, where both are seen side by side. */
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
  const beside = from && from.right <= box.left && from.width > 0;
  if (!statement || !beside || !to) {
    line.setAttribute('d', '');
    return;
  }
  const start = { x: from.right - box.left + 6, y: from.top + from.height / 2 - box.top };
  const end = { x: to.left - box.left - 3, y: to.top + to.height / 2 - box.top };
  const bend = Math.max(24, (end.x - start.x) / 2);
  line.setAttribute('d', `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${Math.min(end.x - 12, start.x + bend)} ${end.y} ${end.x} ${end.y}`);
}
