import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { attach, decide, exportOf, note, oneCase, reasons, takeBack, type Case, type Ground, type Verdict } from '../../api/cases.ts';
import { isCancelled, Problem } from '../../api/client.ts';
import { path } from '../../app/address.ts';
import { Keys } from '../../app/keys.ts';
import { Part } from '../../app/part.ts';
import { session } from '../../app/session.ts';
import { comparison } from '../../parts/comparison.ts';
import { icon } from '../../parts/icon.ts';
import { copy } from '../../parts/share.ts';
import { errorState, waiting } from '../../parts/states.ts';
import { standingBadge } from '../../parts/stance.ts';
import { say } from '../../parts/toast.ts';
import type { Standing } from '../../api/records.ts';
import { date, labelWords, sourceName, typeWords } from '../../parts/words.ts';
import { changes, decisionLine, history, nameOf, reasonWords, stateTag } from './case-parts.ts';
import { agreement, reasonsFor, suggested, VERDICT_KEYS, VERDICTS, verdictWords } from './deciding.ts';
import './panel.css';

/** The case as it is then, and those that were decided with it. */
export interface Decided {
  readonly after: Case;
  readonly others: readonly Case[];
}

/**
 * One case, and the decision on it: `m` `n` `u` decide with the reason that stands beside them. Tells `g-decided`
 * (Decided) and `g-noted` (Case).
 */
@customElement('g-case-panel')
export class CasePanel extends Part {
  /** Of the case. */
  @property() case = '';
  /** Leads to the case alone. */
  @property({ type: Boolean }) linked = false;
  /** Other cases of the same query and party, on other lists, that can be decided alike. */
  @property({ attribute: false }) others: readonly Case[] = [];

  @state() private chosen: Partial<Record<Verdict, string>> = {};
  @state() private note = '';
  @state() private attached: readonly { sha256: string; name: string }[] = [];
  @state() private failure: unknown;
  @state() private missing = false;
  @state() private sending = false;
  /** The verdict for which a reason has to be chosen first. */
  @state() private asking: Verdict | undefined;
  @state() private alike = false;
  /** What the last change answered; it is newer than what was fetched. */
  @state() private newer: Case | undefined;

  /** Whoever only reads is not offered what the server would refuse. */
  @state() private reads = false;

  private grounds: readonly Ground[] = [];
  /** Takes back what was decided last, as long as that can be. */
  private undo: (() => void) | undefined;

  private readonly loaded = new Task(this, {
    task: async ([id], { signal }) => {
      if (!id) return undefined;
      const [one, grounds] = await Promise.all([oneCase(id, signal), reasons()]);
      this.grounds = grounds;
      return one;
    },
    args: () => [this.case] as const,
  });

  constructor() {
    super();
    new Keys(this, () =>
      this.current() && !this.reads
        ? [
            ...this.askedReasons().map((ground, place) => ({
              key: String(place + 1),
              what: ground.words,
              group: 'Decide',
              run: () => void this.decide(this.asking!, ground.reason),
            })),
            ...(this.asking ? [{ key: 'Escape', what: 'Decide later', group: 'Decide', run: () => (this.asking = undefined) }] : []),
            ...(this.undo ? [{ key: 'z', what: 'Take the last decision back', group: 'Decide', run: () => this.undo?.() }] : []),
            ...VERDICTS.map((verdict) => ({
              key: VERDICT_KEYS[verdict],
              what: verdictWords(verdict, this.current()!.kind),
              group: 'Decide',
              run: () => void this.decide(verdict),
            })),
            ...(this.others.length > 0
              ? [{ key: 'a', what: 'Decide all of the same party', group: 'Decide', run: () => (this.alike = !this.alike) }]
              : []),
            { key: 'e', what: 'Write a note', group: 'Decide', run: () => this.querySelector<HTMLElement>('.decide textarea')?.focus() },
          ]
        : [],
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void session().then((who) => (this.reads = who?.role === 'reader'));
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('case')) return;
    this.chosen = {};
    this.note = '';
    this.attached = [];
    this.failure = undefined;
    this.missing = false;
    this.asking = undefined;
    this.alike = false;
    this.newer = undefined;
  }

