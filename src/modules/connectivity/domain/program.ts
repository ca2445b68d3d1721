import type { LineMode } from '#libs/contracts';
import type { ErrorParams } from '#libs/kernel';
import type { MachineJobRefs, MachineProgram } from './machine-job';

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

/** A program to be brought into a machine for a job that people do. */
export interface ProgramRequest {
  readonly jobOrderId: string;
  readonly workUnitId: string;
  readonly program: MachineProgram;
  readonly refs: MachineJobRefs;
  readonly lineMode: LineMode;
}

/** What became of such a request. */
export interface ProgramLoad extends ProgramRequest {
  readonly id: string;
  readonly state: 'asked' | 'loaded' | 'refused';
  /** As the machine called the program then; null before, and where it does not tell. */
  readonly shown: string | null;
  /** Code with a text `error.<code>`; null unless refused. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** Waits for the machine longer than anybody does. */
  readonly overdue: boolean;
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
