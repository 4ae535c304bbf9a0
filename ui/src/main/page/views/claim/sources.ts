import { html, nothing, type TemplateResult } from 'lit';
import { titleOf, type Articles } from '../../api/articles.ts';
import type { Claim } from '../../api/records.ts';
import { path } from '../../app/address.ts';
import { date } from '../../parts/words.ts';

interface Original {
  readonly id: string;
  readonly copies: readonly string[];
  /** The home has it, and it does not tell of this claim itself. */
  readonly silent: boolean;
}

/** The articles that tell of it: each independent source, with its copies under it. */
export function sourceTable(claim: Claim, articles: Articles): TemplateResult {
  const originals = originalsOf(claim, articles);
  const publishers = new Map<string, Original[]>();
  for (const original of originals) {
    const publisher = articles.get(original.id)?.publisher ?? `\0${original.id}`;
    publishers.set(publisher, [...(publishers.get(publisher) ?? []), original]);
  }
  return html`
    <p class="quiet sources-note">Copies of one text, and several texts of one publisher, count as one source.</p>
    <table class="table sources">
      <caption class="unseen">Articles that tell of the claim, by publisher; copies under their originals</caption>
      <thead>
        <tr><th scope="col" class="number-of">Source</th><th scope="col">Publisher</th><th scope="col">Article</th><th scope="col">Published</th></tr>
      </thead>
      <tbody>
        ${[...publishers.values()].map((group, source) =>
          group.map(
            (original, at) => html`${row(original.id, articles, { source: at === 0 ? source + 1 : undefined, silent: original.silent })}
            ${original.copies.map((copy) => row(copy, articles, { copy: true }))}`,
          ),
        )}
      </tbody>
    </table>
  `;
}

function row(
  id: string,
  articles: Articles,
  { source, copy = false, silent = false }: { source?: number | undefined; copy?: boolean; silent?: boolean },
) {
  const article = articles.get(id);
  return html`<tr class=${copy ? 'copy' : ''}>
    <td class="number-of" data-title="Source">${source ?? ''}</td>
    <td data-title="Publisher">${article?.publisher ?? html`<span class="missing">not given</span>`}</td>
    <td data-title="Article" class="heading">
      ${copy ? html`<span class="copy-word">copy</span> ` : nothing}<a href=${path('/articles', id)}>${article ? titleOf(article) : id}</a>${silent ? html` <span class="quiet small">the original; it does not tell of this itself</span>` : nothing}
    </td>
    <td data-title="Published">${date(article?.published)}</td>
  </tr>`;
}

function originalsOf(claim: Claim, articles: Articles): readonly Original[] {
  const found = new Map<string, string[]>();
  for (const id of claim.articles) {
    const original = articles.get(id)?.reprint_of ?? id;
    const copies = found.get(original) ?? [];
    found.set(original, original === id ? copies : [...copies, id]);
  }
  return [...found].map(([id, copies]) => ({ id, copies, silent: !claim.articles.includes(id) }));
}
