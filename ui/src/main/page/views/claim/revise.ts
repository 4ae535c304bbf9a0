import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { api, send } from '../../api/client.ts';
import type { Claim } from '../../api/records.ts';
import { go, path } from '../../app/address.ts';
import { Part } from '../../app/part.ts';
import '../../parts/dialog.ts';
import { stanceGlyph, standingBadge } from '../../parts/stance.ts';
import { emptyState, errorState, waiting } from '../../parts/states.ts';
import { say } from '../../parts/toast.ts';
import { date, labelWords } from '../../parts/words.ts';
import { speakerOf, type Shown } from './shown.ts';

/** Puts right what was put together wrongly: takes statements out of a claim, or makes two claims one. Each is a decision that is kept. */
@customElement('g-revise')
export class Revise extends Part {
  @property({ attribute: false }) claim!: Claim;
  @property({ attribute: false }) shown!: Shown;
  /** Which of the two is open; empty for none. */
  @property() mode: 'split' | 'join' | '' = '';
  @state() private apart: ReadonlySet<string> = new Set();
  @state() private other = '';
  @state() private busy = false;
  @state() private failure: unknown;

  /** Claims of the same kind, those that share a party first: what this one may be joined with. */
  private readonly candidates = new Task(this, {
    task: async ([claim, mode], { signal }) => {
      if (mode !== 'join') return [];
      const { items } = await api.list<Claim>('/api/v1/claims', { query: { type: claim.type, limit: 1000 }, signal });
      const own = partiesOf(claim);
      const shared = (each: Claim): number => [...partiesOf(each)].filter((party) => own.has(party)).length;
      return items.filter((each) => each.id !== claim.id && shared(each) > 0).sort((a, b) => shared(b) - shared(a));
    },
    args: () => [this.claim, this.mode] as const,
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('mode')) {
      this.apart = new Set();
      this.other = '';
      this.failure = undefined;
    }
  }

  protected override render() {
    const isSplit = this.mode === 'split';
    return html`<g-dialog
      heading=${isSplit ? 'Split the claim' : 'Join with another claim'}
      ?open=${this.mode !== ''}
      .body=${() => html`${isSplit ? this.split() : this.join()}${this.failure ? errorState(this.failure, { where: 'keeping the decision' }) : nothing}`}
      .actions=${() => html`<button class="button" @click=${() => this.tell('g-close', undefined)}>Cancel</button>
        <button class="button first" ?disabled=${this.busy || (isSplit ? this.apart.size === 0 || this.apart.size === this.references().length : !this.other)} @click=${() => void this.keep(isSplit)}>
          ${this.busy ? 'Keeping …' : isSplit ? 'Split' : 'Join'}
        </button>`}
    ></g-dialog>`;
  }

  /** Each statement once, though it may be mentioned in several spans. */
  private references(): readonly string[] {
    return [...new Set(this.claim.mentions.map((mention) => `${mention.article}#${mention.statement}`))];
  }

  private split() {
    return html`<p class="quiet">Tick the statements that tell of another event. The rest stays; the split holds when new articles arrive.</p>
      <ul class="picks">
        ${this.references().map((reference) => {
          const mention = this.claim.mentions.find((each) => `${each.article}#${each.statement}` === reference)!;
          return html`<li>
            <label
              ><input type="checkbox" .checked=${this.apart.has(reference)} @change=${() => this.pick(reference)} />
              <span>${stanceGlyph(mention.stance)} <strong>${speakerOf(reference, this.claim, this.shown)}</strong> ${mention.span.text} <span class="small quiet">${date(this.shown.articles.get(mention.article)?.published)}</span></span></label
            >
          </li>`;
        })}
      </ul>`;
  }

  private join() {
    return this.candidates.render({
      pending: () => waiting('Looking for claims', 5),
      error: (error) => errorState(error),
      complete: (claims) =>
        claims.length === 0
          ? emptyState('No other claim of this kind shares a party', 'Two claims can be joined where they tell of one event.')
          : html`<p class="quiet">Which claim tells of the same event?</p>
              <ul class="picks">
                ${claims.map(
                  (claim) => html`<li>
                    <label
                      ><input type="radio" name="other" .checked=${this.other === claim.id} @change=${() => (this.other = claim.id)} />
                      <span>${labelWords(claim.label)} ${standingBadge(claim.standing)} <span class="small quiet">${date(claim.first_reported)}</span></span></label
                    >
                  </li>`,
                )}
              </ul>`,
    });
  }

  private pick(reference: string): void {
    const apart = new Set(this.apart);
    if (!apart.delete(reference)) apart.add(reference);
    this.apart = apart;
  }

  private async keep(isSplit: boolean): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      const body = isSplit ? { claim: this.claim.id, split: [...this.apart] } : { join: [this.claim.id, this.other] };
      const response = await send('POST', '/api/v1/corrections', { body });
      const { claims } = (await response.json()) as { claims: readonly Claim[] };
      say(isSplit ? `Split: ${claims.length} claims now tell of these statements` : 'Joined');
      this.tell('g-revised', undefined);
      const now = claims.find((claim) => claim.id === this.claim.id) ?? claims[0];
      if (now) go(path('/claims', now.id));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

function partiesOf(claim: Claim): ReadonlySet<string> {
  return new Set(Object.values(claim.roles).flatMap((fillers) => fillers.filter((filler) => filler.name).map((filler) => filler.value)));
}
