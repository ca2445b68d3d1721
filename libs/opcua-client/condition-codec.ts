import { DataType, NodeId, StatusCode, type Variant } from 'node-opcua';
import type { ConditionSeen } from './condition-types';
import type { EventField } from './monitored-items';
import { plainValue } from './plain-value';
import { severity } from './quality';
import { realTime } from './shown-value';

const BASE = 'i=2041';
export const CONDITION = 'i=2782';
const ACKNOWLEDGEABLE = 'i=2881';
const ALARM = 'i=2915';

function field(eventType: string, ...names: readonly string[]): EventField {
  return { eventType, path: names.map((name) => ({ uri: '', name })) };
}

/** What every server must know that has conditions at all (OPC 10000-9 §5.5.2). */
const OF_CONDITIONS = {
  eventId: field(BASE, 'EventId'),
  eventType: field(BASE, 'EventType'),
  sourceName: field(BASE, 'SourceName'),
  time: field(BASE, 'Time'),
  message: field(BASE, 'Message'),
  severity: field(BASE, 'Severity'),
  conditionId: { eventType: CONDITION, path: [], attribute: 'node-id' },
  branchId: field(CONDITION, 'BranchId'),
  retain: field(CONDITION, 'Retain'),
} as const satisfies Record<string, EventField>;

const ALL_FIELDS = {
  ...OF_CONDITIONS,
  conditionName: field(CONDITION, 'ConditionName'),
  enabled: field(CONDITION, 'EnabledState', 'Id'),
  quality: field(CONDITION, 'Quality'),
  comment: field(CONDITION, 'Comment'),
  acked: field(ACKNOWLEDGEABLE, 'AckedState', 'Id'),
  confirmed: field(ACKNOWLEDGEABLE, 'ConfirmedState', 'Id'),
  active: field(ALARM, 'ActiveState', 'Id'),
  activeSince: field(ALARM, 'ActiveState', 'TransitionTime'),
} as const satisfies Record<string, EventField>;

type FieldName = keyof typeof ALL_FIELDS;
type Fields = Readonly<Partial<Record<FieldName, Variant>>>;

/** Fields to ask for: all, or where a server refuses to hear of some, those without which nothing can be told. */
export const FIELD_SETS = {
  all: Object.keys(ALL_FIELDS) as FieldName[],
  least: Object.keys(OF_CONDITIONS) as FieldName[],
} as const;

export function selectOf(names: readonly FieldName[]): readonly EventField[] {
  return names.map((name) => ALL_FIELDS[name]);
}

/** The fields of an event by their names. */
export function namedFields(names: readonly FieldName[], values: readonly Variant[]): Fields {
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** Longer ids are no ids that people or databases could work with. */
const LONGEST_ID = 1_000;
const LONGEST_TEXT = 500;
/** What an alarm weighs whose server does not say it in numbers from 1 to 1000: the middle (our rule). */
const MEDIUM_SEVERITY = 500;

const UNNAMED = 'unnamed';

/** The type of an event in the OPC UA namespace, as a node id; of other namespaces as the server has it. */
export function eventTypeOf({ eventType }: Fields): string {
  return plainNodeId(eventType, ['']) ?? '';
}

/**
 * Reads an event about a condition. Optional fields may be missing and any field may be of a wrong type: what cannot be
 * read is as if it had not been sent.
 * @returns null for an event about something else; `unnamed` for a condition that does not say which one it is
 */
export function decodeCondition(
  fields: Fields,
  namespaces: readonly string[],
): Omit<ConditionSeen, 'refresh' | 'receivedAt'> | null | typeof UNNAMED {
  const conditionId = plainNodeId(fields.conditionId, namespaces);
  const retain = truth(fields.retain);
  if (conditionId === null || conditionId.length > LONGEST_ID) return retain === null ? null : UNNAMED;
  const enabled = truth(fields.enabled) ?? true;
  // A condition without ActiveState is one as long as it is of interest.
  const active = enabled && (truth(fields.active) ?? retain ?? false);
  const quality = fields.quality?.value;
  const message = text(fields.message) ?? text(fields.conditionName) ?? text(fields.sourceName) ?? '';
  return {
    conditionId,
    branchId: plainNodeId(fields.branchId, namespaces),
    eventId: bytes(fields.eventId),
    conditionName: text(fields.conditionName),
    sourceName: text(fields.sourceName),
    message,
    severity: weight(fields.severity),
    active,
    retain: enabled && (retain ?? active),
    acked: truth(fields.acked),
    confirmed: truth(fields.confirmed),
    comment: text(fields.comment),
    quality: quality instanceof StatusCode ? severity(quality.value) : 'good',
    at: moment(fields.time),
    activeSince: moment(fields.activeSince),
  };
}

function truth(variant: Variant | undefined): boolean | null {
  return typeof variant?.value === 'boolean' ? variant.value : null;
}

/** Texts come in the language of the session, or in whichever the server has. */
function text(variant: Variant | undefined): string | null {
  const value = variant && variant.arrayType === 0 ? plainValue(variant, []) : null;
  const isText = variant?.dataType === DataType.String || variant?.dataType === DataType.LocalizedText;
  return isText && typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST_TEXT) : null;
}

function bytes(variant: Variant | undefined): string | null {
  const value: unknown = variant?.value;
  return Buffer.isBuffer(value) && value.length > 0 && value.length <= LONGEST_ID ? value.toString('base64') : null;
}

function weight(variant: Variant | undefined): number {
  const value: unknown = variant?.value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return MEDIUM_SEVERITY;
  return Math.min(1_000, Math.max(1, Math.round(value)));
}

function moment(variant: Variant | undefined): Date | null {
  const value: unknown = variant?.value;
  return value instanceof Date ? realTime(value) : null;
}

function plainNodeId(variant: Variant | undefined, namespaces: readonly string[]): string | null {
  const value: unknown = variant?.value;
  if (!variant || !(value instanceof NodeId) || value.isEmpty()) return null;
  return String(plainValue(variant, namespaces));
}
