import { STANDINGS, type Filler, type Standing } from '../../api/records.ts';
import { nameOf, type Row } from './rows.ts';

export interface End {
  readonly value: string;
  readonly name: string;
  /** Alpha-2 in lower case; undefined where it is not known where the party belongs. */
  readonly country: string | undefined;
}

/** All transfers that are said to go from one party to another. */
export interface Flow {
  readonly from: End;
  readonly to: End;
  readonly rows: readonly Row[];
  /** How many of them have which standing, in the order of the standings. */
  readonly standings: readonly (readonly [Standing, number])[];
  /** Whether somebody denies each of them. */
  readonly denied: boolean;
}

export interface Flows {
  readonly flows: readonly Flow[];
  /** Rows of which supplier or recipient is not stated. */
  readonly open: readonly Row[];
}

const end = (filler: Filler): End => ({ value: filler.value, name: nameOf(filler), country: filler.country?.toLowerCase() ?? undefined });

/** From whom to whom; where several are named for one end the row is in the flow of each. The largest come first. */
export function flowsOf(rows: readonly Row[]): Flows {
  const found = new Map<string, { from: End; to: End; rows: Row[] }>();
  const open: Row[] = [];
  for (const row of rows) {
    const [suppliers, recipients] = [row.of.roles['supplier'] ?? [], row.of.roles['recipient'] ?? []];
    if (suppliers.length === 0 || recipients.length === 0) open.push(row);
    for (const supplier of suppliers) {
      for (const recipient of recipients) {
        const key = `${supplier.value}\n${recipient.value}`;
        const flow = found.get(key) ?? { from: end(supplier), to: end(recipient), rows: [] };
        flow.rows.push(row);
        found.set(key, flow);
      }
    }
  }
  const flows = [...found.values()].map((flow) => ({
    ...flow,
    standings: standingsOf(flow.rows),
    denied: flow.rows.every((row) => row.standing === 'denied' || row.standing === 'contested'),
  }));
  return {
    flows: flows.sort(
      (a, b) => b.rows.length - a.rows.length || a.from.name.localeCompare(b.from.name) || a.to.name.localeCompare(b.to.name),
    ),
    open,
  };
}

function standingsOf(rows: readonly Row[]): readonly (readonly [Standing, number])[] {
  return STANDINGS.map((standing) => [standing, rows.filter((row) => row.standing === standing).length] as const).filter(
    ([, count]) => count > 0,
  );
}
