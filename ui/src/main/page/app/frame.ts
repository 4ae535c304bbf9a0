import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../parts/icon.ts';
import '../parts/dialog.ts';
import '../parts/menu.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { say, type Said } from '../parts/toast.ts';
import { go, here, onAddress } from './address.ts';
import { bindings, Keys } from './keys.ts';
import { navigation } from './navigation.ts';
import { Part } from './part.ts';
import { matching, type View, type ViewElement } from './routes.ts';
import { isReader, session, type Session } from './session.ts';
import { chooseTheme, theme, type Theme } from './theme.ts';
import '../styles/frame.css';

const THEMES: readonly { theme: Theme; title: string; icon: 'sun' | 'moon' | 'system' }[] = [
  { theme: 'system', title: 'As the system', icon: 'system' },
  { theme: 'light', title: 'Light', icon: 'sun' },
  { theme: 'dark', title: 'Dark', icon: 'moon' },
];

/** What stays around every view: the bar with the search box, the ways to the views, the keys; and the view itself. */
@customElement('g-frame')
export class Frame extends Part {
  @state() private view: View | undefined;
  @state() private element: ViewElement | undefined;
  @state() private failure: unknown;
  @state() private loading = false;
  @state() private keysShown = false;
  @state() private waysShown = false;
  @state() private said: Said | undefined;
  @state() private who: Session | undefined;
  @state() private theme = theme();

