import { referenceOf, type Articles } from '../../api/articles.ts';
import type { Claim, Reading, Voice } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { dateWords, partyName, periodWords } from '../../parts/words.ts';

/** What every part of the sheet needs beside the claim. A voice is named by its `article#statement`. */
export interface Shown {
  readonly articles: Articles;
  /** Of the articles whose readings have come so far. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Their texts, by code points. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** The voice that is lit everywhere. */
  readonly lit: string;
  readonly point: (voice: string) => void;
  readonly href: (voice: string) => string;
}

export const keyOf = (voice: Voice): string => `${voice.article}#${voice.statement}`;

/** Where the words stand. */
export function placeOf(reference: string): string {
  const { article, statement } = referenceOf(reference);
  return `${path('/articles', article)}?statement=${encodeURIComponent(statement)}`;
}

/** Who stands behind `article#statement`: its speaker, else the article that tells it. */
export function speakerOf(reference: string, claim: Claim, shown: Shown): string {
  const voice = [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by].find(
    (each) => keyOf(each) === reference || each.also_in.includes(reference),
  );
  if (voice) return partyName(voice.speaker.value ? voice.speaker : voice.side);
  const { article, statement } = referenceOf(reference);
  const reading = shown.readings.get(article);
  const speakers =
    reading?.statements.find((each) => each.id === statement)?.speakers.filter((speaker) => speaker !== 'ARTICLE' && speaker !== 'UNNAMED') ?? [];
  if (speakers.length > 0) return speakers.map((speaker) => reading!.entities.find((entity) => entity.id === speaker)?.name ?? speaker).join(', ');
  return publisherOf(article, shown);
}

export function publisherOf(article: string, shown: Shown): string {
  const source = shown.articles.get(article);
  return source?.publisher ?? source?.title ?? article;
}

/** The speaker's office, in the article's words. */
export function officeOf(voice: Voice, shown: Shown): string {
  return shown.readings.get(voice.article)?.statements.find((statement) => statement.id === voice.statement)?.role?.text ?? '';
}

/** The day on which it was said, where the text tells it; else the day of its article. Of a period its middle, to place it by. */
export function dayOf(voice: Voice, shown: Shown): string | null {
  const said = saidOf(voice);
  if (!said) return shown.articles.get(voice.article)?.published ?? null;
  const [from, to] = said.split('/');
  if (!to) return from!;
  return new Date((Date.parse(from!) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}

/** A day or a period, where the text tells one. */
export function saidOf(voice: Voice): string | undefined {
  const said = voice.said?.value;
  return said && /^\d{4}/.test(said) ? said : undefined;
}

/** When it was said, in words. */
export function whenOf(voice: Voice, shown: Shown): string {
  const said = saidOf(voice) ?? shown.articles.get(voice.article)?.published;
  if (!said) return 'no date';
  const [from, to] = said.split('/');
  return to ? periodWords(from!, to) : dateWords(from!);
}

/** A piece of the sentence around what was said; `said` marks the very words. */
export interface Stretch {
  readonly text: string;
  readonly said: boolean;
}

/** A longer sentence says more than it explains. */
const LONGEST = 420;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The words that were said in their sentence: "the delivery" alone tells nobody anything. Only the very words where the text has not
 * come yet, or the sentence is too long.
 */
export function contextOf(voice: Voice, shown: Shown): readonly Stretch[] {
  const words = voice.spans.flatMap((span, at): Stretch[] => [...(at > 0 ? [{ text: ' … ', said: false }] : []), { text: span.text, said: true }]);
  const text = shown.texts.get(voice.article);
  const statement = shown.readings.get(voice.article)?.statements.find((each) => each.id === voice.statement);
  if (!text || !statement) return words;
  const all = [...statement.source, ...statement.cue, ...statement.content];
  const [start, end] = sentenceOf(text, Math.min(...all.map((span) => span.start)), Math.max(...all.map((span) => span.end)));
  if (end - start > LONGEST) return words;
  const stretches: Stretch[] = [];
  let at = start;
  for (const span of [...voice.spans].sort((a, b) => a.start - b.start)) {
    if (span.start > at) stretches.push({ text: text.slice(at, span.start).join(''), said: false });
    stretches.push({ text: span.text, said: true });
    at = span.end;
  }
  if (end > at) stretches.push({ text: text.slice(at, end).join(''), said: false });
  return stretches;
}

/** From where the first sentence begins that holds some of it to where the last ends, in code points, within paragraphs. */
function sentenceOf(text: readonly string[], start: number, end: number): [start: number, end: number] {
  let from = start;
  while (from > 0 && text[from - 1] !== '\n') from--;
  let to = end;
  while (to < text.length && text[to] !== '\n') to++;
  const pieces: [start: number, end: number][] = [];
  let at = from;
  for (const { segment } of sentences.segment(text.slice(from, to).join(''))) {
    pieces.push([at, at + [...segment].length]);
    at += [...segment].length;
  }
  const first = pieces.find((piece) => piece[1] > start);
  const last = pieces.findLast((piece) => piece[0] < end);
  return [first?.[0] ?? start, last?.[1] ?? end];
}
