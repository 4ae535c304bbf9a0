import { html, type TemplateResult } from 'lit';
import type { Claim, Filler } from '../../api/records.ts';
import { labelWords, party, typeWords } from '../../parts/words.ts';

/**
 * A claim in one sentence, in words that fit all its versions: "is said to" takes no position, and the present tense holds for what is
 * planned and what is done. Values that differ stand side by side.
 */
export function sentence(claim: Claim): TemplateResult {
  const role = (name: string) => claim.roles[name] ?? [];
  switch (claim.type) {
    case 'arms_transfer':
      return html`${who(role('supplier'), 'Somebody unnamed')} is said to supply ${what(role('item'), 'arms')} to ${who(role('recipient'), 'somebody unnamed')}`;
    case 'military_assistance':
      return html`${who(role('supplier'), 'Somebody unnamed')} is said to give ${what(role('item'), 'military assistance')} to ${who(role('recipient'), 'somebody unnamed')}`;
    case 'joint_production':
      return html`${all(role('participant'), 'Somebody unnamed')} ${areSaid(role('participant'))} to produce ${what(role('item'), 'arms')} together`;
    case 'cooperation':
      return html`${all(role('participant'), 'Somebody unnamed')} ${areSaid(role('participant'))} to cooperate`;
    case 'sanction':
      return html`${all(role('imposer'), 'Somebody unnamed')} ${areSaid(role('imposer'))} to sanction ${targets(role('target'), role('count'))}`;
    case 'attack':
      return role('attacker').length > 0
        ? html`${who(role('attacker'), '')} is said to attack ${who(role('target'), 'an unnamed target')}${place(role('place'))}`
        : html`An attack on ${who(role('target'), 'an unnamed target')}${place(role('place'))} is reported; by whom is not stated`;
    case 'invasion':
      return html`${who(role('attacker'), 'Somebody unnamed')} is said to invade ${who(role('target'), 'an unnamed country')}`;
    case 'outage':
      // What went out is given in the words of the article: 'power cuts' as well as 'without electricity'.
      return html`An outage is said to strike ${all(role('affected'), 'an unnamed place')}${role('service').length > 0 ? html`: ${what(role('service'), '')}` : ''}`;
    case 'meeting':
      return html`${all([...role('body'), ...role('participant')], 'Somebody unnamed')} ${areSaid([...role('body'), ...role('participant')])} to meet`;
    default:
      return html`${labelWords(claim.label)} (${typeWords(claim.type)})`;
  }
}

/** Of those that act together there are several; of versions of one there is one. */
const areSaid = (fillers: readonly Filler[]): string => (fillers.length > 1 ? 'are said' : 'is said');

const one = (filler: Filler): TemplateResult =>
  filler.name ? party({ value: filler.value, name: filler.name, country: filler.country ?? null }, { code: false }) : html`${filler.value}`;

/** Differing values: one or the other. */
function who(fillers: readonly Filler[], missing: string): TemplateResult {
  return fillers.length === 0 ? html`${missing}` : joined(fillers, 'or');
}

/** All of them together. */
function all(fillers: readonly Filler[], missing: string): TemplateResult {
  return fillers.length === 0 ? html`${missing}` : joined(fillers, 'and');
}

function what(fillers: readonly Filler[], missing: string): TemplateResult {
  return fillers.length === 0 ? html`${missing}` : joined(fillers, 'or');
}

function targets(fillers: readonly Filler[], counts: readonly Filler[]): TemplateResult {
  if (fillers.length > 0) return joined(fillers, 'and');
  return counts.length > 0 ? html`${joined(counts, 'or')} unnamed parties` : html`somebody unnamed`;
}

function place(fillers: readonly Filler[]): TemplateResult {
  return fillers.length === 0 ? html`` : html` in ${joined(fillers, 'or')}`;
}

/** More than four are counted. */
const MOST = 4;

function joined(all: readonly Filler[], word: string): TemplateResult {
  // A name may be given both as a party and as words.
  const fillers = [...new Map(all.map((filler) => [(filler.name ?? filler.value).toLowerCase(), filler])).values()];
  const shown = fillers.slice(0, fillers.length > MOST ? MOST - 1 : MOST);
  const left = fillers.length - shown.length;
  return html`${shown.map((filler, at) => html`${at === 0 ? '' : at === shown.length - 1 && left === 0 ? ` ${word} ` : ', '}${one(filler)}`)}${left > 0 ? ` ${word} ${left} others` : ''}`;
}
