/** What a machine that shows its program has. */
export interface ProgramInMachine {
  readonly workUnitId: string;
  /** A program can be written into it. */
  readonly takesFile: boolean;
  /** As it calls the program; empty when it has none, null when it does not tell, or not now. */
  readonly name: string | null;
}

/** The program with which a machine was let start. */
export interface LoadedProgram {
  /** As the machine calls it, else as the operation does. */
  readonly name: string | null;
  /** Code and revision of the document that was released. */
  readonly code: string | null;
  readonly revision: string | null;
  /** SHA-256 of the released file. */
  readonly checksum: string | null;
  /** Written into the machine; compared with what it shows; or taken on trust, for it shows nothing. */
  readonly how: 'transferred' | 'compared' | 'unchecked';
}

interface Known {
  readonly name: string | null;
  readonly checksum: string | null;
}

const SHOWN_DIGITS = 8;
const short = ({ name, checksum }: Known): string =>
  [name || '–', ...(checksum ? [checksum.slice(0, SHOWN_DIGITS)] : [])].join(' ');

/**
 * Whether a machine has loaded what it should (our rule): the same content where both are known, else the same name
 * where the machine tells one; where it tells nothing, nobody can know.
 * @returns `unchecked` when nothing could be compared, else both sides in words when they differ
 */
export function compareProgram(
  expected: Known,
  loaded: Known,
): 'same' | 'unchecked' | { readonly expected: string; readonly loaded: string } {
  if (expected.checksum !== null && loaded.checksum !== null)
    return expected.checksum === loaded.checksum.toLowerCase()
      ? 'same'
      : { expected: short(expected), loaded: short(loaded) };
  if (expected.name === null || loaded.name === null) return 'unchecked';
  const byName = (known: Known): string => short({ ...known, checksum: null });
  return expected.name === loaded.name ? 'same' : { expected: byName(expected), loaded: byName(loaded) };
}
