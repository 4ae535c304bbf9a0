import { referenceOf, type Articles } from '../../api/articles.ts';
import type { Claim, Reading, Voice } from '../../api/records.ts';
import { path } from '../../app/address.ts';

/** What every part of the sheet needs beside the claim. A voice is named by its `article#statement`. */
export interface Shown {
  readonly articles: Articles;
  /** Of the articles whose readings have come so far. */
  readonly readings: ReadonlyMap<string, Reading>;
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
  const voice = [...claim.asserted_by, ...claim.confirmed_by, ...claim.denied_by].find((each) => keyOf(each) === reference || each.also_in.includes(reference));
  if (voice) return voice.speaker.name || voice.side.name;
  const { article, statement } = referenceOf(reference);
  const reading = shown.readings.get(article);
  const speakers = reading?.statements.find((each) => each.id === statement)?.speakers.filter((speaker) => speaker !== 'ARTICLE' && speaker !== 'UNNAMED') ?? [];
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

/** The day on which it was said, where the text tells it; else the day of its article. */
export function dayOf(voice: Voice, shown: Shown): string | null {
  const said = voice.said?.value;
  if (said && /^\d{4}/.test(said)) return said.split('/')[0]!;
  return shown.articles.get(voice.article)?.published ?? null;
}
