import type { MachineFault } from './faults/machine-fault';
import type { Job } from './job-order';
import type { JobState } from './job-lifecycle';
import type { Piece } from './process/pieces';
import { NEW_TOOL, type Tool } from './process/process';

/** Conditions that can be put into a machine by hand; `clear` takes them and every fault of the catalogue away. */
export const FAULTS = ['stop', 'starve', 'block', 'clear'] as const;
export type Fault = (typeof FAULTS)[number];

/** OPC 40001-1 MachineryOperationMode. */
export const OPERATION_MODES = ['none', 'maintenance', 'setup', 'processing'] as const;
export type OperationMode = (typeof OPERATION_MODES)[number];

/** OPC 40001-1 MachineryItemState. */
export type ItemState = 'not-available' | 'out-of-service' | 'not-executing' | 'executing';

export interface MachineBehaviour {
  readonly seed: number;
  /** Chance in [0, 1] that a part is scrap. */
  readonly scrapProbability: number;
}

/** What a machine keeps when it is switched off. */
export interface MachineMemory {
  readonly good: number;
  readonly scrap: number;
  /** Floor milliseconds. */
  readonly powerOnMs: number;
  readonly executingMs: number;
  readonly jobs: readonly Job[];
  readonly faults: readonly MachineFault[];
  /** Lifetime number of the part in the machine that a fault has spoiled. */
  readonly spoiledPart: number | null;
  readonly chance: Chance;
  readonly tool: Tool;
  /** The last good pieces with a size, oldest first. */
  readonly pieces: readonly Piece[];
}

/** Where chance begins anew: the same seed gives the same parts after every reset. */
export interface Chance {
  /** Null: the seed the line was started with. */
  readonly seed: number | null;
  /** Lifetime number of the part that is the first by this seed. */
  readonly firstPart: number;
}

export const BLANK_MEMORY: MachineMemory = {
  good: 0,
  scrap: 0,
  powerOnMs: 0,
  executingMs: 0,
  jobs: [],
  faults: [],
  spoiledPart: null,
  chance: { seed: null, firstPart: 0 },
  tool: NEW_TOOL,
  pieces: [],
};

/** One of the 13 transitions of OPC 10031-4 that a job took. */
export interface JobEvent {
  /** The job right after the transition. */
  readonly job: Job;
  readonly from: JobState;
  readonly transition: number;
  /** Floor milliseconds. */
  readonly at: number;
}

/** Sizes found at a part by a measuring machine, micrometres off the middle of their tolerances; null: not made here. */
export interface Findings {
  readonly turned: number | null;
  readonly milled: number | null;
}

/** Gives the true sizes of the n-th good piece (from 0) that the order of a job has got at the machines before. */
export type Upstream = (jobId: string, index: number) => Findings;

/** The cycle of the part that is in the machine. */
export interface Cycle {
  readonly durationMs: number;
  /** Floor time left when the machine stands; while it runs, until `dueAt`. */
  readonly remainingMs: number;
  readonly dueAt: number | null;
}

/** Everything a machine shows to the outside at one moment. */
export interface MachineView {
  readonly good: number;
  readonly scrap: number;
  readonly powerOnMs: number;
  readonly executingMs: number;
  readonly currentJob: Job | null;
  /** The finished part's cycle in floor milliseconds, 0 before the first since power-on. */
  readonly lastCycleMs: number;
  readonly itemState: ItemState;
  readonly mode: OperationMode;
  readonly alarm: boolean;
  /** 0: no alarm. */
  readonly alarmCode: number;
  readonly starved: boolean;
  readonly blocked: boolean;
  readonly packMlState: number;
  /** Parts made with the tool that is in it. */
  readonly toolParts: number;
  /** What its own gauge said of the last part, micrometres off the middle of the tolerance; null before the first. */
  readonly sizeDeviation: number | null;
  /** What it measured of the last part that other machines had made; null where it measured nothing. */
  readonly findings: Findings | null;
  /** The faults of the catalogue that act. */
  readonly acting: readonly MachineFault[];
  /** Nobody reaches the machine over its network. */
  readonly offline: boolean;
  /** The machine's clock minus the floor's, ms. */
  readonly clockAheadMs: number;
}
