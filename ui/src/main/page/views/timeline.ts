import { html, nothing, svg, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { customElement, property, state } from 'lit/decorators.js';
import { all, MOST } from '../api/all.ts';
import { STANDINGS, type Moment } from '../api/records.ts';
import { choice, path, queryOf, text, words, type Address } from '../app/address.ts';
import { Part } from '../app/part.ts';
import { dateFilter, filterBar, textFilter } from '../parts/filters.ts';
import { momentHref, MOMENT_COLUMNS } from '../parts/moments.ts';
import { pager } from '../parts/pager.ts';
import { shareShown } from '../parts/shown.ts';
import { standingBadge } from '../parts/stance.ts';
import { emptyState, errorState, waiting } from '../parts/states.ts';
import { opens, sortFrom, sortOf, type Column, type Table } from '../parts/table/table.ts';
import { tabs } from '../parts/tabs.ts';
import { count, date, inferred, labelWords, typeWords } from '../parts/words.ts';
import { binsOf } from './timeline/bins.ts';
import './timeline/brush.ts';
import type { Period } from './timeline/brush.ts';
import { events, KIND_WORDS, kindShape, KINDS, USUAL, within, type Events, type Kind, type Told } from './timeline/events.ts';
import './timeline/map.ts';
import { markedOf, said, type Marked } from './timeline/map.ts';
import './timeline/timeline.css';

const LOOKS = ['claims', 'everything', 'unplaced'] as const;

const query = queryOf({
  about: text(),
  since: text(),
  until: text(),
  kind: words(),
  place: text(),
  look: choice(LOOKS, 'claims'),
  sort: text('-day'),
});

/** So many places stand in the list before the others are asked for. */
const FEW = 14;

export const kindSign = (kind: Kind): TemplateResult =>
  html`<span class="kind kind-${kind}"
    ><svg class="kind-glyph" viewBox="-7 -7 14 14" aria-hidden="true">${svg`<g>${kindShape(kind, 5)}</g>`}</svg
    >${KIND_WORDS[kind].one}</span
  >`;

/** What is said to have happened, when and where: a strip, a map and a table that follow each other. */
@customElement('g-timeline')
export class TimelineView extends Part {
  @property({ attribute: false }) address!: Address;
  @state() private pointed = '';
  @state() private wholePlaces = false;

  private readonly loaded = new Task(this, {
    task: ([about], { signal }) => events(about, signal),
    args: () => [query.read(this.address.query).about] as const,
  });

  /** Articles and listings beside claims, asked for when somebody looks. */
  private readonly moments = new Task(this, {
    task: async ([look, about, since, until], { signal }) =>
      look === 'everything' ? all<Moment>('/api/v1/timeline', { about, since, until }, signal) : undefined,
    args: () => {
      const { look, about, since, until } = query.read(this.address.query);
      return [look, about, since, until] as const;
    },
  });

  protected override render() {
    return this.loaded.render({
      pending: () => html`${this.head()}${waiting('Fetching what is told', 12)}`,
      error: (error) => html`${this.head()}${errorState(error, { where: 'fetching what is told', again: () => void this.loaded.run() })}`,
      complete: (found) => this.view(found),
    });
  }

  private head(actions: unknown = nothing): TemplateResult {
    return html`<header class="view-head">
      <div>
        <h1>Map and timeline</h1>
        <p>What is said to have happened, by the day of its first report. Draw a period on the strip, and map and table follow.</p>
      </div>
      <div class="actions">${actions}</div>
    </header>`;
  }

  private view(found: Events): TemplateResult {
    const now = query.read(this.address.query);
    if (found.told.length === 0 && !now.about) {
      return html`${this.head()}${emptyState('Nothing is told yet', 'Days and places come from claims, and claims from articles.', html`<a class="button first" href="/">Read an article</a>`)}`;
    }
    const kinds = now.kind.length > 0 ? KINDS.filter((kind) => now.kind.includes(kind)) : USUAL;
    const ofKinds = found.told.filter((told) => kinds.includes(told.kind));
    const inPeriod = ofKinds.filter((told) => within(told, now.since, now.until));
    const marked = markedOf(inPeriod);
    const here = now.place ? inPeriod.filter((told) => told.spots.some((spot) => spot.key === now.place)) : inPeriod;
    const unplaced = inPeriod.filter((told) => told.spots.length === 0);
    const undated = ofKinds.filter((told) => told.day === undefined);
    const filtered = Boolean(now.about || now.since || now.until || now.place || now.kind.length > 0);
    return html`
      ${this.head(shareShown({ path: '/api/v1/claims', query: { about: now.about }, keys: () => this.querySelector<Table>('g-table')?.order ?? [], key: 'id', name: 'claims' }))}
      ${filterBar(
        html`${textFilter({ label: 'About', value: now.about, set: (about) => query.go({ about, place: '' }), placeholder: 'a name' })}
          ${dateFilter({ label: 'From', value: now.since, set: (since) => query.go({ since }) })}
          ${dateFilter({ label: 'until', value: now.until, set: (until) => query.go({ until }) })}
          <fieldset class="kinds">
            <legend>Kinds</legend>
            ${KINDS.map((kind) => this.kind(kind, kinds, found.told))}
          </fieldset>`,
        { clear: filtered ? '/timeline' : undefined },
      )}
      ${found.cut ? html`<p class="quiet small">The first ${MOST} claims. Give a name to see the others.</p>` : nothing}
      <g-brush
        .bins=${binsOf(ofKinds).bins}
        .kinds=${kinds}
        since=${now.since}
        until=${now.until}
        @g-period=${(event: CustomEvent<Period>) => query.go({ ...event.detail })}
      ></g-brush>
      ${undated.length > 0 ? html`<p class="quiet small undated">${count(undated.length, 'claim')} without a date, since no article gives one: ${now.since || now.until ? 'left out by the period' : 'at the end of the table'}.</p>` : nothing}
      <div class="map-and-places">
        <g-event-map
          .marked=${marked}
          .around=${markedOf(ofKinds)}
          chosen=${now.place}
          pointed=${this.pointed}
          @g-place=${(event: CustomEvent<string>) => query.go({ place: event.detail === now.place ? '' : event.detail })}
          @g-pointed=${(event: CustomEvent<string>) => (this.pointed = event.detail)}
        ></g-event-map>
        ${this.places(marked, unplaced, now)}
      </div>
      ${tabs('What the table shows', [
        {
          title: now.place ? `Claims in ${marked.find((each) => each.spot.key === now.place)?.spot.name ?? 'that place'}` : 'Claims',
          href: query.href({ look: 'claims' }),
          count: here.length,
          current: now.look === 'claims',
        },
        { title: 'Without a place', href: query.href({ look: 'unplaced' }), count: unplaced.length, current: now.look === 'unplaced' },
        { title: 'Articles and listings too', href: query.href({ look: 'everything' }), current: now.look === 'everything' },
      ])}
      ${now.look === 'everything' ? this.everything(now) : this.table(now.look === 'unplaced' ? unplaced : here, now)}
    `;
  }

  private kind(kind: Kind, chosen: readonly Kind[], told: readonly Told[]): TemplateResult {
    const next = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind];
    return html`<label class="kind kind-${kind}">
      <input type="checkbox" .checked=${chosen.includes(kind)} ?disabled=${next.length === 0} @change=${() => query.go({ kind: next })} />
      <svg class="kind-glyph" viewBox="-7 -7 14 14" aria-hidden="true">${svg`<g>${kindShape(kind, 5)}</g>`}</svg>
      ${KIND_WORDS[kind].many} <span class="tally">${told.filter((each) => each.kind === kind).length}</span>
    </label>`;
  }

  private places(marked: readonly Marked[], unplaced: readonly Told[], now: ReturnType<typeof query.read>): TemplateResult {
    const shown = this.wholePlaces ? marked : marked.filter((each, nth) => nth < FEW || each.spot.key === now.place);
    return html`<section class="places" aria-label="Places on the map">
      <h2>Places <span class="tally">${marked.length}</span></h2>
      <ul>
        ${shown.map(
          ({ spot, told }) =>
            html`<li
              class=${this.pointed === spot.key ? 'lit' : ''}
              @pointerenter=${() => (this.pointed = spot.key)}
              @pointerleave=${() => (this.pointed = '')}
            >
              <a
                href=${query.href({ place: now.place === spot.key ? '' : spot.key, look: 'claims' })}
                aria-current=${now.place === spot.key ? 'true' : nothing}
                >${spot.name}</a
              >
              ${spot.at ? html`<abbr class="code">${spot.country?.toUpperCase()}</abbr>` : html`<span class="quiet small">country</span>`}
              <span class="quiet small place-said">${said(told)}</span>
            </li>`,
        )}
      </ul>
      ${shown.length < marked.length ? html`<button class="link small" @click=${() => (this.wholePlaces = true)}>${marked.length - shown.length} more</button>` : nothing}
      ${now.place ? html`<p class="small"><a href=${query.href({ place: '' })}>All places</a></p>` : nothing}
      ${unplaced.length > 0 ? html`<p class="small"><a href=${query.href({ look: 'unplaced', place: '' })}>${count(unplaced.length, 'claim', 'claims')} without a place</a></p>` : nothing}
    </section>`;
  }

  private table(rows: readonly Told[], now: ReturnType<typeof query.read>): TemplateResult {
    if (rows.length === 0) {
      return now.look === 'unplaced'
        ? emptyState(
            'Every claim here has a place',
            'In this period, of these kinds.',
            html`<a class="button" href=${query.href({ look: 'claims' })}>All claims</a>`,
          )
        : emptyState(
            'Nothing is told of this',
            'Widen the period, choose more kinds, or take the place away.',
            html`<a class="button" href="/timeline">Clear filters</a>`,
          );
    }
    const columns: readonly Column<Told>[] = [
      { key: 'day', title: 'First report', cell: (told) => date(told.day), by: (told) => told.day, width: 's' },
      {
        key: 'kind',
        title: 'Kind',
        cell: (told) => (told.kind === 'other' ? html`<span class="quiet">${typeWords(told.claim.type)}</span>` : kindSign(told.kind)),
        by: (told) => told.kind,
        width: 's',
      },
      {
        key: 'label',
        title: 'Claim',
        cell: (told) => opens(path('/claims', told.claim.id), labelWords(told.claim.label)),
        by: (told) => told.claim.label,
        heading: true,
      },
      {
        key: 'place',
        title: 'Where',
        cell: (told) =>
          told.spots.length === 0
            ? html`<span class="missing">no place</span>`
            : html`${told.spots.map((spot, nth) => html`${nth > 0 ? ', ' : nothing}<a class="opens" href=${query.href({ place: spot.key })}>${spot.name}</a>`)}${isGuess(told) ? html` ${inferred()}` : nothing}`,
        by: (told) => told.spots[0]?.name,
        width: 'm',
      },
      {
        key: 'standing',
        title: 'Standing',
        cell: (told) => standingBadge(told.claim.standing),
        by: (told) => STANDINGS.indexOf(told.claim.standing),
      },
    ];
    return html`<g-table
        label="Claims by day"
        .columns=${columns}
        .rows=${rows as Told[]}
        .rowKey=${(told: Told) => told.claim.id}
        .href=${(told: Told) => path('/claims', told.claim.id)}
        .sort=${sortOf(now.sort)}
        @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event) })}
        @g-active=${(event: CustomEvent<Told | undefined>) => (this.pointed = event.detail?.spots[0]?.key ?? '')}
      ></g-table>
      ${pager({ shown: rows.length, what: rows.length === 1 ? 'claim' : 'claims' })}`;
  }

  private everything(now: ReturnType<typeof query.read>): TemplateResult {
    return html`${this.moments.render({
      pending: () => waiting('Fetching the timeline'),
      error: (error) => errorState(error, { where: 'fetching the timeline', again: () => void this.moments.run() }),
      complete: (found) =>
        !found || found.items.length === 0
          ? emptyState(
              'Nothing has a date in this period',
              'Widen it, or take the name away.',
              html`<a class="button" href="/timeline?look=everything">Clear filters</a>`,
            )
          : html`<g-table
                label="Timeline"
                .columns=${MOMENT_COLUMNS}
                .rows=${found.items as Moment[]}
                .rowKey=${(moment: Moment) => `${moment.date} ${moment.kind} ${moment.id}`}
                .href=${momentHref}
                .sort=${sortOf(now.sort.replace('day', 'date'))}
                @g-sort=${(event: CustomEvent) => query.go({ sort: sortFrom(event).replace('date', 'day') })}
              ></g-table>
              ${pager({ shown: found.items.length, what: 'lines, of all kinds' })}`,
    })}`;
  }
}

/** Where a delivery goes to, and no text names the place, the recipient's country stands for it. */
const isGuess = (told: Told): boolean => told.kind === 'delivery' && told.spots.every((spot) => !spot.at);
