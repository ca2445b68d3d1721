import type { ErrorParams } from '#libs/kernel';
import type { SeenState } from './equipment-state';

/** `nsu=<uri>;i=…|s=…|g=…|b=…`, or in the namespace of OPC UA; a namespace index would change with the server's models. */
export const NODE_ID_PATTERN = /^(nsu=[^;]{1,200};)?[isgb]=.{1,300}$/s;
export const ENDPOINT_PATTERN = /^opc\.tcp:\/\/[^\s/:]{1,200}(:\d{1,5})?(\/\S{0,200})?$/;

/** What a tag means to the house; everything else about a machine is `analog` (stored as telemetry) or `info`. */
export const TAG_ROLES = [
  /** MachineryItemState as its StateNumber (OPC 40001-1). */
  'item-state',
  /** MachineryOperationMode as its StateNumber (OPC 40001-1). */
  'operation-mode',
  /** PackML: stands because nothing comes in, or because nothing can go out. */
  'starved',
  'blocked',
  'good-count',
  'scrap-count',
  /** Id of the job in the machine, empty when there is none. */
  'current-job',
  /** The file that takes the NC program (FileType, OPC 10000-20); an object, so it is not watched. */
  'program-file',
  /** What the machine calls the program it has loaded. */
  'program-name',
  /** SHA-256 of that program, in hexadecimal digits. */
  'program-checksum',
  'analog',
  'alarm',
  'info',
] as const;
export type TagRole = (typeof TAG_ROLES)[number];

export interface TagDef {
  readonly key: string;
  /** `nsu=<uri>;…`, or `i=…` in the namespace of OPC UA; null: computed by `expression`. */
  readonly nodeId: string | null;
  /** Over the tags that have a node (libs/tag-expressions); null: read from the machine. */
  readonly expression: string | null;
  readonly role: TagRole;
  /** 0: as it changes. */
  readonly samplingMs: number;
  readonly queueSize: number;
  /** Absolute, in the tag's unit; null: every change. */
  readonly deadband: number | null;
  readonly unit: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly counterType: 'UInt16' | 'UInt32';
  /** The machine keeps this counter when it is switched off. */
  readonly counterKept: boolean;
}

/** The states that an expression may tell of a machine; a machine of which none is true is unknown. */
export const RULED_STATES = [
  'producing',
  'setup',
  'starved',
  'blocked',
  'idle',
  'fault',
  'maintenance',
  'off',
] as const satisfies readonly SeenState[];
export type RuledState = (typeof RULED_STATES)[number];

/** In this state when this is true, and nothing before it in the list was. */
export interface StateRule {
  readonly state: RuledState;
  readonly expression: string;
}

export type SecurityMode = 'None' | 'Sign' | 'SignAndEncrypt';
/** Those OPC 10000-7 still recommends. */
export const SECURITY_POLICIES = ['None', 'Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss'] as const;
export type SecurityPolicyName = (typeof SECURITY_POLICIES)[number];
/** Where the tag map comes from: made by hand, or laid by the demo's template. */
export const MAP_TEMPLATES = ['generic', 'linelab-virtual-line'] as const;
export type MapTemplate = (typeof MAP_TEMPLATES)[number];
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'stopped';

/** One machine's endpoint. Its password never leaves the module. */
export interface Connection {
  readonly id: string;
  readonly workUnitId: string;
  readonly endpointUrl: string;
  readonly securityMode: SecurityMode;
  readonly securityPolicy: SecurityPolicyName;
  readonly userName: string | null;
  readonly hasSecret: boolean;
  readonly trust: 'known' | 'first-use';
  readonly template: MapTemplate;
  /** ISA95JobOrderReceiver object; null: the machine takes no jobs. */
  readonly jobReceiverNode: string | null;
  readonly jobResponsesNode: string | null;
  readonly enabled: boolean;
  readonly version: number;
  readonly status: ConnectionState;
  readonly statusSince: Date | null;
  /** Why it is not connected; null when it is. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** Gateway process that watches the machine, as computer/process; null when none does. */
  readonly gateway: string | null;
  /** When the machine was last heard, by the floor's clock. */
  readonly aliveAt: Date | null;
  /** Clock of the machine minus ours, ms, as last compared. */
  readonly skewMs: number | null;
  /** Why it last could not be connected, kept when it is connected again. */
  readonly trouble: { readonly code: string; readonly params: ErrorParams; readonly at: string } | null;
  /** What its gateway holds and could not write yet; null when it keeps up. */
  readonly spool: SpoolReading | null;
  readonly lastSpool: LastSpool | null;
  /**
   * What its server has of Alarms & Conditions: all · events, but what ended during a gap is never told · nothing; null:
   * not known yet.
   */
  readonly alarmSupport: 'full' | 'events-only' | 'none' | null;
}

/** What of a machine waits on the disk of its gateway, because PostgreSQL was away. */
export interface SpoolReading {
  /** When the oldest of it is from. */
  readonly since: string;
  readonly records: number;
  readonly bytes: number;
  /** The most that waited since it began. */
  readonly most: number;
}

/** What waited the last time, and is written. */
export interface LastSpool {
  readonly since: string;
  readonly until: string;
  readonly most: number;
}

/** A tag with the newest value seen. */
export interface TagReading extends Pick<TagDef, 'key' | 'role' | 'unit' | 'name' | 'nameEn'> {
  readonly value: unknown;
  readonly good: boolean;
  readonly at: Date | null;
}
