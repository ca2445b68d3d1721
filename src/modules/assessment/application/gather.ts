import type { LedgerEntry } from '#libs/contracts';
import { decimal } from '#libs/kernel';
import type { StepRecord } from '#modules/execution';
import type { Inspection } from '#modules/quality';
import type { JobOrder } from '#modules/work-order';
import type { AssessmentFacts } from '../domain/facts';

/** A step of the work instruction, as far as grading asks. */
interface RequiredStep {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly mandatory: boolean;
}

/** Everything that is known about an order's work. */
export interface Sources {
  readonly directive: {
    readonly operations: readonly { readonly operationId: string; readonly steps: readonly RequiredStep[] }[];
  };
  /** In routing order. */
  readonly jobs: readonly JobOrder[];
  readonly records: readonly StepRecord[];
  readonly inspections: readonly Inspection[];
  /** The entries of the order's job orders, oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
}

const DAY_MS = 86_400_000;
const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'cancelled']);
const ENDED: ReadonlySet<string> = new Set(['completed', 'closed']);
const PAUSES: ReadonlySet<string> = new Set(['job-order.held', 'job-order.suspended']);

const worked = (jobs: readonly JobOrder[]): JobOrder[] => jobs.filter(({ status }) => !LEFT_OUT.has(status));
const isRecorded = ({ mandatory, kind }: RequiredStep): boolean => mandatory && kind !== 'measure';

function stepFacts({ directive, jobs, records }: Sources): AssessmentFacts['steps'] {
  const required: string[] = [];
  const actual: string[] = [];
  const evidence: string[] = [];
  for (const job of worked(jobs)) {
    const operation = directive.operations.find(({ operationId }) => operationId === job.operationId);
    const steps = (operation?.steps ?? []).filter(isRecorded).toSorted((a, b) => a.seq - b.seq);
    const labels = new Map(steps.map(({ id, seq }) => [id, `${job.operationNumber}/${seq}`]));
    required.push(...labels.values());
    for (const record of records.filter(({ jobOrderId }) => jobOrderId === job.id)) {
      const label = labels.get(record.stepId);
      if (label === undefined) continue;
      evidence.push(record.entryId);
      if (!actual.includes(label)) actual.push(label);
    }
  }
  return { required, actual, evidence };
}

function missingInspections({ jobs, inspections }: Sources): string[] {
  return worked(jobs).flatMap((job) =>
    inspections
      .filter(({ subject, status }) => subject.id === job.id && status !== 'cancelled')
      .flatMap(({ gate, characteristics }) =>
        gate.missing.map(({ characteristicId }) => {
          const balloon = characteristics.find(({ id }) => id === characteristicId)?.balloon;
          return `${job.operationNumber}/${balloon ?? characteristicId}`;
        }),
      ),
  );
}

/** Seconds from start to completion and those of its pauses; null for a job that did not run to its end. */
function timesOf(entries: readonly LedgerEntry[]): { gross: number; paused: number; evidence: string[] } | null {
  const at = ({ occurredAt }: LedgerEntry): number => Date.parse(occurredAt);
  const started = entries.find(({ type }) => type === 'job-order.started');
  const completed = entries.findLast(({ type }) => type === 'job-order.completed');
  if (!started || !completed) return null;
  let paused = 0;
  let pausedAt: number | null = null;
  const evidence: string[] = [];
  for (const entry of entries) {
    if (PAUSES.has(entry.type)) pausedAt ??= at(entry);
    else if (pausedAt !== null && (entry.type === 'job-order.resumed' || entry === completed)) {
      paused += at(entry) - pausedAt;
      pausedAt = null;
    } else if (entry !== started && entry !== completed) continue;
    evidence.push(entry.id);
  }
  return { gross: (at(completed) - at(started)) / 1000, paused: paused / 1000, evidence };
}

const produced = ({ balance: { good, scrap, rework } }: JobOrder): number =>
  decimal.toNumber(decimal.add(good, scrap, rework));

/** Sums over the jobs that ran to their end; a pause (fault, waiting, break) does not count. */
function timeFacts({ jobs, entries }: Sources): AssessmentFacts['time'] {
  let grossSeconds = 0;
  let excludedSeconds = 0;
  let standardSeconds = 0;
  const evidence: string[] = [];
  for (const job of jobs.filter(({ status }) => ENDED.has(status))) {
    const times = timesOf(entries.filter(({ jobOrderId }) => jobOrderId === job.id));
    if (!times) continue;
    grossSeconds += times.gross;
    excludedSeconds += times.paused;
    standardSeconds += job.setupSeconds + job.runSeconds * produced(job);
    evidence.push(...times.evidence);
  }
  return { grossSeconds: evidence.length > 0 ? grossSeconds : null, excludedSeconds, standardSeconds, evidence };
}

/**
 * Units that went through every operation without scrap or rework, of all that were begun (our rule): begun are the most
 * an operation produced; every unit that failed an operation's first pass is taken off once per failure.
 */
function yieldFacts({ jobs, entries }: Sources): AssessmentFacts['yield'] {
  const counted = worked(jobs);
  const inspected = Math.max(0, ...counted.map(produced));
  const failures = counted.reduce((sum, job) => sum + produced(job) - decimal.toNumber(job.balance.firstPassGood), 0);
  const evidence = entries
    .filter(({ type }) => type === 'job-order.reported' || type === 'job-order.report-reversed')
    .map(({ id }) => id);
  return { firstPassGood: Math.max(0, inspected - failures), inspected, evidence };
}

/** Each sample once: the value in force decides, a bad reading never lowers a grade. */
function dimensionFacts({ inspections }: Sources): AssessmentFacts['dimensions'] {
  const characteristics: AssessmentFacts['dimensions']['characteristics'][number][] = [];
  const evidence: string[] = [];
  for (const { status, characteristics: measured } of inspections) {
    if (status === 'cancelled') continue;
    for (const characteristic of measured) {
      for (const piece of characteristic.pieces) {
        const current = characteristic.measurements.filter((each) => each.piece === piece && each.current);
        const judged = current.find(({ verdict }) => verdict !== null);
        if (judged) evidence.push(judged.entryId);
        characteristics.push({
          class: characteristic.class,
          conforms: judged ? judged.verdict === 'ok' : null,
          required: characteristic.mandatory && current.length === 0,
        });
      }
    }
  }
  return { characteristics, evidence };
}

function recordFacts(sources: Sources, steps: AssessmentFacts['steps']): AssessmentFacts['records'] {
  const { dueAt, submittedAt } = sources;
  const late = dueAt && submittedAt ? Date.parse(submittedAt) - Date.parse(dueAt) : 0;
  return {
    required: steps.required.length,
    complete: steps.actual.length,
    daysLate: Math.max(0, late / DAY_MS),
    evidence: steps.evidence,
  };
}

/** Boils down what is known about an order's work to what its grade is computed from. */
export function gather(sources: Sources): AssessmentFacts {
  const steps = stepFacts(sources);
  return {
    steps,
    missingInspections: missingInspections(sources),
    time: timeFacts(sources),
    yield: yieldFacts(sources),
    dimensions: dimensionFacts(sources),
    records: recordFacts(sources, steps),
  };
}
