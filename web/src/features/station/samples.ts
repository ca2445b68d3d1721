import type { HeldEntry } from '../../shared/station/outbox';
import type { Characteristic, Inspection, Measurement } from './api';

/** One value to be measured: a characteristic at one piece, with what stands there now. */
export interface Sample {
  readonly characteristic: Characteristic;
  readonly piece: number;
  readonly measured: Pick<Measurement, 'entered' | 'verdict'> | null;
  /** Entered here and not acknowledged yet. */
  readonly held: boolean;
  /** The measurement another one would replace, `none` while there is none; null when that is not known here. */
  readonly replaces: string | null;
}

interface MeasurementBody {
  readonly characteristicId: string;
  readonly piece: number;
  readonly value: string;
}

export const measurementPath = (inspection: Inspection): string => `/inspections/${inspection.id}/measurements`;

/** Every sample of an inspection, piece by piece as one holds them in the hand. */
export function samplesOf(inspection: Inspection, held: readonly HeldEntry[]): readonly Sample[] {
  const waiting = held
    .filter(({ path, refusal }) => path === measurementPath(inspection) && refusal === null)
    .map(({ body }) => body as MeasurementBody);
  const samples = inspection.characteristics.flatMap((characteristic) =>
    characteristic.pieces.map((piece) => {
      const mine = waiting.findLast((body) => body.characteristicId === characteristic.id && body.piece === piece);
      const measured = characteristic.measurements.find((each) => each.current && each.piece === piece) ?? null;
      return {
        characteristic,
        piece,
        measured: mine ? { entered: mine.value, verdict: null } : measured,
        held: mine !== undefined,
        replaces: mine ? null : (measured?.id ?? 'none'),
      };
    }),
  );
  return samples.toSorted((a, b) => a.piece - b.piece);
}

export const sampleKey = ({ characteristic, piece }: Sample): string => `${characteristic.id} ${piece}`;
