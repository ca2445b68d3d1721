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
  /** Takes its NC program as a file. */
  readonly program: boolean;
  readonly signals: readonly SignalProfile[];
}

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
