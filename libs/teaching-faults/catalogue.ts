/** Faults an instructor can put into a machine of the virtual line; their words stand in libs/texts, `machine-fault.*`. */
export const FAULT_CODES = [
  'tool-break',
  'sensor-stuck',
  'wrong-offset',
  'wrong-material',
  'air-pressure-loss',
  'jam',
  'network-loss',
  'plc-clock-off',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What everybody who offers a fault, or acts one out, must know of it. */
export interface TeachingFault {
  readonly code: FaultCode;
  /** Codes of the stations it can befall, along the line. */
  readonly stations: readonly string[];
  /**
   * What ends it: the remedy, or a time that was set for it; or that time alone, because nobody reaches the machine
   * meanwhile.
   */
  readonly ends: 'remedy' | 'time';
}

const CUTTING = ['LATHE', 'MILL'];
const MOVING = ['WH', 'WASH', 'ROBOT', 'PACK'];
/** Where compressed air clamps, blows, grips or tests. */
const WITH_AIR = ['LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK'];
const ALL = ['WH', ...WITH_AIR];

/** The catalogue. */
export const TEACHING_FAULTS: Readonly<Record<FaultCode, TeachingFault>> = {
  'tool-break': { code: 'tool-break', stations: CUTTING, ends: 'remedy' },
  'sensor-stuck': { code: 'sensor-stuck', stations: ALL, ends: 'remedy' },
  'wrong-offset': { code: 'wrong-offset', stations: [...CUTTING, 'ROBOT'], ends: 'remedy' },
  'wrong-material': { code: 'wrong-material', stations: CUTTING, ends: 'remedy' },
  'air-pressure-loss': { code: 'air-pressure-loss', stations: WITH_AIR, ends: 'remedy' },
  jam: { code: 'jam', stations: MOVING, ends: 'remedy' },
  'network-loss': { code: 'network-loss', stations: ALL, ends: 'time' },
  'plc-clock-off': { code: 'plc-clock-off', stations: ALL, ends: 'remedy' },
};

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(TEACHING_FAULTS, code);
}
