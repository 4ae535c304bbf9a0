/** A customer file as it is: what its columns are called, and its rows. */
export interface Sheet {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What should be looked at before all of it is taken as it is; empty where nothing stands out. */
  readonly doubt: string;
}

/** Said where a file cannot be taken: what it is, and what to do. */
export class UnreadableFile extends Error {}

const LARGEST = 100 * 1024 * 1024;
/** An address has no more. */
const MOST_LINES = 6;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** @throws UnreadableFile */
export async function sheetOf(file: File): Promise<Sheet> {
  if (file.size > LARGEST)
    throw new UnreadableFile(
      `${file.name} has more than 100 MB. Split it, or send it by “gainsay screen --in FILE”, which takes any size.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new UnreadableFile(`${file.name} is a workbook, which is not read here. Save the sheet as “CSV UTF-8” and drop that.`);
  if (bytes.subarray(0, 4096).includes(0)) throw new UnreadableFile(`${file.name} is no text. Drop a table as csv, or JSON lines.`);
  const text = decoded(bytes);
  const sheet = text.trimStart().startsWith('{') ? ofJsonLines(file.name, text) : ofTable(file.name, text);
  if (sheet.rows.length === 0)
    throw new UnreadableFile(
      `${file.name} has no line below its header. Its first line names the columns, each further one is a customer.`,
    );
  return sheet;
}

/** UTF-8, or what older spreadsheets write where it is none. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function ofJsonLines(file: string, text: string): Sheet {
  const columns = new Map<string, number>();
  const found: Record<string, unknown>[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UnreadableFile(`Line ${place + 1} of ${file} is no JSON object. In JSON lines each line is one.`);
    found.push(value as Record<string, unknown>);
    for (const key of Object.keys(value)) if (!columns.has(key)) columns.set(key, columns.size);
  }
  const keys = [...columns.keys()];
  return { file, columns: keys, rows: found.map((value) => keys.map((key) => cellOf(value[key]))), doubt: '' };
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function ofTable(file: string, text: string): Sheet {
  const all = rowsOf(file, text, delimiterOf(text));
  const header = all.shift() ?? [];
  const wide = all.findIndex((row) => row.slice(header.length).some((cell) => cell.trim() !== ''));
  if (wide >= 0)
    throw new UnreadableFile(
      `Row ${wide + 1} of ${file} below its header (“${all[wide]!.join(' | ').slice(0, 80)}”) has more cells than the header. A value that holds what parts the cells stands between quotation marks.`,
    );
  const columns = header.map((column, place) => column.trim() || `column ${place + 1}`);
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ''));
  return { file, columns: told(columns), rows, doubt: swallowed(rows) };
}

/** A quotation mark too many makes one cell of all lines up to the next one. */
function swallowed(rows: readonly (readonly string[])[]): string {
  for (const [place, row] of rows.entries()) {
    const cell = row.find((each) => each.split('\n').length > MOST_LINES);
    if (cell !== undefined)
      return `Row ${place + 1} below the header holds ${cell.split('\n').length} lines in one cell, which begins “${cell.trim().slice(0, 30)}”. If that is a quotation mark too many, the customers in these lines would not be screened.`;
  }
  return '';
}

/** Two columns of one name are told apart. */
function told(columns: string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column) ?? 0) + 1;
    seen.set(column, times);
    return times === 1 ? column : `${column} (${times})`;
  });
}

/** What parts the first line, outside quotes, most often. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const letter of text.slice(0, 65536)) {
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** RFC 4180, and what spreadsheets make of it. */
function rowsOf(file: string, text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0)
          throw new UnreadableFile(
            `Line ${lineOf(text, at)} of ${file}: a quotation mark opens here and none closes it, so the lines after it would be lost. Close it, or double it where it belongs to a name.`,
          );
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(cell + text.slice(start, at));
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
