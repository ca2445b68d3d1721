import { DomainError } from '#libs/kernel';
import { codeLetter, LETTERS, type Letter, type Level } from './tables/code-letters';
import { AQLS, NORMAL, TIGHTENED, type Aql, type MasterTable, type Severity } from './tables/master-table';
import { REDUCED, REDUCED_105E } from './tables/reduced-tables';

/** A resolved plan, to be frozen on the lot. */
export interface Plan {
  readonly lot: number;
  /** Letter of the lot size and level. */
  readonly letter: Letter;
  /** Letter of the plan after the arrows. */
  readonly planLetter: Letter;
  /** Units to inspect; the whole lot if the table asks for as many or more. */
  readonly n: number;
  /** Accepted with at most this many nonconforming units. */
  readonly ac: number;
  /** Not accepted from this many on. */
  readonly re: number;
  /** 百分之百检验: the sample is the lot. */
  readonly everything: boolean;
  readonly severity: Severity;
  readonly standard: MasterTable['standard'];
  readonly unverified: boolean;
}

export interface PlanRequest {
  readonly lot: number;
  readonly level: Level;
  readonly aql: Aql;
  readonly severity: Severity;
}

export interface PlanOptions {
  /** Whose reduced table; the others are the same in both. */
  readonly reducedBy?: MasterTable['standard'];
  /** A quality manager has compared the unverified table with the standard and takes it. */
  readonly allowUnverified?: boolean;
}

/** A cell after its arrows. */
export interface Cell {
  readonly letter: Letter;
  readonly n: number;
  readonly ac: number;
  readonly re: number;
}

function tableFor(severity: Severity, { reducedBy = 'ISO 2859-1', allowUnverified = false }: PlanOptions): MasterTable {
  const reduced = reducedBy === 'ISO 2859-1' ? REDUCED : REDUCED_105E;
  const table = { normal: NORMAL, tightened: TIGHTENED, reduced }[severity];
  if (table.unverified && !allowUnverified) throw new DomainError('conflict', 'sampling.unverified', { severity });
  return table;
}

/**
 * The plan a cell stands for, arrows followed to the end; sample size and numbers are those of the row they lead to.
 * @throws DomainError invalid `sampling.aql` {aql}
 */
export function resolveCell(table: MasterTable, letter: Letter, aql: Aql): Cell {
  const column = AQLS.indexOf(aql);
  if (column < 0) throw new DomainError('invalid', 'sampling.aql', { aql: String(aql) });
  const [n, cells] = table.rows[letter];
  const cell = cells.split(' ')[column];
  const step = { v: 1, '^': -1 }[cell];
  if (step !== undefined) return resolveCell(table, LETTERS[LETTERS.indexOf(letter) + step], aql);
  const [ac, re = ac + 1] = cell.split('/').map(Number);
  return { letter, n, ac, re };
}

/** A plan for a lot: never more units than it has. */
export function fitToLot(
  lot: number,
  letter: Letter,
  cell: Cell,
  table: Pick<MasterTable, 'severity' | 'standard' | 'unverified'>,
): Plan {
  const { severity, standard, unverified } = table;
  const everything = cell.n >= lot;
  return {
    lot,
    letter,
    planLetter: cell.letter,
    n: everything ? lot : cell.n,
    ac: cell.ac,
    re: cell.re,
    everything,
    severity,
    standard,
    unverified,
  };
}

/**
 * Single sampling by attributes for a lot of a series (ISO 2859-1:1999, GB/T 2828.1-2012, clauses 9–11).
 * @throws DomainError invalid `sampling.lot-size` {lot} | `sampling.aql` {aql}; conflict `sampling.unverified` {severity}
 */
export function planFor({ lot, level, aql, severity }: PlanRequest, options: PlanOptions = {}): Plan {
  const table = tableFor(severity, options);
  const letter = codeLetter(lot, level);
  return fitToLot(lot, letter, resolveCell(table, letter, aql), table);
}

export type LotVerdict = 'accepted' | 'not-accepted' | 'accepted-back-to-normal';

/**
 * The verdict on a lot from the nonconforming units found in the sample.
 * @throws DomainError invalid `sampling.found` {found, n}
 */
export function judgeLot({ n, ac, re }: Pick<Plan, 'n' | 'ac' | 're'>, found: number): LotVerdict {
  if (!Number.isSafeInteger(found) || found < 0 || found > n)
    throw new DomainError('invalid', 'sampling.found', { found: String(found), n });
  if (found <= ac) return 'accepted';
  // Only reduced plans of MIL-STD-105E leave a gap.
  return found < re ? 'accepted-back-to-normal' : 'not-accepted';
}
