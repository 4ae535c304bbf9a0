import { html, nothing, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { state } from 'lit/decorators.js';
import { Problem } from '../../api/client.ts';
import { Part } from '../../app/part.ts';
import { errorState, waiting } from '../../parts/states.ts';
import { say } from '../../parts/toast.ts';

/** What is listed here, added and taken away: users, keys. Each change is sent, and the list fetched anew. */
export abstract class Managed<T> extends Part {
  @state() protected failure = '';

  protected abstract fetch(signal: AbortSignal): Promise<readonly T[]>;
  protected abstract table(all: readonly T[]): TemplateResult;

  protected readonly loaded = new Task(this, { task: (_, { signal }) => this.fetch(signal), args: () => [] });

  /** @param what in words, for whoever waits */
  protected listed(what: string): unknown {
    return this.loaded.render({
      pending: () => (this.loaded.value ? this.table(this.loaded.value) : waiting(`Fetching the ${what}`, 4)),
      error: (error) => errorState(error, { where: `fetching the ${what}`, again: () => void this.loaded.run() }),
      complete: (all) => this.table(all),
    });
  }

  protected columns(caption: string, titles: readonly string[], rows: readonly TemplateResult[]): TemplateResult {
    return html`<table class="table">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${titles.map((title) => html`<th scope="col">${title}</th>`)}
          <th scope="col"><span class="unseen">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  }

  protected failed(): unknown {
    return this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing;
  }

  /** @param words what is then true @returns whether it is */
  protected async done(asked: Promise<unknown>, words: string): Promise<boolean> {
    this.failure = '';
    try {
      await asked;
      say(words);
      await this.loaded.run();
      return true;
    } catch (error) {
      this.failure = error instanceof Problem ? error.detail : String(error);
      return false;
    }
  }
}
