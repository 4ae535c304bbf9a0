import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isCancelled, send } from '../../api/client.ts';
import { path } from '../../app/address.ts';
import { Part } from '../../app/part.ts';
import { icon } from '../../parts/icon.ts';
import { progress } from '../../parts/progress.ts';
import { copy } from '../../parts/share.ts';
import { errorState } from '../../parts/states.ts';
import { count, identifier } from '../../parts/words.ts';
import { canWalk, walk, type Walk } from './chain.ts';

interface Verdict {
  readonly whole: boolean;
  readonly entries?: number;
  readonly erased?: number;
  readonly seq: number;
  readonly hash?: string;
  readonly fault?: string;
  readonly detail?: string;
}

/** The chain, checked twice: by the server, and anew in this browser while one watches. */
@customElement('g-verifying')
export class Verifying extends Part {
  @state() private verdict: Verdict | undefined;
  @state() private walked: Walk | undefined;
  @state() private state: 'idle' | 'server' | 'walking' | 'done' | 'cancelled' = 'idle';
  @state() private failure: unknown;
  private stop: AbortController | undefined;

  override disconnectedCallback(): void {
    this.stop?.abort();
    super.disconnectedCallback();
  }

  async verify(): Promise<void> {
    if (this.state === 'server' || this.state === 'walking') return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.verdict = undefined;
    this.walked = undefined;
    this.failure = undefined;
    this.state = 'server';
    try {
      this.verdict = (await (await send('POST', '/api/v1/audit/verify', { signal })).json()) as Verdict;
      if (canWalk()) {
        this.state = 'walking';
        this.walked = await walk((now) => (this.walked = now), signal);
      }
      this.state = 'done';
    } catch (error) {
      this.state = 'cancelled';
      if (!isCancelled(error)) this.failure = error;
    }
  }

  protected override render() {
    if (this.state === 'idle') return nothing;
    return html`<section class="verifying" aria-live="polite">
      ${this.state === 'server'
        ? progress({ what: 'The server walks the chain', done: 0, of: null, cancel: () => this.stop?.abort() })
        : nothing}
      ${this.verdict ? this.served(this.verdict) : nothing}
      ${this.state === 'walking'
        ? progress({
            what: 'This browser computes each hash anew',
            done: this.walked?.checked ?? 0,
            of: this.verdict?.entries ?? null,
            cancel: () => this.stop?.abort(),
          })
        : nothing}
      ${this.state === 'done' && this.walked ? this.own(this.walked) : nothing}
      ${this.state === 'done' && !canWalk()
        ? html`<p class="quiet">This browser checks hashes itself only over https or on the server’s own machine.</p>`
        : nothing}
      ${this.state === 'cancelled' && !this.failure
        ? html`<p class="quiet">Cancelled after ${count(this.walked?.checked ?? 0, 'entry', 'entries')}.</p>`
        : nothing}
      ${this.failure ? errorState(this.failure, { where: 'verifying the chain', again: () => void this.verify() }) : nothing}
    </section>`;
  }

  private served(verdict: Verdict) {
    if (!verdict.whole)
      return html`<p class="verdict broken">
        ${icon('alert')}<span
          ><strong>Not whole.</strong> The server finds
          <a href=${path('/audit', String(verdict.seq))}>entry ${verdict.seq}</a> ${verdict.fault}: ${verdict.detail}</span
        >
      </p>`;
    return html`<p class="verdict good">
      ${icon('check')}<span
        ><strong>Whole</strong>, says the server:
        ${count(verdict.entries ?? 0, 'entry', 'entries')}${verdict.erased ? `, ${verdict.erased} with an erased body` : ''}. Head
        ${identifier((verdict.hash ?? '').slice(0, 16))}
        <button
          class="link"
          title="Keep it elsewhere: with it a cut tail is noticed later"
          @click=${() => void copy(JSON.stringify({ seq: verdict.seq, hash: verdict.hash }))}
        >
          Copy the head
        </button></span
      >
    </p>`;
  }

  private own(walked: Walk) {
    if (walked.broken)
      return html`<p class="verdict broken">
        ${icon('alert')}<span
          ><strong>Not whole.</strong> Computed here, <a href=${path('/audit', String(walked.broken.seq))}>entry ${walked.broken.seq}</a> is
          wrong: ${walked.broken.how}.</span
        >
      </p>`;
    const agrees = this.verdict?.hash === walked.head;
    return html`<p class="verdict ${agrees ? 'good' : ''}">
      ${icon(agrees ? 'check' : 'alert')}<span
        ><strong>Whole</strong>, computed here: ${count(walked.checked, 'hash', 'hashes')},
        ${count(walked.bodies, 'body', 'bodies')}${agrees
          ? ', and the same head'
          : html`. Head ${identifier(walked.head.slice(0, 16))}; the chain went on meanwhile`}.</span
      >
    </p>`;
  }
}
