import type { FileFormat, FileProblem } from '#libs/measurement-files';
import type { DataQuality, Verdict } from '../quality';

/**
 * What becomes of a line: a first value, one in the place of an earlier value, the same result again, a place without a
 * value, something that is not in the plan and was said to be left out, or nothing, because it is wrong.
 */
export type LineFate = 'new' | 'replaces' | 'known' | 'no-value' | 'left-out' | 'wrong';

/** A value of a file and where it goes. */
export interface FileLine {
  readonly line: number;
  readonly fate: LineFate;
  /** What the file calls the characteristic. */
  readonly called: string;
  readonly characteristicId: string | null;
  readonly balloon: string | null;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly piece: number | null;
  readonly serial: string | null;
  /** As it stands in the file, with the unit the file gives it. */
  readonly read: string;
  readonly readUnit: string | null;
  /** As it is judged and kept, in the unit of the plan. */
  readonly value: string | null;
  readonly unit: string;
  readonly verdict: Verdict | null;
  readonly dataQuality: DataQuality;
  readonly instrument: string | null;
  readonly measuredAt: string | null;
  readonly resultId: string | null;
}

/** How a file fits an inspection. With a single problem nothing of it is taken in. */
export interface FileMatch {
  readonly format: FileFormat;
  readonly lines: readonly FileLine[];
  readonly problems: readonly FileProblem[];
  /** What to look at, although it could be taken in. */
  readonly warnings: readonly FileProblem[];
}

/** A file that was taken in. */
export interface TakenFile {
  readonly id: string;
  readonly inspectionId: string;
  readonly name: string;
  readonly sha256: string;
  readonly format: FileFormat;
  /** The source whose layout it was read by; null: the format itself. */
  readonly sourceId: string | null;
  /** The bytes, to be read again. */
  readonly fileId: string;
  /** Values taken in, and results that were known before. */
  readonly taken: number;
  readonly known: number;
  readonly takenBy: string | null;
  readonly takenAt: string;
}

/** What was taken from files before, of one inspection. */
export interface EarlierResult {
  readonly characteristicId: string;
  readonly piece: number;
  readonly serial: string | null;
  readonly resultId: string | null;
  readonly entered: string;
}
