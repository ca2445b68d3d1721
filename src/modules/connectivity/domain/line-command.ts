import type { ErrorParams } from '#libs/kernel';

/** What an instructor can ask of the virtual line as a whole. */
export const LINE_ACTIONS = ['pause', 'resume', 'step', 'reset', 'speed'] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

/** The fastest the floor clock of the virtual line runs. */
export const FASTEST = 60;

export interface LineCommandDraft {
  readonly action: LineAction;
  /** How many times as fast as real time; null for every other action. */
  readonly speed: number | null;
  /** Of the chance that begins anew with a reset; null: the line's own. */
  readonly seed: number | null;
  /** Code of the scenario that begins after a reset; null: none does. */
  readonly scenario: string | null;
}

/** Something that was asked of the line. */
export interface LineCommand extends LineCommandDraft {
  readonly id: string;
  /** `asked`: the line does not know of it yet. */
  readonly state: 'asked' | 'done' | 'refused';
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** Why it was not done. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
}

/** The virtual line as an instructor left it. */
export interface VirtualLineState {
  /** There is a virtual line to be moved. */
  readonly present: boolean;
  readonly paused: boolean;
  /** How many times as fast as real time the floor clock runs. */
  readonly speed: number;
  /** What was asked for last and is still under way; null when nothing is. */
  readonly pending: LineAction | null;
}

/** What the ledger calls it once it is done. */
export const LINE_FACTS: Readonly<Record<LineAction, string>> = {
  pause: 'line.paused',
  resume: 'line.resumed',
  step: 'line.stepped',
  reset: 'line.reset',
  speed: 'line.speed-changed',
};

/** What every entry about a command says. */
export function aboutLineCommand({ id, action, speed, scenario }: LineCommandDraft & Pick<LineCommand, 'id'>) {
  const more = { ...(speed === null ? {} : { speed }), ...(scenario === null ? {} : { scenario }) };
  return { subjectId: id, lineMode: 'virtual', payload: { action, ...more } } as const;
}
