import type { BalloonPlace, Characteristic, CharacteristicDraft } from '../domain/quality';
import type { PlanColumns } from './plan.columns';
import type { CharacteristicEntity } from './quality.entities';

const placeOf = ({ revisionId, page, x, y }: PlanColumns): BalloonPlace | null =>
  revisionId === null || page === null || x === null || y === null ? null : { revisionId, page, x, y };

/** The plan's columns as the domain knows them. */
export function toCharacteristic(id: string, row: PlanColumns): Characteristic {
  const { sampling, samplingEvery, symbol, datums } = row;
  return {
    id,
    balloon: row.balloon,
    name: row.name,
    nameEn: row.nameEn,
    kind: row.kind,
    nominal: row.nominal,
    lsl: row.lsl,
    usl: row.usl,
    unit: row.unit,
    decimals: row.decimals,
    class: row.class,
    mandatory: row.mandatory,
    sampling: sampling === 'every' ? { every: samplingEvery ?? 1 } : sampling,
    gaugeClass: row.gaugeClass,
    requirement: row.requirement,
    geometric: symbol === null ? null : { symbol, datums },
    zone: row.zone,
    place: placeOf(row),
  };
}

function toPlanColumns(characteristic: Omit<Characteristic, 'id'>, seq: number): PlanColumns {
  const { sampling, geometric, place, ...rest } = characteristic;
  const isEvery = typeof sampling === 'object';
  return {
    ...rest,
    sampling: isEvery ? 'every' : sampling,
    samplingEvery: isEvery ? sampling.every : null,
    symbol: geometric?.symbol ?? null,
    datums: [...(geometric?.datums ?? [])],
    revisionId: place?.revisionId ?? null,
    page: place?.page ?? null,
    x: place?.x ?? null,
    y: place?.y ?? null,
    seq,
  };
}

/** A line of a plan as it is stored; what it does not say is nothing. */
export function toPlanRow(
  { operationId, ...draft }: CharacteristicDraft,
  id: string,
  seq: number,
): CharacteristicEntity {
  const { gaugeClass = null, requirement = '', geometric = null, zone = null, place = null } = draft;
  return { ...toPlanColumns({ ...draft, gaugeClass, requirement, geometric, zone, place }, seq), id, operationId };
}
