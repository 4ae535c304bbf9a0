import { html, nothing } from 'lit';
import { Task } from '@lit/task';
import { customElement } from 'lit/decorators.js';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { Part } from '../../app/part.ts';
import { emptyState, errorState, waiting } from '../../parts/states.ts';
import { sourceName } from '../../parts/words.ts';
import { KINDS } from '../notices/records.ts';

type Rules = components['schemas']['WatchRules'];
type Rule = Rules['rules'][number];

/** The rules by which people are told, as their file has them; they are changed there. */
@customElement('g-watch-rules')
export class WatchRules extends Part {
  private readonly loaded = new Task(this, {
    task: async (_, { signal }) => (await api.get('/api/v1/watch/rules', { signal })) as Rules,
    args: () => [],
  });

  protected override render() {
    return this.loaded.render({
      pending: () => waiting('Fetching the rules', 4),
      error: (error) => errorState(error, { where: 'fetching the rules', again: () => void this.loaded.run() }),
      complete: (rules) => this.whole(rules),
    });
  }

  private whole(rules: Rules) {
    if (!rules.there) {
      return emptyState(
        'Nobody is told anything',
        html`The home has no <code>${rules.file}</code>. Begin with <code>examples/watch.yaml</code>; <code>gainsay watch check</code> says what is wrong in
          it.`,
      );
    }
    return html`
      <p class="quiet lead">As <code>${rules.file}</code> in the home has them. They are changed there.</p>
      ${this.faults(rules)}
      <table class="table">
        <caption class="unseen">
          Rules
        </caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Tells of</th>
            <th scope="col">When</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          ${rules.rules.map(
            (rule) =>
              html`<tr>
                <td class="heading">${rule.name}</td>
                <td data-title="Tells of">${what(rule)}</td>
                <td data-title="When">${rule.when === 'now' ? 'at once' : rule.when}</td>
                <td data-title="To">${rule.to.join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>Channels</h2>
      <table class="table">
        <caption class="unseen">
          Channels
        </caption>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">By</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          ${rules.channels.map(
            (channel) =>
              html`<tr>
                <td class="heading">${channel.name}</td>
                <td data-title="By">${channel.kind}</td>
                <td data-title="To">${channel.to}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  private faults(rules: Rules) {
    if (rules.faults.length === 0) return nothing;
    const stops = rules.faults.some((fault) => fault.stops);
    return html`<div class="wrong" role="alert">
      <p>${stops ? 'Nothing is told until this is mended:' : 'Some of it has no effect:'}</p>
      <ul>
        ${rules.faults.map((fault) => html`<li>line ${fault.line}, column ${fault.column}: ${fault.what}</li>`)}
      </ul>
    </div>`;
  }
}

function what(rule: Rule): string {
  return [
    rule.what.map((kind) => KINDS[kind as keyof typeof KINDS] ?? kind).join(', '),
    rule.lists.length > 0 ? `lists ${rule.lists.map(sourceName).join(', ')}` : '',
    rule.portfolios.length > 0 ? `portfolios ${rule.portfolios.join(', ')}` : '',
    rule.parties.length > 0 ? `parties ${rule.parties.join(', ')}` : '',
    rule.min_score > 0 ? `from a score of ${rule.min_score}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
