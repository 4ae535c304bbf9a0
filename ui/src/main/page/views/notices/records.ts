import type { components } from '../../api/schema.ts';

export type Notice = components['schemas']['Notice'];
export type Telling = components['schemas']['Telling'];
export type Message = components['schemas']['Message'];

/** What happened, in a few words. */
export const KINDS: Readonly<Record<Notice['kind'], string>> = {
  'hit-new': 'new hit',
  'hit-changed': 'hit changed',
  'hit-gone': 'hit gone',
  screened: 'first screening',
  'list-failed': 'list failed',
  'list-stale': 'list stale',
  'list-shrunk': 'list shrunk',
  'source-failed': 'source failed',
  'source-mended': 'source works again',
  claim: 'new claim',
  denial: 'denial',
  standing: 'standing changed',
  position: 'position changed',
  lead: 'lead',
  untold: 'could not be told',
};

/** What became of a message. */
export const STATES: Readonly<Record<Telling['state'], string>> = {
  waiting: 'waits for its digest',
  due: 'to be sent',
  sending: 'being sent',
  told: 'told',
  failed: 'given up',
  withdrawn: 'withdrawn',
};
