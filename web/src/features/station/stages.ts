import { decimal } from '#libs/kernel';
import { remainingAt } from '#libs/quantities';
import type { StationJob, Step } from './api';

export type Stage =
  | { readonly key: 'start'; readonly done: boolean }
  | { readonly key: string; readonly kind: 'step'; readonly step: Step; readonly done: boolean }
  | { readonly key: 'lots'; readonly done: boolean }
  | { readonly key: 'measure'; readonly done: boolean }
  | { readonly key: 'report'; readonly done: boolean }
  | { readonly key: 'complete'; readonly done: boolean };

const BEFORE_START: ReadonlySet<string> = new Set(['pending', 'ready', 'dispatched']);
const OVER: ReadonlySet<string> = new Set(['completed', 'closed', 'aborted', 'skipped', 'cancelled']);

export const isBeforeStart = ({ job }: StationJob): boolean => BEFORE_START.has(job.status);
export const isOver = ({ job }: StationJob): boolean => OVER.has(job.status);
export const isStopped = ({ job }: StationJob): boolean => job.status === 'held' || job.status === 'suspended';

/** Why whoever looks on may not do the job: it is another team's, or given to others of the team; null when one may. */
export function othersOf({ gates }: StationJob): 'team' | 'assigned' | null {
  const closed = gates.filter(({ open }) => !open).map(({ code }) => code);
  if (closed.includes('team')) return 'team';
  return closed.includes('assigned') ? 'assigned' : null;
}

/** A person's job is measured from its start on; a machine may be set up by measuring, once it is dispatched. */
export const isTooEarlyToMeasure = (view: StationJob): boolean =>
  view.job.control === 'machine' ? isBeforeStart(view) && view.job.status !== 'dispatched' : isBeforeStart(view);

export function isStep(stage: Stage): stage is Extract<Stage, { kind: 'step' }> {
  return 'kind' in stage;
}

/** Something is left of what was scanned in for a line of the bill. */
export const isScanned = ({ loaded }: StationJob['lots'][number]): boolean =>
  loaded.some(({ quantity }) => decimal.isPositive(quantity));

/**
 * A job as a row of big steps. A person's job starts, then follows its instruction; a machine is set up by the
 * instruction and started after it, and so is the material that is scanned in. Measuring steps become one stage, for the inspection plan says what is measured.
 */
export function stagesOf(view: StationJob, hasInspection: boolean, recorded: ReadonlySet<string>): readonly Stage[] {
  const { job, steps, quality } = view;
  const started = !isBeforeStart(view);
  const over = isOver(view);
  const start: Stage = { key: 'start', done: started };
  const instruction: Stage[] = steps
    .filter(({ kind }) => kind !== 'measure')
    .toSorted((a, b) => a.seq - b.seq)
    .map((step) => ({ key: step.id, kind: 'step', step, done: over || recorded.has(step.id) }));
  const reported = started && decimal.isPositive(job.balance.received) && !decimal.isPositive(remainingAt(job));
  const scanned = over || reported || view.lots.every(isScanned);
  const lots: Stage[] = view.lots.length > 0 ? [{ key: 'lots', done: scanned }] : [];
  const first = job.control === 'machine' ? [...lots, ...instruction, start] : [start, ...lots, ...instruction];
  const measure: Stage[] = hasInspection ? [{ key: 'measure', done: started && quality.open }] : [];
  return [...first, ...measure, { key: 'report', done: over || reported }, { key: 'complete', done: over }];
}

/** The first stage that is not done; the last when all are. */
export function currentStage(stages: readonly Stage[]): Stage | undefined {
  return stages.find(({ done }) => !done) ?? stages.at(-1);
}
