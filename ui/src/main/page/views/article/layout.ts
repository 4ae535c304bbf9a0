import type { Reading, Span, Statement } from '../../api/records.ts';

/** The text of an article cut where anything begins or ends, so that each piece can be drawn by itself. Offsets are code points. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Statements whose content this is, outermost first. */
  readonly content: readonly string[];
  readonly cue: readonly string[];
  readonly source: readonly string[];
  /** Statements whose first content begins here. */
  readonly opens: readonly string[];
  readonly entity: string | undefined;
}

/** Pieces of each paragraph; the line breaks between them are left out. */
export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

export function paragraphsOf(text: string, reading: Reading): readonly Paragraph[] {
  const points = [...text];
  const cuts = new Set<number>([0, points.length]);
  const spansOf = (statement: Statement) => [
    ...statement.content,
    ...statement.cue,
    ...statement.source,
    ...(statement.role ? [statement.role] : []),
  ];
  for (const span of [...reading.statements.flatMap(spansOf), ...reading.mentions]) {
    cuts.add(span.start);
    cuts.add(span.end);
  }
  for (const [place, point] of points.entries()) {
    if (point === '\n') {
      cuts.add(place);
      cuts.add(place + 1);
    }
  }
  const places = [...cuts].filter((place) => place >= 0 && place <= points.length).sort((a, b) => a - b);
  const wide = [...reading.statements].sort((a, b) => width(b.content) - width(a.content));
  const paragraphs: Paragraph[] = [];
  let pieces: Piece[] = [];
  const shut = () => {
    if (pieces.some((piece) => piece.text.trim() !== '')) paragraphs.push({ start: pieces[0]!.start, pieces });
    pieces = [];
  };
  for (let at = 0; at + 1 < places.length; at++) {
    const start = places[at]!;
    const end = places[at + 1]!;
    const words = points.slice(start, end).join('');
    if (words === '\n' || words === '\r\n') {
      shut();
      continue;
    }
    const covers = (span: Span) => span.start <= start && end <= span.end;
    pieces.push({
      start,
      end,
      text: words,
      content: wide.filter((statement) => statement.content.some(covers)).map((statement) => statement.id),
      cue: reading.statements.filter((statement) => statement.cue.some(covers)).map((statement) => statement.id),
      source: reading.statements
        .filter((statement) => statement.source.some(covers) || (statement.role && covers(statement.role)))
        .map((statement) => statement.id),
      opens: reading.statements.filter((statement) => firstOf(statement) === start).map((statement) => statement.id),
      entity: narrowest(reading.mentions.filter(covers))?.entity,
    });
  }
  shut();
  return paragraphs;
}

const width = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

const firstOf = (statement: Statement): number | undefined =>
  statement.content.length > 0 ? Math.min(...statement.content.map((span) => span.start)) : undefined;

function narrowest<S extends Span>(spans: readonly S[]): S | undefined {
  return spans.reduce<S | undefined>((best, span) => (best === undefined || span.end - span.start < best.end - best.start ? span : best), undefined);
}

/** The words of spans, in their order. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join(' … ');
}
