import { DomainError } from '#libs/kernel';

export const LEVELS = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const;
/** Inspection level 检验水平; II unless something else is agreed. */
export type Level = (typeof LEVELS)[number];

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R'] as const;
/** Sample size code letter 样本量字码; there is no I and no O. */
export type Letter = (typeof LETTERS)[number];

/** Largest lot of each row, and its letters in the order of {@link LEVELS} (ISO 2859-1:1999 = GB/T 2828.1, table 1). */
const ROWS: readonly (readonly [largestLot: number, letters: string])[] = [
  [8, 'AAAAAAB'],
  [15, 'AAAAABC'],
  [25, 'AABBBCD'],
  [50, 'ABBCCDE'],
  [90, 'BBCCCEF'],
  [150, 'BBCDDFG'],
  [280, 'BCDEEGH'],
  [500, 'BCDEFHJ'],
  [1200, 'CCEFGJK'],
  [3200, 'CDEGHKL'],
  [10_000, 'CDFGJLM'],
  [35_000, 'CDFHKMN'],
  [150_000, 'DEGJLNP'],
  [500_000, 'DEGJMPQ'],
  [Infinity, 'DEHKNQR'],
];

/**
 * The code letter for a lot.
 * @param lot units in the lot, a whole number from 1; a single unit has the letter of the smallest lots
 * @throws DomainError invalid `sampling.lot-size` {lot}
 */
export function codeLetter(lot: number, level: Level): Letter {
  if (!Number.isSafeInteger(lot) || lot < 1)
    throw new DomainError('invalid', 'sampling.lot-size', { lot: String(lot) });
  const [, letters] = ROWS.find(([largest]) => lot <= largest) ?? ROWS[ROWS.length - 1];
  return letters[LEVELS.indexOf(level)] as Letter;
}
