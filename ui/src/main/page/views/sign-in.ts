import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem, send } from '../api/client.ts';
import { text, queryOf, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { heard, told, type Told } from '../app/session.ts';
import { errorState, waiting } from '../parts/states.ts';
import './settings/settings.css';

const query = queryOf({ to: text('/') });

/** Where it leads after: an address of this page, whatever the link said. */
export function inside(to: string): string {
  const url = new URL(to, location.origin);
  return url.origin === location.origin && !['/sign-in', '/set-up'].includes(url.pathname) ? url.pathname + url.search : '/';
}

/** Name and password, or single sign-on where the server has it. */
@customElement('g-sign-in')
export class SignIn extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private failure: Problem | undefined;
  @state() private sending = false;

  private readonly loaded = new Task(this, { task: () => told(), args: () => [] });

  protected override render() {
    return html`<div class="door">
      <h1>Sign in</h1>
      ${this.loaded.render({
        pending: () => waiting('Asking how one signs in', 3),
        error: (error) => errorState(error, { where: 'asking how one signs in', again: () => void this.loaded.run() }),
        complete: (now) => this.ways(now),
      })}
    </div>`;
  }

  private ways(now: Told) {
    const { to } = query.read(this.address.query);
    if (!now.users)
      return html`<p>This server has no users: whoever sits at this machine may do everything, without signing in.</p>
        <p><a class="button first" href=${inside(to)}>Go on</a></p>`;
    if (now.name !== null)
      return html`<p>You are signed in as ${now.name}.</p>
        <p><a class="button first" href=${inside(to)}>Go on</a></p>`;
    return html`
      ${now.setup
        ? html`<p class="notice">
            Nobody can sign in yet. <a href="/set-up">Set up the first administrator</a> with the code that the server printed.
          </p>`
        : nothing}
      ${now.sign_in.includes('password')
        ? html`<form class="stack-close" @submit=${this.onSubmit}>
            <label class="field"
              ><span>Name</span><input class="input" name="name" required autocomplete="username" autocapitalize="none" spellcheck="false"
            /></label>
            <label class="field"
              ><span>Password</span><input class="input" type="password" name="password" required autocomplete="current-password"
            /></label>
            ${this.failure
              ? html`<p class="wrong" role="alert">
                  ${this.failure.status === 401 ? 'Name or password is wrong.' : this.failure.detail || this.failure.title}
                </p>`
              : nothing}
            <button class="button first" ?disabled=${this.sending}>Sign in</button>
          </form>`
        : nothing}
      ${now.sign_in.includes('oidc') ? html`<p><a class="button" href="/api/v1/session/oidc">Single sign-on</a></p>` : nothing}
    `;
  }

  private readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.failure = undefined;
    this.sending = true;
    try {
      const answer = await send('POST', '/api/v1/session', {
        body: { name: String(data.get('name')).trim(), password: data.get('password') },
      });
      heard((await answer.json()) as Told);
      location.assign(inside(query.read(this.address.query).to));
    } catch (error) {
      this.failure = error as Problem;
    } finally {
      this.sending = false;
    }
  };
}