  private current(): Case | undefined {
    const one = this.newer ?? this.loaded.value;
    return one?.id === this.case ? one : undefined;
  }

  protected override render() {
    if (!this.case) return nothing;
    const one = this.current();
    if (one) return this.whole(one);
    return this.loaded.render({
      pending: () => waiting('Fetching the case', 10),
      error: (error) => errorState(error, { where: 'fetching the case', again: () => void this.loaded.run() }),
      complete: () => waiting('Fetching the case', 10),
    });
  }

  private whole(one: Case) {
    return html`
      <div class="case-scroll" tabindex="0" role="region" aria-label="The case of ${nameOf(one)}">
        <div class="case-head">
          <p class="case-facts">${stateTag(one)}${this.facts(one)}</p>
          <g-menu
            label="Export"
            icon="export"
            .body=${(shut: () => void) => html`
              <button class="choice" @click=${() => void copy(new URL(path('/queue', one.id), location.href).href).then(shut)}>
                Copy link to this case
              </button>
              <a class="choice" href=${exportOf(one.id, 'html')} download @click=${shut}>One page for an examiner (html)</a>
              <a class="choice" href=${exportOf(one.id, 'json')} download @click=${shut}>With its ledger entries (json)</a>
            `}
          ></g-menu>
        </div>
        ${one.change && one.change.fields.length > 0
          ? html`<section class="notice">
              <h3>Changed since it was ${one.decision || one.proposal ? 'decided' : 'queued'}</h3>
              ${changes(one.change.fields)}
            </section>`
          : nothing}
        ${one.gone
          ? html`<section class="notice">
              <h3>The hit is gone</h3>
              <p>${one.gone.words}.${one.state === 'decided' ? nothing : ' Decide as ever, or close the case on that: no match, the hit is gone.'}</p>
            </section>`
          : nothing}
        ${one.disputed
          ? html`<section class="notice">
              <h3>Two persons decided differently</h3>
              ${one.disputed.map((each) => decisionLine(each, one, this.grounds))}
            </section>`
          : nothing}
        ${one.second_pair
          ? html`<section class="notice">
              <h3>Waits for a second person: ${one.second_pair.rule}</h3>
              ${one.proposal ? decisionLine(one.proposal, one, this.grounds) : nothing}
              <p class="quiet small">${one.second_pair.note}</p>
            </section>`
          : nothing}
        ${one.decision ? html`<section class="decided">${decisionLine(one.decision, one, this.grounds)}</section>` : nothing}
        ${one.kind === 'hit' ? this.pair(one) : this.claim(one)}
        ${one.history && one.history.length > 0
          ? html`<h3>What happened</h3>
              ${history(one.history, one, this.grounds)}`
          : nothing}
        ${this.reads ? nothing : this.handOver(one)}
      </div>
      ${this.reads ? html`<p class="quiet decide">You see this as a reader; analysts decide.</p>` : this.deciding(one)}
    `;
  }

  private facts(one: Case) {
    const reference = one.query && one.referenced ? one.query.id : '';
    return html`
      ${reference ? html`<span class="id">${reference}</span>` : nothing} ${one.due ? html`<span>due ${date(one.due)}</span>` : nothing}
      ${one.assigned ? html`<span>with ${one.assigned}</span>` : nothing}
      ${this.linked ? html`<a class="small" href=${path('/queue', one.id)}>case ${one.id}</a>` : nothing}
    `;
  }

  private pair(one: Case) {
    const { query, hit } = one;
    if (!query || !hit) return nothing;
    return comparison({
      asked: {
        name: query.name,
        birth_date: query.birth_date ?? '',
        country: query.countries.join('; '),
        id_number: [query.id_number, query.imo && `IMO ${query.imo}`].filter(Boolean).join(', '),
        address: query.address ?? '',
      },
      hit,
      entry: one.entry?.now ?? undefined,
      threshold: one.screened?.threshold ?? 0.7,
    });
  }

