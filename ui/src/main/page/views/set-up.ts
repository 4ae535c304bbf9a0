import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem, send } from '../api/client.ts';
import type { Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { heard, told, type Told } from '../app/session.ts';
import { errorState, waiting } from '../parts/states.ts';
import './settings/settings.css';

/** The first administrator, with the code that the server printed once. */
@customElement('g-set-up')
export class SetUp extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private failure = '';
  @state() private sending = false;

  private readonly loaded = new Task(this, { task: () => told(), args: () => [] });

  protected override render() {
    return html`<div class="door">
      <h1>First set-up</h1>
      ${this.loaded.render({
        pending: () => waiting('Asking the server', 3),
        error: (error) => errorState(error, { where: 'asking the server', again: () => void this.loaded.run() }),
        complete: (now) => (now.setup ? this.form() : closed(now)),
      })}
    </div>`;
  }

  private form() {
    return html`
      <p class="quiet">Whoever started the server sees a code in its terminal. It makes one administrator, once.</p>
      <form class="stack-close" @submit=${this.onSubmit}>
        <label class="field"
          ><span>Code</span><input class="input code-input" name="code" required autocomplete="one-time-code" spellcheck="false"
        /></label>
        <label class="field"
          ><span>Your name here</span
          ><input
            class="input"
            name="name"
            required
            maxlength="100"
            pattern="[a-z0-9][a-z0-9._@\\-]*"
            title="Small letters, digits, and . _ @ - after the first"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
        /></label>
        <label class="field"
          ><span>Password, 12 letters at least</span
          ><input class="input" type="password" name="password" required minlength="12" maxlength="1024" autocomplete="new-password"
        /></label>
        ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
        <button class="button first" ?disabled=${this.sending}>Make the administrator, and sign in</button>
      </form>
    `;
  }

  private readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.failure = '';
    this.sending = true;
    try {
      const answer = await send('POST', '/api/v1/setup', {
        body: { code: String(data.get('code')).trim(), name: String(data.get('name')).trim(), password: data.get('password') },
      });
      heard((await answer.json()) as Told);
      location.assign('/settings/users');
    } catch (error) {
      this.failure = error instanceof Problem ? error.detail || error.title : String(error);
    } finally {
      this.sending = false;
    }
  };
}

function closed(now: Told) {
  return html`<p>No code waits to be used${now.users ? ': this server has its users' : ''}.</p>
    ${now.users ? nothing : html`<p class="quiet">Start it with <code>gainsay serve --setup</code>, and it prints one.</p>`}
    <p><a class="button first" href=${now.users ? '/sign-in' : '/'}>${now.users ? 'Sign in' : 'To the start'}</a></p>`;
}
