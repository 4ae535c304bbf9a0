import type { Claim, Filler, Voice } from '../../api/records.ts';
import { standingSays, stanceWord } from '../../parts/stance.ts';
import { dateWords, keyWords, partyName, typeWords } from '../../parts/words.ts';
import { contextOf, officeOf, saidOf, speakerOf, whenOf, type Shown } from './shown.ts';

/** A claim with all its words and sources as Markdown: for the file of whoever writes about it. Nothing in it is without its place. */
export function dossier(claim: Claim, title: string, shown: Shown, address: string): string {
  return (
    [
      `# ${title}`,
      `**${claim.standing}**: ${standingSays(claim.standing)}. (${typeWords(claim.type)}, ${claim.id})`,
      `Reported ${claim.first_reported ? dateWords(claim.first_reported) : 'without a date'}${claim.last_reported && claim.last_reported !== claim.first_reported ? ` to ${dateWords(claim.last_reported)}` : ''}; independent sources: ${claim.independent_sources}.`,
      ...positions('Asserted or accused by', claim.asserted_by, shown),
      ...positions('Confirmed by', claim.confirmed_by, shown),
      ...positions('Denied by', claim.denied_by, shown),
      '## Versions',
      ...values(claim, shown),
      '## Sources',
      claim.articles.map((id, at) => `${at + 1}. ${sourceLine(id, shown)}`).join('\n'),
      `---\nStanding says who takes which position; it is no verdict on what is true. From Gainsay: ${address}`,
    ].join('\n\n') + '\n'
  );
}

function positions(title: string, voices: readonly Voice[], shown: Shown): readonly string[] {
  if (voices.length === 0) return [];
  const line = (voice: Voice): string => {
    const office = officeOf(voice, shown);
    const side = voice.side.value === voice.speaker.value ? '' : `, for ${partyName(voice.side)}`;
    const day = saidOf(voice);
    const words = contextOf(voice, shown)
      .map((stretch) => (stretch.said ? `**${stretch.text.trim()}**` : stretch.text))
      .join('');
    return `- **${partyName(voice.speaker)}**${office ? `, ${office}` : ''}${side} ${stanceWord(voice.stance)}${voice.superseded ? ' (said before; not its last word)' : ''}:\n  > ${words}\n\n  ${sourceLine(voice.article, shown)}${day ? `; said ${whenOf(voice, shown)}` : ''} (${voice.article}#${voice.statement})`;
  };
  return [`## ${title}`, voices.map(line).join('\n')];
}

function values(claim: Claim, shown: Shown): readonly string[] {
  const row = (role: string, filler: Filler): string =>
    `| ${keyWords(role)} | ${cell(filler.name ?? filler.value)}${filler.basis === 'inferred' ? ' (inferred)' : ''} | ${filler.given_by.map((each) => cell(speakerOf(each, claim, shown))).join(', ')} | ${filler.denied_by.map((each) => cell(speakerOf(each, claim, shown))).join(', ')} |`;
  const rows = Object.entries({ status: claim.status, ...claim.roles }).flatMap(([role, fillers]) => fillers.map((filler) => row(role, filler)));
  return [['| What | Version | Given by | Denied by |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function sourceLine(id: string, shown: Shown): string {
  const article = shown.articles.get(id);
  const parts = [
    article?.publisher,
    article?.title ? `“${article.title}”` : id,
    article?.published ? dateWords(article.published) : undefined,
    article?.url ?? undefined,
    article?.reprint_of ? `a copy of ${article.reprint_of}` : undefined,
  ];
  return parts.filter(Boolean).join(', ');
}
