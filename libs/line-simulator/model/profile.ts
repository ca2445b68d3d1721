import type { SizeProcess } from './process/process';

/** Codes of the eight work units of the teaching line, in the order of the material flow. */
export const STATION_CODES = ['WH', 'LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK'] as const;

export type StationCode = (typeof STATION_CODES)[number];

/** Units of the signals, named as the standard catalogue of OPC 10000-8 (UNECE Rec 20) names them. */
export type SignalUnit =
  | 'metre'
  | 'percent'
  | 'revolutions_per_minute'
  | 'degree_celsius'
  | 'bar'
  | 'metre_per_second'
  | 'kilowatt'
  | 'hertz'
  | 'pascal';

/** An analog signal of a machine: it moves from its resting value to its working value while a part is made. */
export interface SignalProfile {
  readonly name: string;
  readonly unit: SignalUnit;
  readonly low: number;
  readonly high: number;
  readonly resting: number;
  readonly working: number;
  /** Largest deviation of the noise, in the unit of the signal. */
  readonly noise: number;
}

/**
 * The sizes are those of the demo products' tolerances, H7 at Ø32 (25 µm) and ±0.02 mm; the scatter stands for a capable
 * process (Cpk about 1.7 with a new tool), which a worn tool and a wrong offset spoil.
 */
const TURNING: SizeProcess = {
  halfTolerance: 12.5,
  setting: -6,
  settingScatter: 0.5,
  scatter: 1.5,
  gaugeScatter: 0.4,
  offsetShift: 20,
  wear: { life: 400, flankAtEnd: 70, clearance: 6 },
};
const MILLING: SizeProcess = {
  halfTolerance: 20,
  setting: -8,
  settingScatter: 1,
  scatter: 2.5,
  gaugeScatter: 0.8,
  offsetShift: 30,
  wear: { life: 300, flankAtEnd: 80, clearance: 6 },
};
/** A gripper sets parts in; nothing wears that moves them. */
const PLACING: SizeProcess = {
  halfTolerance: 50,
  setting: 0,
  settingScatter: 0,
  scatter: 10,
  gaugeScatter: 2,
  offsetShift: 60,
  wear: null,
};

export interface StationProfile {
  readonly code: StationCode;
  /** What the machine calls itself. */
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  /** Time of one part without a planned cycle time, in floor milliseconds. */
  readonly cycleMs: number;
  /** Largest relative deviation of one cycle from the plan. */
  readonly spread: number;
  /** From the permission to start to the first part: fetching and checking the program, in floor milliseconds. */
  readonly loadMs: number;
  readonly restingKw: number;
  readonly workingKw: number;
  readonly packMl: boolean;
  /** How it makes its key size; null where nothing is measured. */
  readonly size: SizeProcess | null;
  /** Standard deviation of what it measures at parts of others, micrometres; null: it measures none. */
  readonly probeScatter: number | null;
  /** Takes its NC program as a file. */
  readonly program: boolean;
  readonly signals: readonly SignalProfile[];
}

const SIZES: Readonly<Partial<Record<StationCode, SizeProcess>>> = { LATHE: TURNING, MILL: MILLING, ROBOT: PLACING };

const MACHINING: ReadonlySet<StationCode> = new Set(['LATHE', 'MILL']);

const signal = (
  name: string,
  unit: SignalUnit,
  range: readonly [number, number],
  resting: number,
  working: number,
  noise: number,
): SignalProfile => ({ name, unit, low: range[0], high: range[1], resting, working, noise });

const station = (
  code: StationCode,
  name: string,
  model: string,
  cycleSeconds: number,
  kw: readonly [number, number],
  signals: readonly SignalProfile[],
  packMl = false,
): StationProfile => ({
  code,
  name,
  model,
  serialNumber: `VL-${code}-001`,
  cycleMs: cycleSeconds * 1000,
  spread: 0.06,
  loadMs: 2000,
  restingKw: kw[0],
  workingKw: kw[1],
  packMl,
  size: SIZES[code] ?? null,
  probeScatter: code === 'CMM' ? 0.5 : null,
  program: MACHINING.has(code),
  signals,
});

/** The machines of the miniature gear pump line; the figures are those of table-top and training machines. */
export const STATION_PROFILES: Readonly<Record<StationCode, StationProfile>> = {
  WH: station(
    'WH',
    'Automated warehouse',
    'Rack 120',
    25,
    [0.2, 1.1],
    [signal('LiftPosition', 'metre', [0, 4], 0, 2.6, 0.6), signal('OccupiedBins', 'percent', [0, 100], 62, 62, 1)],
  ),
  LATHE: station(
    'LATHE',
    'CNC lathe',
    'Turn 200',
    90,
    [0.6, 4.2],
    [
      signal('SpindleLoad', 'percent', [0, 120], 0, 46, 6),
      signal('SpindleSpeed', 'revolutions_per_minute', [0, 6000], 0, 2400, 25),
      signal('CoolantTemperature', 'degree_celsius', [0, 80], 22, 27, 0.4),
    ],
  ),
  MILL: station(
    'MILL',
    'CNC milling machine',
    'Mill 500',
    120,
    [0.8, 5.5],
    [
      signal('SpindleLoad', 'percent', [0, 120], 0, 52, 8),
      signal('SpindleSpeed', 'revolutions_per_minute', [0, 12000], 0, 7800, 40),
      signal('SpindleTemperature', 'degree_celsius', [0, 90], 24, 38, 0.8),
    ],
  ),
  WASH: station(
    'WASH',
    'Deburring and washing cell',
    'Wash 60',
    60,
    [0.5, 3.0],
    [
      signal('BathTemperature', 'degree_celsius', [0, 90], 52, 55, 0.5),
      signal('SprayPressure', 'bar', [0, 10], 0, 5.2, 0.2),
    ],
    true,
  ),
  CMM: station(
    'CMM',
    'Coordinate measuring machine',
    'Measure 454',
    75,
    [0.3, 0.7],
    [
      signal('RoomTemperature', 'degree_celsius', [10, 30], 20, 20, 0.15),
      signal('AxisSpeed', 'metre_per_second', [0, 0.5], 0, 0.2, 0.03),
    ],
  ),
  ROBOT: station(
    'ROBOT',
    'Assembly robot',
    'Arm 6',
    45,
    [0.3, 1.6],
    [
      signal('DriveLoad', 'percent', [0, 120], 4, 38, 6),
      signal('MotorTemperature', 'degree_celsius', [0, 90], 30, 41, 0.6),
    ],
  ),
  LEAK: station(
    'LEAK',
    'Leak tester',
    'Tight 2',
    40,
    [0.1, 0.4],
    [signal('TestPressure', 'bar', [0, 6], 0, 4, 0.05), signal('PressureDrop', 'pascal', [0, 500], 0, 38, 12)],
  ),
  PACK: station(
    'PACK',
    'Packing station',
    'Pack 10',
    30,
    [0.2, 0.8],
    [signal('BeltFrequency', 'hertz', [0, 60], 0, 35, 0.5), signal('LabelStock', 'percent', [0, 100], 80, 80, 0.5)],
    true,
  ),
};