  private claim(one: Case) {
    return one.claim
      ? html`<h2 class="claim-head"><a href=${path('/claims', one.claim.id)}>${labelWords(one.claim.label)}</a></h2>
          <p class="line">${standingBadge(one.claim.standing as Standing)}<span class="quiet">${typeWords(one.claim.type)}</span></p>`
      : nothing;
  }

  private handOver(one: Case) {
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const said = (name: string) => String(form.get(name) ?? '').trim();
      const change = {
        ...(said('comment') ? { comment: said('comment') } : {}),
        ...(said('assigned') !== (one.assigned ?? '') ? { assigned: said('assigned') || null } : {}),
        ...(said('due') !== (one.due ?? '') ? { due: said('due') || null } : {}),
      };
      if (Object.keys(change).length === 0) return;
      void this.change(note(one.id, change), () => {
        (event.target as HTMLFormElement).querySelector<HTMLTextAreaElement>('textarea')!.value = '';
        say('Noted');
        this.tell('g-noted', this.newer);
      });
    };
    return html`<details class="hand-over">
      <summary>Hand over, give it a day, comment</summary>
      <form @submit=${send}>
        <label class="field"
          ><span>With</span
          ><input class="input" name="assigned" .value=${one.assigned ?? ''} maxlength="100" autocomplete="off" placeholder="nobody yet"
        /></label>
        <label class="field"><span>Due</span><input class="input" type="date" name="due" .value=${one.due ?? ''} /></label>
        <label class="field comment"
          ><span>Comment</span><textarea class="input" name="comment" rows="2" maxlength="10000"></textarea>
        </label>
        <button class="button" ?disabled=${this.sending}>Save</button>
      </form>
    </details>`;
  }

  private deciding(one: Case) {
    return html`<section class="decide" aria-label="Decide">
      ${this.failure
        ? html`<p class="wrong" role="alert">
            ${this.failure instanceof Problem ? `${this.failure.title}: ${this.failure.detail}` : String(this.failure)}
          </p>`
        : nothing}
      ${this.others.length > 0
        ? html`<label class="also"
            ><input
              type="checkbox"
              .checked=${this.alike}
              @change=${(event: Event) => (this.alike = (event.target as HTMLInputElement).checked)}
            /><span
              ><kbd>a</kbd> Also ${[...new Set(this.others.map((each) => sourceName(each.hit?.source ?? '')))].join(', ')}:
              the same customer, and one party on all of these lists</span
            ></label
          >`
        : nothing}
      <div class="verdicts">
        ${VERDICTS.map((verdict) => {
          const offered = reasonsFor(one, verdict, this.grounds);
          const now = this.reason(one, verdict);
          const words = verdictWords(verdict, one.kind);
          return html`<div class="verdict of-${one.kind}">
            <button class="button" ?disabled=${this.sending} @click=${() => void this.decide(verdict)}>
              <kbd>${VERDICT_KEYS[verdict]}</kbd>${words}
            </button>
            <select
              class="input"
              aria-label="Why: ${words}"
              title="Why"
              @change=${(event: Event) => (this.chosen = { ...this.chosen, [verdict]: (event.target as HTMLSelectElement).value })}
            >
              ${now === '' ? html`<option value="" selected>choose why</option>` : nothing}
              ${offered.map((ground) => html`<option value=${ground.reason} ?selected=${ground.reason === now}>${ground.words}</option>`)}
            </select>
          </div>`;
        })}
      </div>
      ${this.asking ? this.ask(one, this.asking) : nothing}
      <div class="note">
        <textarea
          class="input"
          rows="1"
          maxlength="10000"
          aria-label="Note"
          placeholder=${this.missing ? 'This reason says too little by itself: write why' : 'Note (e)'}
          .value=${this.note}
          @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && (event.target as HTMLElement).blur()}
        ></textarea>
        <label class="button icon attach" title="Attach a file"
          ><input class="unseen" type="file" multiple @change=${this.onAttach} /><span class="unseen">Attach a file</span>${icon(
            'attach',
          )}</label
        >
      </div>
      ${this.attached.length > 0
        ? html`<p class="small quiet">
            With ${this.attached.map((each) => each.name).join(', ')}.
            <button class="link" @click=${() => (this.attached = [])}>Without</button>
          </p>`
        : nothing}
    </section>`;
  }

  /** Against what is known nobody decides without a reason of his own. */
  private ask(one: Case, verdict: Verdict) {
    return html`<div class="asking" role="group" aria-label="Why: ${verdictWords(verdict, one.kind)}">
      <p role="alert"><strong>${verdictWords(verdict, one.kind)}: why?</strong> ${agreement(one, verdict)}</p>
      <ol>
        ${this.askedReasons().map(
          (ground, place) =>
            html`<li>
              <button class="choice" ?disabled=${this.sending} @click=${() => void this.decide(verdict, ground.reason)}>
                <kbd>${place + 1}</kbd>${ground.words}
              </button>
            </li>`,
        )}
      </ol>
    </div>`;
  }

  private askedReasons(): readonly Ground[] {
    const one = this.current();
    return one && this.asking ? reasonsFor(one, this.asking, this.grounds) : [];
  }

  private reason(one: Case, verdict: Verdict): string {
    return this.chosen[verdict] ?? suggested(one, verdict, this.grounds);
  }

  private readonly onAttach = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    try {
      const kept = await Promise.all([...(input.files ?? [])].map(attach));
      this.attached = [...this.attached, ...kept];
    } catch (error) {
      this.failure = error;
    }
    input.value = '';
  };

  private async decide(verdict: Verdict, chosen?: string): Promise<void> {
    const one = this.current();
    if (!one || this.sending) return;
    if (chosen) this.chosen = { ...this.chosen, [verdict]: chosen };
    const reason = this.reason(one, verdict);
    this.asking = reason === '' ? verdict : undefined;
    if (reason === '') return;
    this.missing = (this.grounds.find((ground) => ground.reason === reason)?.wants_note ?? false) && this.note.trim() === '';
    if (this.missing) {
      this.querySelector<HTMLElement>('.decide textarea')?.focus();
      return;
    }
    const others = this.alike ? this.others.filter((each) => reason !== 'gone' || each.gone) : [];
    await this.change(
      decide(one.id, {
        verdict,
        reason,
        seen: one.seen,
        ...(this.note.trim() ? { note: this.note.trim() } : {}),
        ...(this.attached.length > 0 ? { attachments: this.attached.map((each) => each.sha256) } : {}),
        ...(others.length > 0 ? { also: others.map(({ id, seen }) => ({ id, seen })) } : {}),
      }),
      (after) => {
        this.undo = () => void this.takeBack(after, others);
        say(
          `${nameOf(one)}${others.length > 0 ? ` on ${others.length + 1} lists` : ''}: ${verdictWords(verdict, one.kind).toLowerCase()}, ${reasonWords(reason, this.grounds)}${after.state === 'waiting' ? '; a second person has to agree' : ''}`,
          { undo: this.undo },
        );
        this.note = '';
        this.attached = [];
        this.tell<Decided>('g-decided', { after, others: others.map((each) => ({ ...each, state: after.state, verdict: after.verdict })) });
      },
    );
  }

  /** The ledger keeps both: that it was decided, and that it was taken back. */
  private async takeBack(after: Case, others: readonly Case[]): Promise<void> {
    this.undo = undefined;
    try {
      const back = [await takeBack(after.id, after.seen)];
      for (const { id } of others) {
        const other = await oneCase(id);
        back.push(await takeBack(id, other.seen));
      }
      if (this.case === after.id) this.newer = back[0];
      this.tell<readonly Case[]>('g-taken-back', back);
      say(`${nameOf(after)}: taken back`);
    } catch (error) {
      say(error instanceof Problem ? error.detail : String(error));
    }
  }

  private async change(asked: Promise<Case>, then: (after: Case) => void): Promise<void> {
    this.failure = undefined;
    this.sending = true;
    try {
      const after = await asked;
      this.newer = after;
      then(after);
    } catch (error) {
      if (isCancelled(error)) return;
      this.failure = error;
      // Somebody else was there meanwhile: what they did is shown, and what was typed stays.
      if (error instanceof Problem && error.is('conflict')) {
        this.newer = undefined;
        await this.loaded.run();
      }
    } finally {
      this.sending = false;
    }
  }
}
