import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement, property } from 'lit/decorators.js';
import { addressOf, Problem, send } from '../api/client.ts';
import type { Hit, Screened } from '../api/records.ts';
import { path, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { icon } from '../parts/icon.ts';
import { copy } from '../parts/share.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { identifier, keyWords, moment, sourceName } from '../parts/words.ts';
import { list, of, text, type Entry } from './audit/entries.ts';
import { sideBySide } from './audit/rerun.ts';
import './audit/audit.css';

type Body = Record<string, unknown>;

/** What running it again gives: the same line, or where the algorithm is another now both results. */
type Rerun = Screened & {
  readonly then?: { readonly version: string; readonly hits: readonly Hit[] };
  readonly now?: { readonly version: string; readonly hits: readonly Hit[] };
};

/** One entry of the ledger; a screening can be run again on the list files of its day. */
@customElement('g-ledger-entry')
export class LedgerEntryView extends Part {
  @property({ attribute: false }) address!: Address;

  private readonly loaded = new Task(this, {
    task: async ([entry], { signal }) => {
      const seq = Number(entry);
      if (!Number.isInteger(seq) || seq < 1) return undefined;
      const page = (await (await send('GET', addressOf('/api/v1/audit', {}, { cursor: seq - 1, limit: 1 }), { signal })).json()) as {
        items: Entry[];
      };
      return page.items.find((each) => each.seq === seq);
    },
    args: () => [this.address.parameters['entry']] as const,
  });

  private readonly again = new Task(this, {
    autoRun: false,
    task: async ([entry], { signal }) =>
      (await (await send('POST', addressOf('/api/v1/audit/{entry}/rerun', { entry }), { signal })).json()) as Rerun,
    args: () => [this.address.parameters['entry']] as const,
  });

  protected override render() {
    const number = this.address.parameters['entry'];
    return html`
      <p class="back"><a class="button bare" href="/audit">${icon('left')} Audit</a></p>
      ${this.loaded.render({
        pending: () => waiting('Fetching the entry', 10),
        error: (error) => errorState(error, { where: `fetching entry ${number}`, again: () => void this.loaded.run() }),
        complete: (entry) =>
          entry
            ? this.whole(entry)
            : emptyState(
                'No such entry',
                html`The ledger has no entry ${number}.`,
                html`<a class="button" href="/audit">To its last entries</a>`,
              ),
      })}
    `;
  }

  private whole(entry: Entry) {
    const body = (entry.body ?? {}) as Body;
    return html`
      <header class="view-head">
        <div>
          <h1>Entry ${entry.seq}: ${entry.type}</h1>
          <p>By ${entry.by}, ${moment(entry.at)}</p>
        </div>
        <div class="actions">
          <button class="button bare" @click=${() => void copy(location.href)}>${icon('link')} Copy link</button>
          ${entry.seq > 1 ? html`<a class="button" href=${path('/audit', String(entry.seq - 1))}>${icon('left')} Before</a>` : nothing}
          <a class="button" href=${path('/audit', String(entry.seq + 1))}>After ${icon('right')}</a>
        </div>
      </header>
      ${entry.erased
        ? html`<p class="erased">
            Its body was erased ${moment(entry.erased.at)} by
            <a href=${path('/audit', String(entry.erased.seq))}>entry ${entry.erased.seq}</a>: ${entry.erased.rule}. The chain goes on over
            it.
          </p>`
        : nothing}
      ${entry.type === 'screening' && entry.body ? this.screening(body) : nothing}
      ${entry.type === 'reading' && entry.body
        ? html`<p><a class="button" href=${path('/articles', text(body, 'article'))}>The article as it is read now</a></p>`
        : nothing}
      <section class="links-of-chain">
        <h2>In the chain</h2>
        <dl>
          <div>
            <dt>Hash</dt>
            <dd>${identifier(entry.hash)}</dd>
          </div>
          <div>
            <dt>Of the one before</dt>
            <dd>${identifier(entry.previous)}</dd>
          </div>
          <div>
            <dt>Of the body</dt>
            <dd>${identifier(entry.body_sha256)}</dd>
          </div>
        </dl>
      </section>
      ${entry.body
        ? html`<details class="as-kept" ?open=${entry.type !== 'screening' && entry.type !== 'reading'}>
            <summary>The body as it is kept</summary>
            <pre tabindex="0">${JSON.stringify(entry.body, null, 2)}</pre>
          </details>`
        : nothing}
    `;
  }

  private screening(body: Body) {
    const query = of(body, 'query');
    const asked = Object.entries(query).filter(
      ([key, value]) => key !== 'name' && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    const options = of(body, 'options');
    const threshold = typeof options['threshold'] === 'number' ? options['threshold'] : 0.7;
    const hits = list(body['hits']) as readonly Hit[];
    const rerun = this.again.value;
    return html`
      <dl class="asked-then">
        <div>
          <dt>Asked</dt>
          <dd>
            <strong>${text(query, 'name')}</strong>${asked.map(
              ([key, value]) =>
                html` <span class="quiet">${keyWords(key)}</span> ${Array.isArray(value) ? value.join('; ') : String(value)}`,
            )}
          </dd>
        </div>
        <div>
          <dt>Lists of that day</dt>
          <dd>${list(body['sources']).map((source, place) => html`${place > 0 ? ', ' : ''}${this.source(source)}`)}</dd>
        </div>
        <div>
          <dt>Scored by</dt>
          <dd>${text(body, 'algorithm')} ${text(body, 'version')}, a match from ${threshold.toFixed(2)}</dd>
        </div>
      </dl>
      <div class="line again-line">
        <button class="button first" ?disabled=${this.again.status === 1} @click=${() => void this.again.run()}>
          ${this.again.status === 1 ? 'Screening …' : 'Screen it again as of that day'}
        </button>
        <a class="button" href="/screen?name=${encodeURIComponent(text(query, 'name'))}">On the lists of today</a>
      </div>
      ${this.again.render({
        error: (error) =>
          error instanceof Problem
            ? errorState(error, { where: 'screening it again' })
            : errorState(error, { where: 'screening it again' }),
      })}
      ${sideBySide({
        then: rerun?.then?.hits ?? hits,
        thenVersion: text(body, 'version'),
        now: rerun ? (rerun.now?.hits ?? rerun.hits ?? []) : undefined,
        nowVersion: rerun?.now?.version ?? text(body, 'version'),
      })}
    `;
  }

  private source(source: unknown) {
    if (typeof source === 'string') return sourceName(source);
    const { source: name, date } = source as { source?: string; date?: string | null };
    return html`${sourceName(name ?? '')}${date ? html` <span class="quiet">of ${date}</span>` : nothing}`;
  }
}
