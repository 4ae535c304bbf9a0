import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem, send } from '../api/client.ts';
import type { Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { prefer, preferences, type Preferences } from '../app/preferences.ts';
import { heard, told, type Told } from '../app/session.ts';
import { chooseTheme, theme, type Theme } from '../app/theme.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { tabs } from '../parts/tabs.ts';
import { say } from '../parts/toast.ts';
import { ROLE_SAYS } from './settings/access.ts';
import './settings/keys.ts';
import './settings/rules.ts';
import './settings/users.ts';
import './settings/settings.css';

/** Who one is here, who else may come in, keys of programs, and what this browser remembers. */
@customElement('g-settings')
export class Settings extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private failure = '';
  @state() private preferred: Preferences = preferences();

  private readonly loaded = new Task(this, { task: () => told(), args: () => [] });

  protected override render() {
    return html`
      <header class="view-head"><h1>Settings</h1></header>
      ${this.loaded.render({
        pending: () => waiting('Asking who you are', 3),
        error: (error) => errorState(error, { where: 'asking who you are', again: () => void this.loaded.run() }),
        complete: (now) => this.whole(now),
      })}
    `;
  }

  private whole(now: Told) {
    const part = this.address.parameters['part'] ?? '';
    const isAdministrator = now.role === 'administrator';
    return html`
      ${tabs('Settings', [
        { href: '/settings', title: 'You', current: part === '' },
        ...(isAdministrator ? [{ href: '/settings/users', title: 'Users', current: part === 'users' }] : []),
        { href: '/settings/keys', title: 'Keys', current: part === 'keys' },
        ...(now.role === 'reader' ? [] : [{ href: '/settings/rules', title: 'Who is told', current: part === 'rules' }]),
        { href: '/settings/browser', title: 'This browser', current: part === 'browser' },
      ])}
      <div class="settings">${this.chosen(part, now)}</div>
    `;
  }

  private chosen(part: string, now: Told) {
    switch (part) {
      case '':
        return this.you(now);
      case 'browser':
        return this.browser();
      case 'users':
        if (now.users && now.role === 'administrator') return html`<g-users .own=${now.name ?? ''}></g-users>`;
        return now.users ? emptyState('Not for you to see', 'Users are the administrators’ matter.') : noUsers();
      case 'rules':
        return html`<g-watch-rules></g-watch-rules>`;
      case 'keys':
        return now.users ? html`<g-api-keys .most=${now.role ?? 'reader'}></g-api-keys>` : noUsers('keys');
      default:
        return emptyState('No such settings', 'Nothing is here.', html`<a class="button" href="/settings">To the settings</a>`);
    }
  }

  private you(now: Told) {
    if (!now.users) return noUsers();
    return html`
      <dl class="who">
        <div>
          <dt>Name</dt>
          <dd>${now.name}</dd>
        </div>
        <div>
          <dt>Role</dt>
          <dd>${now.role}${now.role ? html`, <span class="quiet">${ROLE_SAYS[now.role]}</span>` : nothing}</dd>
        </div>
      </dl>
      ${now.sign_in.includes('password')
        ? html`<h2>Change your password</h2>
            <form class="inline" @submit=${this.onPassword}>
              <input
                class="unseen"
                type="text"
                name="name"
                autocomplete="username"
                .value=${now.name ?? ''}
                tabindex="-1"
                aria-hidden="true"
                readonly
              />
              <label class="field"
                ><span>Present one</span><input class="input" type="password" name="current" required autocomplete="current-password"
              /></label>
              <label class="field"
                ><span>New one, 12 letters at least</span
                ><input class="input" type="password" name="password" required minlength="12" maxlength="1024" autocomplete="new-password"
              /></label>
              <button class="button first">Change</button>
            </form>
            <p class="quiet small">It signs you out everywhere else.</p>
            ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}`
        : nothing}
    `;
  }

  private browser() {
    const now = theme();
    return html`
      <p class="quiet lead">Kept in this browser only.</p>
      <form class="rows" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          ><span>Theme</span
          ><select class="input" @change=${(event: Event) => chooseTheme((event.target as HTMLSelectElement).value as Theme)}>
            <option value="system" ?selected=${now === 'system'}>as the system</option>
            <option value="light" ?selected=${now === 'light'}>light</option>
            <option value="dark" ?selected=${now === 'dark'}>dark</option>
          </select></label
        >
        <label class="field"
          ><span>In a batch a hit is a match from</span
          ><input
            class="input"
            type="number"
            min="0.5"
            max="1"
            step="0.05"
            .value=${String(this.preferred.threshold)}
            @change=${(event: Event) => this.prefer({ threshold: Number((event.target as HTMLInputElement).value) })}
        /></label>
        <label class="tick"
          ><input
            type="checkbox"
            .checked=${this.preferred.queue}
            @change=${(event: Event) => this.prefer({ queue: (event.target as HTMLInputElement).checked })}
          />Put matches of a batch into the queue</label
        >
      </form>
    `;
  }

  private prefer(change: Partial<Preferences>): void {
    prefer(change);
    this.preferred = preferences();
  }

  private readonly onPassword = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    this.failure = '';
    try {
      const answer = await send('POST', '/api/v1/session/password', {
        body: { current: data.get('current'), password: data.get('password') },
      });
      heard((await answer.json()) as Told);
      form.reset();
      say('Your password is changed');
    } catch (error) {
      this.failure = error instanceof Problem ? error.detail : String(error);
    }
  };
}

function noUsers(what: 'users' | 'keys' = 'users') {
  return html`<div class="state">
    <h2>One person, on this machine</h2>
    <p>
      This server has no users: it answers whoever sits at this machine, with every right, and nobody
      else${what === 'keys' ? '. So programs here need no key' : ''}.
    </p>
    <p>For a team, add the first administrator; from then on everybody signs in:</p>
    <p><code>gainsay users add NAME --role administrator</code></p>
    <p>
      or start it with <code>gainsay serve --setup</code>, and open <a href="/set-up">the first set-up</a> with the code that it prints.
    </p>
  </div>`;
}
