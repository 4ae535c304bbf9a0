import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../../api/client.ts';
import { Part } from '../../app/part.ts';
import type { Role } from '../../app/session.ts';
import { copy } from '../../parts/share.ts';
import { errorState, waiting } from '../../parts/states.ts';
import { say } from '../../parts/toast.ts';
import { date, identifier } from '../../parts/words.ts';
import { addKey, keys, removeKey, ROLES, SCOPES, type Key } from './access.ts';

/** Keys of programs. One is shown once, when it is made. */
@customElement('g-api-keys')
export class ApiKeys extends Part {
  /** Of whoever makes them: no key may do more. */
  @property() most: Role = 'reader';
  @state() private made = '';
  @state() private failure = '';

  private readonly loaded = new Task(this, { task: (_, { signal }) => keys(signal), args: () => [] });

  protected override render() {
    return html`
      <p class="quiet lead">A program sends its key as <code>Authorization: Bearer …</code>. The server keeps its hash only.</p>
      ${this.made
        ? html`<div class="made" role="status">
            <p><strong>This is the key.</strong> It is not shown again.</p>
            <p class="line">
              <code>${this.made}</code><button class="button small" @click=${() => void copy(this.made)}>Copy</button
              ><button class="button small bare" @click=${() => (this.made = '')}>Done</button>
            </p>
          </div>`
        : nothing}
      ${this.loaded.render({
        pending: () => (this.loaded.value ? this.table(this.loaded.value) : waiting('Fetching the keys', 3)),
        error: (error) => errorState(error, { where: 'fetching the keys', again: () => void this.loaded.run() }),
        complete: (all) => this.table(all),
      })}
      <h2>Make a key</h2>
      <form class="inline" @submit=${this.onAdd}>
        <label class="field"
          ><span>May do as much as a</span
          ><select class="input" name="role">
            ${ROLES.slice(0, ROLES.indexOf(this.most) + 1).map((role) => html`<option value=${role}>${role}</option>`)}
          </select></label
        >
        <label class="field"><span>Ends</span><input class="input" type="date" name="expires" /></label>
        <fieldset>
          <legend>Opens only these groups of paths; none ticked: all</legend>
          ${SCOPES.map((scope) => html`<label class="tick"><input type="checkbox" name="scope" value=${scope} />${scope}</label>`)}
        </fieldset>
        <button class="button first">Make it</button>
      </form>
      <p class="quiet small">Without a day it ends after 90 days.</p>
      ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
    `;
  }

  private table(all: readonly Key[]) {
    if (all.length === 0) return html`<p class="quiet">There is no key.</p>`;
    return html`<table class="table">
      <caption class="unseen">
        Keys
      </caption>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Of</th>
          <th scope="col">For</th>
          <th scope="col">Opens</th>
          <th scope="col">Made</th>
          <th scope="col">Ends</th>
          <th scope="col"><span class="unseen">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (key) =>
            html`<tr>
              <td class="heading">${identifier(key.id)}</td>
              <td data-title="Of">${key.owner}</td>
              <td data-title="For">${key.role}</td>
              <td data-title="Opens">${key.scope.length === 0 ? 'all' : key.scope.join(', ')}</td>
              <td data-title="Made">${date(key.created.slice(0, 10))}</td>
              <td data-title="Ends">${date(key.expires.slice(0, 10))}</td>
              <td class="do">
                <button class="button small" @click=${() => void this.done(removeKey(key.id), 'The key opens nothing any more')}>
                  Revoke
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private readonly onAdd = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const scope = data.getAll('scope').map(String);
    const asked = addKey({
      role: data.get('role') as Role,
      scope: scope.length > 0 ? scope : null,
      expires: String(data.get('expires') ?? '') || null,
    });
    void asked.then(({ key }) => (this.made = key)).catch(() => undefined);
    void this.done(asked, 'The key is made').then((ok) => ok && form.reset());
  };

  private async done(asked: Promise<unknown>, words: string): Promise<boolean> {
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
