import { isFaultCode, TEACHING_FAULTS, type FaultCode } from '#libs/teaching-faults';
import { FASTEST } from './line-command';
import { FAULT_TRIGGERS, type FaultTrigger } from './machine-fault';

/** A fault as a scenario sets it. */
export interface ScenarioFault {
  /** Code of the work unit. */
  readonly workUnit: string;
  readonly fault: FaultCode;
  readonly trigger: FaultTrigger;
  readonly after: number | null;
  readonly lastsSeconds: number | null;
}

/** A lesson on the virtual line that an instructor starts in one press. */
export interface Scenario {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly speed: number;
  readonly seed: number;
  readonly faults: readonly ScenarioFault[];
}

/** The largest seed that OPC UA can tell (UInt32). */
const LARGEST_SEED = 2 ** 32 - 1;
/** A day of the floor. */
const LONGEST_SECONDS = 86_400;

const TEXTS = ['name', 'nameEn', 'description', 'descriptionEn'] as const;

/**
 * Reads a scenario file.
 * @param code the file's name
 * @throws Error that says where it makes no sense
 */
export function readScenario(code: string, text: string): Scenario {
  const file = asObject(JSON.parse(text), '');
  const [name, nameEn, description, descriptionEn] = TEXTS.map((key) => asText(file[key], `/${key}`));
  const faults = file['faults'];
  if (!Array.isArray(faults)) throw new Error('/faults is no list');
  const scenario: Scenario = {
    code,
    name: name!,
    nameEn: nameEn!,
    description: description!,
    descriptionEn: descriptionEn!,
    speed: asWhole(file['speed'], '/speed', FASTEST),
    seed: asWhole(file['seed'], '/seed', LARGEST_SEED),
    faults: faults.map((fault: unknown, index) => readFault(fault, `/faults/${index}`)),
  };
  const doubled = scenario.faults.find(
    (fault, index) =>
      scenario.faults.findIndex((other) => other.fault === fault.fault && other.workUnit === fault.workUnit) < index,
  );
  if (doubled) throw new Error(`${doubled.fault} is set twice at ${doubled.workUnit}`);
  return scenario;
}

function readFault(value: unknown, at: string): ScenarioFault {
  const given = asObject(value, at);
  const workUnit = asText(given['workUnit'], `${at}/workUnit`);
  const fault = asText(given['fault'], `${at}/fault`);
  if (!isFaultCode(fault)) throw new Error(`${at}/fault is not in the catalogue`);
  const { stations, ends } = TEACHING_FAULTS[fault];
  if (!stations.includes(workUnit)) throw new Error(`${at}/fault does not befall ${workUnit}`);
  const trigger = FAULT_TRIGGERS.find((known) => known === given['trigger']);
  if (!trigger) throw new Error(`${at}/trigger is none of ${FAULT_TRIGGERS.join(', ')}`);
  const after = trigger === 'now' ? null : asWhole(given['after'], `${at}/after`, LONGEST_SECONDS);
  const lasts = given['lastsSeconds'];
  if (lasts === undefined && ends === 'time') throw new Error(`${at}/lastsSeconds is missing: nobody can end it`);
  const lastsSeconds = lasts === undefined ? null : asWhole(lasts, `${at}/lastsSeconds`, LONGEST_SECONDS);
  return { workUnit, fault, trigger, after, lastsSeconds };
}

function asObject(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${at || '/'} is no object`);
  return value as Readonly<Record<string, unknown>>;
}

function asText(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${at} is no text`);
  return value;
}

function asWhole(value: unknown, at: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new Error(`${at} is no whole number from 1 to ${most}`);
  }
  return value;
}
