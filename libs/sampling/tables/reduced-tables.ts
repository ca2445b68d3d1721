import type { MasterTable } from './master-table';

/**
 * Reduced inspection of ISO 2859-1:1999 = GB/T 2828.1, table 2-C, where the gap between Ac and Re is gone: written from
 * memory of its pattern and not compared with the standard, hence `unverified`.
 */
export const REDUCED: MasterTable = {
  standard: 'ISO 2859-1',
  severity: 'reduced',
  unverified: true,
  rows: {
    A: [2, 'v v v v v v v v v v 0'],
    B: [2, 'v v v v v v v v v 0 ^'],
    C: [2, 'v v v v v v v v 0 ^ v'],
    D: [3, 'v v v v v v v 0 ^ v v'],
    E: [5, 'v v v v v v 0 ^ v v 1'],
    F: [8, 'v v v v v 0 ^ v v 1 2'],
    G: [13, 'v v v v 0 ^ v v 1 2 3'],
    H: [20, 'v v v 0 ^ v v 1 2 3 5'],
    J: [32, 'v v 0 ^ v v 1 2 3 5 6'],
    K: [50, 'v 0 ^ v v 1 2 3 5 6 8'],
    L: [80, '0 ^ v v 1 2 3 5 6 8 10'],
    M: [125, '^ v v 1 2 3 5 6 8 10 ^'],
    N: [200, 'v v 1 2 3 5 6 8 10 ^ ^'],
    P: [315, 'v 1 2 3 5 6 8 10 ^ ^ ^'],
    Q: [500, '1 2 3 5 6 8 10 ^ ^ ^ ^'],
    R: [800, '2 3 5 6 8 10 ^ ^ ^ ^ ^'],
  },
};

/**
 * Reduced inspection of MIL-STD-105E, table II-C, as in the CRAN package AQLSchemes 1.7-2. Between Ac and Re the lot is
 * accepted, but the next one is inspected normally. Not the table of GB/T 2828.1.
 */
export const REDUCED_105E: MasterTable = {
  standard: 'MIL-STD-105E',
  severity: 'reduced',
  unverified: false,
  rows: {
    A: [2, 'v v v v v v v v 0 0 0'],
    B: [2, 'v v v v v v v v 0 0 0'],
    C: [2, 'v v v v v v v v 0 0 v'],
    D: [3, 'v v v v v v v 0 ^ v 0/2'],
    E: [5, 'v v v v v v 0 ^ v 0/2 1/3'],
    F: [8, 'v v v v v 0 ^ v 0/2 1/3 1/4'],
    G: [13, 'v v v v 0 ^ v 0/2 1/3 1/4 2/5'],
    H: [20, 'v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6'],
    J: [32, 'v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8'],
    K: [50, 'v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10'],
    L: [80, '0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13'],
    M: [125, '^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^'],
    N: [200, 'v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^'],
    P: [315, '0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^'],
    Q: [500, '1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^'],
    R: [800, '1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^'],
  },
};
