import { html, type TemplateResult } from 'lit';
import { go, path } from '../../app/address.ts';
import { say } from '../../parts/toast.ts';

/** Offered wherever there is nothing yet: reads the example article and goes to it. Its text is fetched only then. */
export function tryExample(): TemplateResult {
  return html`<button class="button" @click=${readExample}>Read the example article</button>`;
}

async function readExample(event: Event): Promise<void> {
  const button = event.target as HTMLButtonElement;
  button.disabled = true;
  say('Reading the example article …');
  try {
    const [{ exampleArticle }, { read }] = await Promise.all([import('./example.ts'), import('./read.ts')]);
    const reading = await read({ text: exampleArticle.text }, exampleArticle.described);
    go(path('/articles', reading.article.id));
  } catch (error) {
    say((error as Error).message);
    button.disabled = false;
  }
}
