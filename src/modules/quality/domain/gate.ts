import type { DecimalString } from '#libs/kernel';
import type { InspectionState } from '#libs/lifecycles';
import { missingSignatures, type FirstArticle } from './first-article';
import type { Characteristic, Gate, Measurement } from './quality';
import { pieceCount, piecesOf } from './sampling';

/** The gate of what has no inspection. */
export const OPEN_GATE: Gate = { open: true, missing: [], failed: false, rejectedPieces: [], firstArticle: null };

interface Samples {
  readonly quantity: DecimalString;
  readonly status: InspectionState;
  readonly characteristics: readonly Characteristic[];
  /** The current ones only. */
  readonly measurements: readonly Measurement[];
  readonly firstArticles?: readonly FirstArticle[];
}

/** Of pieces that are first after a change, those measured; a replaced or rejected one is not asked for any more. */
export const firstPieces = (all: readonly FirstArticle[]): number[] =>
  all.filter(({ status }) => status === 'open' || status === 'approved').map(({ piece }) => piece);

/**
 * What is missing and what is out of limits (our rule). A bad reading is as good as none. A piece out of limits does not
 * keep the gate shut, for it has been measured: it is to be scrapped or reworked. A first article not signed by all does. Pieces beyond the quantity, which has
 * become smaller since, do not count.
 */
export function gateOf({ quantity, status, characteristics, measurements, firstArticles = [] }: Samples): Gate {
  if (status === 'cancelled') return OPEN_GATE;
  const judged = measurements.filter(({ verdict, piece }) => verdict !== null && piece <= pieceCount(quantity));
  const firsts = firstPieces(firstArticles);
  const mandatory = characteristics.filter((characteristic) => characteristic.mandatory);
  const missing = mandatory.flatMap(({ id, name, nameEn, sampling }) => {
    const pieces = piecesOf(sampling, quantity, firsts);
    const done = pieces.filter((piece) => judged.some((m) => m.characteristicId === id && m.piece === piece)).length;
    return done < pieces.length ? [{ characteristicId: id, name, nameEn, required: pieces.length, done }] : [];
  });
  const open = firstArticles.find((first) => first.status === 'open' && first.piece <= pieceCount(quantity));
  const ids = new Set(mandatory.map(({ id }) => id));
  const rejected = judged.filter(({ verdict, characteristicId }) => verdict === 'ng' && ids.has(characteristicId));
  return {
    open: missing.length === 0 && !open,
    missing,
    failed: rejected.length > 0 && status !== 'conceded',
    rejectedPieces: [...new Set(rejected.map(({ piece }) => piece))].sort((a, b) => a - b),
    firstArticle: open ? { piece: open.piece, missing: missingSignatures(open.signatures) } : null,
  };
}

/** Where an inspection with this gate belongs once it has begun. */
export function outcomeOf(gate: Gate): 'in-progress' | 'passed' | 'failed' {
  if (!gate.open) return 'in-progress';
  return gate.failed ? 'failed' : 'passed';
}
