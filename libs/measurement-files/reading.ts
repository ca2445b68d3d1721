import type { DecimalString, ErrorParams } from '#libs/kernel';

export const FILE_FORMATS = ['csv', 'dfq', 'qif'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** One value of a measurement file, with everything the file says of it. */
export interface FileReading {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Which part of the file it is of, in their order, from 1; a table is of one part, unless it names pieces. */
  readonly set: number;
  /** Numbers of the order and of the part, where the file names them. */
  readonly order: string | null;
  readonly part: string | null;
  readonly serial: string | null;
  /** 1, 2, … within the order. */
  readonly piece: number | null;
  /** What the characteristic is called: its number (a balloon), and its name; one of them is there. */
  readonly key: string | null;
  readonly name: string | null;
  /** As it stands in the file. */
  readonly text: string;
  /** The same as a plain decimal, or `ok`/`ng`; null where the file holds a place and no value. */
  readonly value: string | null;
  readonly unit: string | null;
  /** What the file says it was compared with, as plain decimals. */
  readonly nominal: DecimalString | null;
  readonly lsl: DecimalString | null;
  readonly usl: DecimalString | null;
  /** ISO 8601; without an offset it is the time of the workshop. */
  readonly measuredAt: string | null;
  /** Number of the gauge or machine. */
  readonly instrument: string | null;
  readonly quality: 'good' | 'uncertain' | 'bad';
  /** What the instrument calls this result; the same one again is the same result. */
  readonly resultId: string | null;
}

/** What is wrong with a file, and where. */
export interface FileProblem {
  readonly line: number;
  /** Heading, K-field or element; null when the whole line is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly params: ErrorParams;
}

/** A file that was read. With a single problem nothing of it may be used. */
export interface MeasurementFile {
  readonly format: FileFormat;
  readonly readings: readonly FileReading[];
  /** The first ones, in order of line. */
  readonly problems: readonly FileProblem[];
}

export const FILE_LIMITS = { bytes: 20 * 1_048_576, readings: 5000, line: 20_000, text: 100, problems: 200 } as const;
