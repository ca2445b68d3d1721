import { decimal, type DecimalString } from '#libs/kernel';

interface Made {
  readonly balance: { readonly good: DecimalString; readonly scrap: DecimalString; readonly rework: DecimalString };
}

/** Pieces made at a job, whatever became of them. */
export const made = ({ balance: { good, scrap, rework } }: Made): DecimalString => decimal.add(good, scrap, rework);

/** Which piece is made next: 1, 2, … */
export const nextPiece = (job: Made): number => Math.floor(Number(made(job))) + 1;

/** How many pieces may still be made before a first article is signed by all: up to and with that piece. */
export function allowedBefore(firstPiece: number, job: Made): DecimalString {
  const rest = decimal.sub(String(firstPiece), made(job));
  return decimal.isNegative(rest) ? '0' : rest;
}
