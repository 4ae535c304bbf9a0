import type { Entity, Reading, Statement } from '../../api/records.ts';
import { countryName } from '../../parts/words.ts';

/** Who speaks in an article, in the order in which they first do. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** Whom they speak for, where that is another. */
  readonly on: string;
  readonly statements: readonly Statement[];
}

export function speakersOf(reading: Reading, statements: readonly Statement[]): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (const statement of statements) {
    const id = statement.speakers.join('+') + (statement.speakers.includes('UNNAMED') ? `/${statement.on_behalf_of ?? ''}` : '');
    const known = found.get(id);
    const side = statement.speakers.includes('UNNAMED') ? undefined : sideOf(statement);
    const on = known?.on || (side ? nameOf(side, reading) : '');
    found.set(id, { id, name: speakerWords(statement, reading), on, statements: [...(known?.statements ?? []), statement] });
  }
  return [...found.values()];
}

/** For whom the speaker speaks, where that is somebody else. */
export const sideOf = (statement: Statement): string | undefined =>
  statement.on_behalf_of && !statement.speakers.includes(statement.on_behalf_of) ? statement.on_behalf_of : undefined;

/** `John Kirby`, `Washington and London`, `unnamed officials of Iran`, `the article itself`. */
export function speakerWords(statement: Statement, reading: Reading): string {
  if (statement.speakers.includes('ARTICLE')) return 'The article itself';
  if (statement.speakers.includes('UNNAMED')) return statement.on_behalf_of ? `Unnamed, for ${nameOf(statement.on_behalf_of, reading)}` : 'Unnamed';
  const names = statement.speakers.map((speaker) => nameOf(speaker, reading));
  return names.length < 2 ? (names[0] ?? 'Nobody named') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A state by its everyday name; whoever else as the article names it. */
export function entityName(entity: Entity): string {
  return entity.schema === 'Country' ? countryName(entity.id) : entity.name;
}

export function nameOf(id: string, reading: Reading): string {
  const entity = reading.entities.find((each) => each.id === id);
  return entity ? entityName(entity) : id;
}
