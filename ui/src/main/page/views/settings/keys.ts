import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Role } from '../../app/session.ts';
import { copy } from '../../parts/share.ts';
import { date, identifier } from '../../parts/words.ts';
import { addKey, keys, removeKey, ROLES, SCOPES, type Key } from './access.ts';
import { Managed } from './managed.ts';

/** Keys of programs. One is shown once, when it is made. */
@customElement('g-api-keys')
export class ApiKeys extends Managed<Key> {
  /** Of whoever makes them: no key may do more. */
  @property() most: Role = 'reader';
  @state() private made = '';

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
      ${this.listed('keys')}
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
      ${this.failed()}
    `;
  }

  protected override fetch(signal: AbortSignal) {
    return keys(signal);
  }

  protected override table(all: readonly Key[]) {
    if (all.length === 0) return html`<p class="quiet">There is no key.</p>`;
    return this.columns(
      'Keys',
      ['Key', 'Of', 'For', 'Opens', 'Made', 'Ends'],
      all.map(
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
        ),
    );
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
}
