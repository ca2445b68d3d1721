import type { Letter } from './code-letters';

export const AQLS = ['0.065', '0.10', '0.15', '0.25', '0.40', '0.65', '1.0', '1.5', '2.5', '4.0', '6.5'] as const;
/** Acceptance quality limit 接收质量限 in percent nonconforming: the columns we have data for. */
export type Aql = (typeof AQLS)[number];

export type Severity = 'normal' | 'tightened' | 'reduced';

/**
 * One master table for single sampling. A cell is Ac (Re is Ac + 1), Ac/Re where there is a gap, `v` for the arrow down
 * or `^` for the arrow up: go to the first plan there and take its sample size as well.
 */
export interface MasterTable {
  readonly standard: 'ISO 2859-1' | 'MIL-STD-105E';
  readonly severity: Severity;
  /** True while nobody has compared the cells with a bought copy of the standard: never used unless asked for. */
  readonly unverified: boolean;
  readonly rows: Readonly<Record<Letter, readonly [n: number, cells: string]>>;
}

/** The edition of each standard the tables were taken from, to be frozen with what was resolved by them. */
export const EDITIONS: Readonly<Record<MasterTable['standard'], string>> = {
  'ISO 2859-1': 'GB/T 2828.1-2012 (ISO 2859-1:1999)',
  'MIL-STD-105E': 'MIL-STD-105E:1989',
};

/** Table 2-A of ISO 2859-1:1999 = GB/T 2828.1, the same as II-A of MIL-STD-105E. */
export const NORMAL: MasterTable = {
  standard: 'ISO 2859-1',
  severity: 'normal',
  unverified: false,
  rows: {
    A: [2, 'v v v v v v v v v v 0'],
    B: [3, 'v v v v v v v v v 0 ^'],
    C: [5, 'v v v v v v v v 0 ^ v'],
    D: [8, 'v v v v v v v 0 ^ v 1'],
    E: [13, 'v v v v v v 0 ^ v 1 2'],
    F: [20, 'v v v v v 0 ^ v 1 2 3'],
    G: [32, 'v v v v 0 ^ v 1 2 3 5'],
    H: [50, 'v v v 0 ^ v 1 2 3 5 7'],
    J: [80, 'v v 0 ^ v 1 2 3 5 7 10'],
    K: [125, 'v 0 ^ v 1 2 3 5 7 10 14'],
    L: [200, '0 ^ v 1 2 3 5 7 10 14 21'],
    M: [315, '^ v 1 2 3 5 7 10 14 21 ^'],
    N: [500, 'v 1 2 3 5 7 10 14 21 ^ ^'],
    P: [800, '1 2 3 5 7 10 14 21 ^ ^ ^'],
    Q: [1250, '2 3 5 7 10 14 21 ^ ^ ^ ^'],
    R: [2000, '3 5 7 10 14 21 ^ ^ ^ ^ ^'],
  },
};

/** Table 2-B of ISO 2859-1:1999 = GB/T 2828.1 (without its row S for the very largest samples). */
export const TIGHTENED: MasterTable = {
  standard: 'ISO 2859-1',
  severity: 'tightened',
  unverified: false,
  rows: {
    A: [2, 'v v v v v v v v v v v'],
    B: [3, 'v v v v v v v v v v 0'],
    C: [5, 'v v v v v v v v v 0 v'],
    D: [8, 'v v v v v v v v 0 v v'],
    E: [13, 'v v v v v v v 0 v v 1'],
    F: [20, 'v v v v v v 0 v v 1 2'],
    G: [32, 'v v v v v 0 v v 1 2 3'],
    H: [50, 'v v v v 0 v v 1 2 3 5'],
    J: [80, 'v v v 0 v v 1 2 3 5 8'],
    K: [125, 'v v 0 v v 1 2 3 5 8 12'],
    L: [200, 'v 0 v v 1 2 3 5 8 12 18'],
    M: [315, '0 v v 1 2 3 5 8 12 18 ^'],
    N: [500, 'v v 1 2 3 5 8 12 18 ^ ^'],
    P: [800, 'v 1 2 3 5 8 12 18 ^ ^ ^'],
    Q: [1250, '1 2 3 5 8 12 18 ^ ^ ^ ^'],
    R: [2000, '2 3 5 8 12 18 ^ ^ ^ ^ ^'],
  },
};
