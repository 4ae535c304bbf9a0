import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Role } from '../../app/session.ts';
import { date } from '../../parts/words.ts';
import { addUser, changeUser, removeUser, ROLE_SAYS, ROLES, users, type User } from './access.ts';
import { Managed } from './managed.ts';

/** Who may use the server, and as what. */
@customElement('g-users')
export class Users extends Managed<User> {
  /** Whose page this is: nobody changes himself. */
  @property() own = '';
  @state() private asked: { kind: 'password' | 'remove'; user: User } | undefined;

  protected override render() {
    return html`
      ${this.listed('users')}
      <h2>Add a user</h2>
      <form class="inline" @submit=${this.onAdd}>
        <label class="field"
          ><span>Name</span
          ><input
            class="input"
            name="name"
            required
            maxlength="100"
            pattern="[a-z0-9][a-z0-9._@\\-]*"
            title="Small letters, digits, and . _ @ - after the first"
            autocomplete="off"
            spellcheck="false"
        /></label>
        <label class="field"
          ><span>Role</span
          ><select class="input" name="role">
            ${ROLES.map((role) => html`<option value=${role} ?selected=${role === 'analyst'}>${role}</option>`)}
          </select></label
        >
        <label class="field"
          ><span>Password, 12 letters at least</span
          ><input class="input" type="password" name="password" required minlength="12" maxlength="1024" autocomplete="new-password"
        /></label>
        <button class="button first">Add</button>
      </form>
      <p class="quiet small">${ROLES.map((role, place) => html`${place > 0 ? '; an ' : 'A '}${role} ${ROLE_SAYS[role]}`)}.</p>
      ${this.failed()} ${this.dialog()}
    `;
  }

  protected override fetch(signal: AbortSignal) {
    return users(signal);
  }

  protected override table(all: readonly User[]) {
    return this.columns(
      'Users',
      ['Name', 'Role', 'Signs in by', 'Since'],
      all.map((user) => {
          const self = user.name === this.own;
          return html`<tr>
            <td class="heading">
              ${user.name}${self ? html` <span class="quiet">you</span>` : nothing}${user.disabled
                ? html` <span class="tag">disabled</span>`
                : nothing}
            </td>
            <td data-title="Role">
              ${self
                ? user.role
                : html`<select
                    class="input"
                    aria-label="Role of ${user.name}"
                    @change=${(event: Event) => void this.change(user, { role: (event.target as HTMLSelectElement).value as Role })}
                  >
                    ${ROLES.map((role) => html`<option value=${role} ?selected=${role === user.role}>${role}</option>`)}
                  </select>`}
            </td>
            <td data-title="Signs in by">${user.sign_in.map((each) => (each === 'oidc' ? 'single sign-on' : 'password')).join(', ')}</td>
            <td data-title="Since">${date(user.created.slice(0, 10))}</td>
            <td class="do">
              ${self
                ? nothing
                : html`<button class="button small" @click=${() => void this.change(user, { disabled: !user.disabled })}>
                      ${user.disabled ? 'Enable' : 'Disable'}
                    </button>
                    <button class="button small" @click=${() => (this.asked = { kind: 'password', user })}>Password</button>
                    <button class="button small" @click=${() => (this.asked = { kind: 'remove', user })}>Remove</button>`}
            </td>
          </tr>`;
        }),
    );
  }

  private dialog() {
    const asked = this.asked;
    const shut = () => (this.asked = undefined);
    if (asked?.kind === 'remove') {
      return html`<g-dialog
        open
        heading="Remove ${asked.user.name}?"
        .body=${() =>
          html`<p>
            ${asked.user.name} is signed out everywhere, and all keys of that name end. What was done under it stays in the ledger.
          </p>`}
        .actions=${() =>
          html`<button class="button" @click=${shut}>Keep</button
            ><button class="button first" @click=${() => void this.forget(asked.user)}>Remove</button>`}
        @g-close=${shut}
      ></g-dialog>`;
    }
    return html`<g-dialog
      ?open=${asked !== undefined}
      heading="New password for ${asked?.user.name ?? ''}"
      .body=${() =>
        html`<form id="new-password" class="stack-close" @submit=${this.onPassword}>
          <label class="field"
            ><span>Password, 12 letters at least</span
            ><input class="input" type="password" name="password" required minlength="12" maxlength="1024" autocomplete="new-password"
          /></label>
          <p class="quiet small">It signs ${asked?.user.name} out everywhere.</p>
        </form>`}
      .actions=${() => html`<button class="button first" form="new-password">Set it</button>`}
      @g-close=${shut}
    ></g-dialog>`;
  }

  private readonly onAdd = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const name = String(data.get('name')).trim();
    void this.done(addUser({ name, role: data.get('role') as Role, password: String(data.get('password')) }), `${name} can sign in`).then(
      (ok) => ok && form.reset(),
    );
  };

  private readonly onPassword = (event: SubmitEvent) => {
    event.preventDefault();
    const user = this.asked!.user;
    const password = String(new FormData(event.target as HTMLFormElement).get('password'));
    this.asked = undefined;
    void this.done(changeUser(user.name, { password }), `${user.name} has a new password`);
  };

  private change(user: User, change: { role?: Role; disabled?: boolean }): Promise<boolean> {
    const words = change.role ? `${user.name} is ${change.role}` : `${user.name} is ${change.disabled ? 'disabled' : 'enabled'}`;
    return this.done(changeUser(user.name, change), words);
  }

  private async forget(user: User): Promise<void> {
    this.asked = undefined;
    await this.done(removeUser(user.name), `${user.name} is removed`);
  }
}
