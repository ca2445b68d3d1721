import { DataType, type ExtensionObject, LocalizedText, RelativePath, Variant } from 'node-opcua';
import type { Isa95State } from './job-state';
import { decodeJobState } from './job-state';
import {
  type DecodedJob,
  GOOD_QUANTITY,
  type JobOrder,
  type JobParameter,
  type JobResponse,
  PRODUCED_QUANTITY,
} from './job-types';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return value instanceof Object ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  if (value instanceof LocalizedText) return value.text ?? '';
  return typeof value === 'string' ? value : '';
}

function time(value: unknown): Date | null {
  // 1601-01-01 is how OPC UA writes "not set".
  return value instanceof Date && value.getUTCFullYear() > 1601 ? value : null;
}

function parameterVariant({ value, dataType }: JobParameter): Variant {
  if (typeof value === 'string') return new Variant({ dataType: DataType.String, value });
  if (typeof value === 'boolean') return new Variant({ dataType: DataType.Boolean, value });
  if (value instanceof Date) return new Variant({ dataType: DataType.DateTime, value });
  const type = dataType ?? (Number.isInteger(value) ? 'Int32' : 'Double');
  return new Variant({ dataType: DataType[type], value });
}

function optional<Value, Result>(value: Value | undefined, map: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : map(value);
}

/** The fields of ISA95JobOrderDataType as node-opcua spells them (`ID` stays, `JobOrderID` becomes `jobOrderID`); what is undefined is left out on the wire. */
export function jobOrderFields(job: JobOrder): Record<string, unknown> {
  return {
    jobOrderID: job.jobOrderId,
    description: optional(job.description, (description) => [new LocalizedText({ text: description })]),
    workMasterID: optional(job.workMasterId, (id) => [{ ID: id }]),
    startTime: job.startTime,
    endTime: job.endTime,
    priority: job.priority,
    jobOrderParameters: job.parameters?.map((entry) => ({ ID: entry.id, value: parameterVariant(entry) })),
    personnelRequirements: job.personnel?.map(({ id, use }) => ({ ID: id, personnelUse: use })),
    equipmentRequirements: job.equipment?.map(({ id, use }) => ({ ID: id, equipmentUse: use })),
    materialRequirements: job.materials?.map((material) => ({
      materialDefinitionID: material.definitionId,
      materialLotID: material.lotId,
      materialUse: material.use,
      quantity: material.quantity,
    })),
  };
}

/** ISA95StateDataType[] as {@link Isa95State}. */
export function statesOf(values: readonly unknown[]): Isa95State[] {
  return values.map((value) => {
    const { browsePath, stateNumber } = fieldsOf(value);
    const elements = browsePath instanceof RelativePath ? (browsePath.elements ?? []) : [];
    return {
      browsePath: elements.map((element) => element.targetName.name ?? ''),
      stateNumber: typeof stateNumber === 'number' ? stateNumber : 0,
    };
  });
}

/** One entry of JobOrderList (ISA95JobOrderAndStateDataType). */
export function decodeListEntry(entry: ExtensionObject): DecodedJob {
  const { jobOrder, state } = fieldsOf(entry);
  return { jobOrderId: text(fieldsOf(jobOrder)['jobOrderID']), states: statesOf(list(state)) };
}

/** A quantity as a decimal string, whatever number type the machine used. */
function quantity(value: unknown): string | undefined {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return value.trim();
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e12 ? plainNumber(value) : undefined;
}

/** Six places are what a quantity keeps; no exponent, no trailing zeros. */
function plainNumber(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** ISA95JobResponseDataType. `plain` strips node-opcua's classes from a Variant. */
export function decodeResponse(value: ExtensionObject, plain: (variant: Variant) => unknown): JobResponse {
  const fields = fieldsOf(value);
  const data: Record<string, unknown> = {};
  for (const entry of list(fields['jobResponseData'])) {
    const { ID: id, value: content } = fieldsOf(entry);
    if (typeof id === 'string') data[id] = content instanceof Variant ? plain(content) : content;
  }
  const state = decodeJobState(statesOf(list(fields['jobState'])));
  const produced = quantity(data[PRODUCED_QUANTITY]);
  const good = quantity(data[GOOD_QUANTITY]);
  return {
    jobResponseId: text(fields['jobResponseID']),
    jobOrderId: text(fields['jobOrderID']),
    startTime: time(fields['startTime']),
    endTime: time(fields['endTime']),
    state: state?.state ?? null,
    ...(state?.substate ? { substate: state.substate } : {}),
    ...(produced === undefined ? {} : { produced }),
    ...(good === undefined ? {} : { good }),
    data,
  };
}

/** The id in ISA95JobOrderDataType. */
export function jobOrderIdOf(value: unknown): string {
  return text(fieldsOf(value)['jobOrderID']);
}