  private stop: (() => void) | undefined;
  private saidUntil: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Keys(this, () => [
      { key: '/', what: 'Search', group: 'Everywhere', run: () => this.querySelector<HTMLInputElement>('#search')?.focus() },
      { key: '?', what: 'These keys', group: 'Everywhere', run: () => (this.keysShown = !this.keysShown) },
      ...navigation(this.who)
        .flatMap((group) => group.ways)
        .filter((way) => way.key)
        .map((way) => ({ key: `g ${way.key}`, what: way.title, group: 'Go to', run: () => go(way.href) })),
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onAddress((step) => void this.show(step));
    addEventListener('click', this.onClick);
    addEventListener('gainsay:said', this.onSaid);
    addEventListener('gainsay:signed-out', this.onSignedOut);
    void this.show('replace');
    session().then(
      (who) => {
        this.who = who;
        if (!who) this.onSignedOut();
      },
      (error: unknown) => say((error as Error).message),
    );
  }

  override disconnectedCallback(): void {
    this.stop?.();
    removeEventListener('click', this.onClick);
    removeEventListener('gainsay:said', this.onSaid);
    removeEventListener('gainsay:signed-out', this.onSignedOut);
    super.disconnectedCallback();
  }

  /** Shows the view of the present address; the element stays where only its query changed. */
  private async show(step: 'push' | 'replace' | 'pop'): Promise<void> {
    const url = here();
    const match = matching(url);
    this.waysShown = false;
    if (!match) {
      this.view = undefined;
      this.element = undefined;
      this.failure = undefined;
      document.title = 'Not found – Gainsay';
      return;
    }
    const stays = this.view === match.view && this.element?.address.path === match.address.path;
    if (!stays) {
      this.view = match.view;
      this.failure = undefined;
      this.loading = true;
      try {
        await match.view.load();
      } catch (error) {
        this.failure = error;
        this.element = undefined;
        return;
      } finally {
        this.loading = false;
      }
      if (here().href !== url.href) return;
      const element = document.createElement(match.view.tag) as ViewElement;
      element.address = match.address;
      this.element = element;
      document.title = match.view.path === '/' ? 'Gainsay' : `${match.view.title} – Gainsay`;
      if (step === 'push') {
        scrollTo(0, 0);
        await this.updateComplete;
        this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      }
    } else if (this.element) {
      this.element.address = match.address;
    }
  }

  protected override render() {
    return html`
      <a class="skip" href="#main">To the content</a>
      <header class="bar">
        <button class="button bare icon ways-button" aria-label="Ways" aria-expanded=${this.waysShown} @click=${() => (this.waysShown = !this.waysShown)}>${icon(this.waysShown ? 'close' : 'menu')}</button>
        <a class="mark" href="/">Gainsay</a>
        <form class="search" role="search" @submit=${this.onSearch}>
          ${icon('search')}
          <input id="search" class="input" type="search" name="q" placeholder=${this.searches()} aria-label=${this.searches()} autocomplete="off" spellcheck="false" />
          <kbd aria-hidden="true">/</kbd>
        </form>
        <div class="bar-end">
          <g-menu label="Theme" .icon=${THEMES.find((each) => each.theme === this.theme)!.icon} terse .body=${(shut: () => void) => this.themes(shut)}></g-menu>
          <button class="button bare icon keys-button" aria-label="Keys" title="Keys (?)" @click=${() => (this.keysShown = true)}>${icon('keys')}</button>
          ${this.who ? html`<g-menu label=${this.who.name} icon="person" terse .body=${() => this.person(this.who!)}></g-menu>` : nothing}
        </div>
      </header>
      <nav class="ways ${this.waysShown ? 'shown' : ''}" aria-label="Views">
        ${navigation(this.who).map(
          (group) => html`<section>
            <h2>${group.title}</h2>
            ${group.ways.map((way) => html`<a href=${way.href} aria-current=${this.isIn(way.href) ? 'page' : nothing}>${way.title}</a>`)}
          </section>`,
        )}
      </nav>
      <main id="main" tabindex="-1">${this.content()}</main>
      <div class="toast" role="status">
        ${this.said ? html`<div>${this.said.line}${this.said.undo ? html` <button class="link" @click=${this.undo}>Undo</button>` : nothing}</div>` : nothing}
      </div>
      <g-dialog heading="Keys" ?open=${this.keysShown} .body=${() => this.keyMap()} @g-close=${() => (this.keysShown = false)}></g-dialog>
    `;
  }

  private content() {
    if (this.failure) return errorState(this.failure, { where: `opening ${this.view?.title ?? 'this view'}`, again: () => location.reload() });
    if (!this.view)
      return html`<h1 class="unseen">Not found</h1>${emptyState('There is nothing at this address', html`No view of Gainsay is at <span class="id">${here().pathname}</span>.`, html`<a class="button first" href="/">To the start</a>`)}`;
    if (this.loading && !this.element) return waiting('Opening');
    return this.element;
  }

  private searches(): string {
    return isReader(this.who) ? 'Find a party' : 'Screen a name';
  }

  private isIn(href: string): boolean {
    const path = here().pathname;
    return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  }

  private themes(shut: () => void) {
    return THEMES.map(
      (each) => html`<button
        class="choice"
        aria-pressed=${each.theme === this.theme}
        @click=${() => {
          const url = here();
          url.searchParams.delete('theme');
          go(url.pathname + url.search, { replace: true });
          chooseTheme(each.theme);
          this.theme = each.theme;
          shut();
        }}
      >
        ${icon(each.icon)} ${each.title}
      </button>`,
    );
  }

  private person(who: Session) {
    return html`<p class="small"><strong>${who.name}</strong><br /><span class="quiet">${who.signOut ? who.role : 'every right, on this machine'}</span></p>
      ${who.signOut ? html`<button class="choice" @click=${() => void who.signOut!()}>Sign out</button>` : nothing}`;
  }

  private keyMap() {
    const groups = Map.groupBy(bindings(), (binding) => binding.group ?? 'This view');
    return html`<div class="key-map">
      ${[...groups].map(
        ([group, all]) => html`<section>
          <h3>${group}</h3>
          <dl>${all.map((binding) => html`<div><dt>${binding.key.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${binding.what}</dd></div>`)}</dl>
        </section>`,
      )}
    </div>`;
  }

  private readonly onSearch = (event: SubmitEvent) => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#search')!;
    const name = input.value.trim();
    if (!name) return;
    input.value = '';
    input.blur();
    go(`${isReader(this.who) ? '/parties?q' : '/screen?name'}=${encodeURIComponent(name)}`);
  };

  private readonly onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    const url = new URL(link.href);
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
    if (!matching(url)) return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  };

  private readonly onSaid = (event: Event) => {
    this.said = (event as CustomEvent<Said>).detail;
    clearTimeout(this.saidUntil);
    this.saidUntil = setTimeout(() => (this.said = undefined), this.said.undo ? 8000 : 4000);
  };

  private readonly undo = () => {
    this.said?.undo?.();
    this.said = undefined;
  };

  private readonly onSignedOut = () => {
    if (!['/sign-in', '/set-up'].includes(here().pathname))
      go(`/sign-in?to=${encodeURIComponent(here().pathname + here().search)}`, { replace: true });
  };
}
