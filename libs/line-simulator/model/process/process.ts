import { draw } from '../random';

/**
 * How a machine makes its key size. Everything is the deviation of that size from the middle of its tolerance, in
 * micrometres: the machine makes many parts, and the control knows no more of a part than how far it is off.
 */
export interface SizeProcess {
  /** Half the tolerance: further off than that is scrap. */
  readonly halfTolerance: number;
  /** Where a new tool is set; below the middle, so that wear drifts through it. */
  readonly setting: number;
  /** Standard deviation of the setting from tool to tool. */
  readonly settingScatter: number;
  /** Standard deviation from part to part. */
  readonly scatter: number;
  /** Standard deviation of the machine's own gauge. */
  readonly gaugeScatter: number;
  /** What a wrong entry in the table of offsets shifts the size by. */
  readonly offsetShift: number;
  /** Null: nothing wears. */
  readonly wear: ToolWear | null;
}

/** Flank wear of the finishing tool. */
export interface ToolWear {
  /** Parts until the control takes the sister tool. */
  readonly life: number;
  /** Flank wear VB at the end of that life, micrometres. */
  readonly flankAtEnd: number;
  /** Clearance angle, degrees. */
  readonly clearance: number;
}

/** The tool in a machine. */
export interface Tool {
  /** Its number since chance began, from 0. */
  readonly number: number;
  /** Parts made with it. */
  readonly parts: number;
}

export const NEW_TOOL: Tool = { number: 0, parts: 0 };

/** Share of the flank wear that comes at once, on a sharp edge, and the share of a life it takes. */
const BREAK_IN = { wear: 0.2, life: 0.05 } as const;

/**
 * Flank wear after some parts, micrometres: a short break-in, then steadily with the way cut. The two phases before the
 * edge fails are those of the wear curves of ISO 3685 (Tool-life testing with single-point turning tools); the shares are
 * ours.
 */
export function flankWear({ life, flankAtEnd }: ToolWear, parts: number): number {
  const share = parts / life;
  return flankAtEnd * (BREAK_IN.wear * (1 - Math.exp(-share / BREAK_IN.life)) + (1 - BREAK_IN.wear) * share);
}

/**
 * How much larger than with a sharp edge a turned diameter comes out, micrometres: flank wear sets the edge back by
 * VB · tan α (geometry of a plane flank at the clearance angle α, rake neglected), on both sides of the diameter.
 */
export function wearDrift(wear: ToolWear, parts: number): number {
  return 2 * flankWear(wear, parts) * Math.tan((wear.clearance * Math.PI) / 180);
}

/** A normally distributed number with mean 0 and standard deviation 1 that depends on nothing but its key (Box–Muller). */
export function normal(...key: readonly (string | number)[]): number {
  const [a, b] = [1 - draw(...key, 'a'), draw(...key, 'b')];
  return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
}

/** Which part is made, with what. */
export interface PartKey {
  readonly seed: number;
  readonly station: string;
  /** The part's number since chance began. */
  readonly part: number;
  readonly tool: Tool;
  /** A wrong offset acts. */
  readonly shifted: boolean;
}

/** The true deviation of a part, micrometres. */
export function trueDeviation(process: SizeProcess, { seed, station, part, tool, shifted }: PartKey): number {
  const { setting, settingScatter, scatter, wear, offsetShift } = process;
  return (
    setting +
    settingScatter * normal(seed, station, tool.number, 'setting') +
    scatter * normal(seed, station, part, 'size') +
    (wear ? wearDrift(wear, tool.parts) : 0) +
    (shifted ? offsetShift : 0)
  );
}

/** What the machine's own gauge says of a part, to a tenth of a micrometre. */
export function measuredDeviation(
  { gaugeScatter }: SizeProcess,
  size: number,
  { seed, station, part }: Pick<PartKey, 'seed' | 'station' | 'part'>,
): number {
  return Math.round((size + gaugeScatter * normal(seed, station, part, 'gauge')) * 10) / 10;
}
