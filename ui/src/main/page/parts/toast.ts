/** One line that says what was just done, and goes by itself. With `undo` it offers to take it back. */
export function say(line: string, { undo }: { undo?: () => void } = {}): void {
  dispatchEvent(new CustomEvent<Said>('gainsay:said', { detail: { line, ...(undo ? { undo } : {}) } }));
}

export interface Said {
  readonly line: string;
  readonly undo?: () => void;
}
