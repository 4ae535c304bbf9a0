import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { send } from '../../api/client.ts';
import { STANCES, type Reading, type Stance, type Statement } from '../../api/records.ts';
import { Part } from '../../app/part.ts';
import '../../parts/dialog.ts';
import { stanceChip } from '../../parts/stance.ts';
import { errorState } from '../../parts/states.ts';
import { say } from '../../parts/toast.ts';
import { nameOf, sideOf, speakerWords } from './speakers.ts';

const WHAT = { speaker: 'The speaker', on_behalf_of: 'The side', stance: 'The stance', span: 'The words', not_a_statement: 'It is no statement' } as const;
type What = keyof typeof WHAT;

/** So much of the text is shown on either side of what was said. */
const AROUND = 400;

/** Corrects a statement in place. What was read stays; the correction is a decision of whoever makes it, and kept beside it. */
@customElement('g-correct')
export class Correct extends Part {
  @property({ attribute: false }) reading!: Reading;
  @property({ attribute: false }) statement!: Statement;
  @property() text = '';
  @property({ type: Boolean }) open = false;
  @state() private what: What = 'speaker';
  /** Of whoever is to stand for the speaker, or the side. */
  @state() private name = '';
  @state() private nobody = false;
  @state() private stance: Stance | undefined;
  @state() private note = '';
  @state() private busy = false;
  @state() private failure: unknown;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('statement') || (changed.has('open') && this.open)) {
      this.name = '';
      this.nobody = false;
      this.stance = undefined;
      this.note = '';
      this.failure = undefined;
    }
  }

  protected override render() {
    return html`<g-dialog heading="Correct the statement" ?open=${this.open} .body=${() => this.form()} .actions=${() => this.actions()}></g-dialog>`;
  }

  private ask(what: What): void {
    this.what = what;
    this.name = '';
    this.nobody = false;
  }

  private form() {
    return html`<form id="correction" class="correction" @submit=${this.onSubmit}>
      <p class="quiet">“${this.statement.content.map((span) => span.text).join(' … ')}”</p>
      <fieldset>
        <legend>What is wrong?</legend>
        <div class="line">
          ${(Object.keys(WHAT) as What[]).map((what) => html`<label><input type="radio" name="what" value=${what} .checked=${this.what === what} @change=${() => this.ask(what)} />${WHAT[what]}</label>`)}
        </div>
      </fieldset>
      ${this.what === 'speaker' ? this.nameField(`Speaker, now ${speakerWords(this.statement, this.reading)}`, 'The text names nobody') : nothing}
      ${this.what === 'on_behalf_of' ? this.nameField(`For whom the speaker speaks, now ${this.side()}`, 'For nobody else') : nothing} ${this.what === 'stance' ? this.stanceField() : nothing} ${this.what === 'span' ? this.spanField() : nothing}
      ${this.what === 'not_a_statement' ? html`<p>It will no longer be shown as somebody’s statement, nor count in claims. The text stays as it is.</p>` : nothing}
      <label class="field"><span>Note, if there is more to say</span><input class="input" .value=${this.note} maxlength="2000" @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)} /></label>
      ${this.failure ? errorState(this.failure, { where: 'keeping the correction' }) : nothing}
    </form>`;
  }

  private side(): string {
    const side = sideOf(this.statement);
    return side ? nameOf(side, this.reading) : 'nobody else';
  }

  private nameField(heading: string, none: string) {
    return html`<label class="field"
        ><span>${heading}</span>
        <input class="input" list="correct-names" .value=${this.name} ?disabled=${this.nobody} placeholder="a name as the article writes it" autocomplete="off" @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
      /></label>
      <datalist id="correct-names">${this.reading.entities.filter((entity) => entity.schema !== 'Place').map((entity) => html`<option value=${entity.name}></option>`)}</datalist>
      <label><input type="checkbox" .checked=${this.nobody} @change=${(event: Event) => (this.nobody = (event.target as HTMLInputElement).checked)} /> ${none}</label>`;
  }

  private stanceField() {
    return html`<fieldset>
      <legend>Stance</legend>
      <div class="stances">
        ${STANCES.map((stance) => html`<label><input type="radio" name="stance" .checked=${(this.stance ?? this.statement.stance) === stance} @change=${() => (this.stance = stance)} />${stanceChip(stance)}</label>`)}
      </div>
    </fieldset>`;
  }

  /** The words around it, in a box in which those that were said can be selected. */
  private spanField() {
    return html`<label class="field"
      ><span>Select what was said</span>
      <textarea class="input" rows="9" readonly .value=${this.surroundings().around} @focus=${this.onSpanFocus}></textarea
    ></label>`;
  }

  private surroundings() {
    const points = [...this.text];
    const first = this.statement.content[0]!;
    const from = Math.max(0, first.start - AROUND);
    return { before: from, around: points.slice(from, first.end + AROUND).join(''), first };
  }

  private readonly onSpanFocus = (event: FocusEvent) => {
    const box = event.target as HTMLTextAreaElement;
    const { before, around, first } = this.surroundings();
    const points = [...around];
    const start = points.slice(0, first.start - before).join('').length;
    box.setSelectionRange(start, start + first.text.length);
  };

  private actions() {
    return html`<button class="button" type="button" @click=${() => this.tell('g-close', undefined)}>Cancel</button>
      <button class="button first" form="correction" ?disabled=${this.busy || !this.ready()}>${this.busy ? 'Keeping …' : 'Correct'}</button>`;
  }

  private ready(): boolean {
    if (this.what === 'speaker' || this.what === 'on_behalf_of') return this.nobody || this.name.trim() !== '';
    if (this.what === 'stance') return this.stance !== undefined && this.stance !== this.statement.stance;
    return true;
  }

  private change(): Record<string, unknown> {
    switch (this.what) {
      case 'speaker':
      case 'on_behalf_of':
        return { [this.what]: this.nobody ? null : this.name.trim() };
      case 'stance':
        return { stance: this.stance };
      case 'not_a_statement':
        return { not_a_statement: true };
      case 'span': {
        const box = this.querySelector<HTMLTextAreaElement>('textarea')!;
        const { before, around } = this.surroundings();
        const points = (until: number) => [...around.slice(0, until)].length;
        return { span: { start: before + points(box.selectionStart), end: before + points(box.selectionEnd) } };
      }
    }
  }

  private readonly onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.ready() && !this.busy) void this.keep();
  };

  private async keep(): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      const body = {
        article: this.reading.article.id,
        statement: this.statement.id,
        ...this.change(),
        ...(this.note.trim() ? { note: this.note.trim() } : {}),
      };
      await send('POST', '/api/v1/corrections', { body });
      say('Corrected; what was read stays beside it');
      this.tell('g-corrected', undefined);
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
