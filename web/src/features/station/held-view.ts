import { decimal } from '#libs/kernel';
import type { JobOrder } from '../../shared/floor/types';
import { isBehindRefusal } from '../../shared/station/held-entry';
import type { HeldEntry } from '../../shared/station/outbox';
import type { StationJob } from './api';

interface ReportBody {
  readonly good: string;
  readonly scrap: string;
  readonly rework: string;
  readonly firstPass: boolean;
}

const STATUS: Readonly<Record<string, JobOrder['status']>> = {
  start: 'running',
  pause: 'suspended',
  resume: 'running',
  complete: 'completed',
};

/** Entries of a job that are to be added; what the server refused, and what waits behind it, is for a person to decide. */
const ofJob = (jobId: string, held: readonly HeldEntry[], contains: readonly string[]): readonly HeldEntry[] =>
  held.filter(
    (entry) =>
      entry.about.jobId === jobId &&
      entry.refusal === null &&
      !contains.includes(entry.key) &&
      !isBehindRefusal(entry, held),
  );

function reported(balance: JobOrder['balance'], { good, scrap, rework, firstPass }: ReportBody): JobOrder['balance'] {
  const ended = decimal.add(good, scrap);
  return {
    ...balance,
    good: decimal.add(balance.good, good),
    scrap: decimal.add(balance.scrap, scrap),
    remaining: decimal.sub(balance.remaining, ended),
    rework: firstPass ? decimal.add(balance.rework, rework) : decimal.sub(balance.rework, ended),
  };
}

/**
 * The job as it will be when what is kept here has been sent. A machine's job moves only when the machine says so.
 * @param contains keys of the entries the job was read with: they count once
 */
export function withHeldJob(job: JobOrder, held: readonly HeldEntry[], contains: readonly string[]): JobOrder {
  return ofJob(job.id, held, contains).reduce((now, { about, body }) => {
    if (about.what === 'report') return { ...now, balance: reported(now.balance, body as ReportBody) };
    const asks = now.control === 'machine' && (about.what === 'start' || about.what === 'resume');
    const status = asks ? undefined : STATUS[about.what];
    return status ? { ...now, status } : now;
  }, job);
}

/** Everything about the job as it will be: state, quantities, steps and samples entered here count already. */
export function withHeld(view: StationJob, held: readonly HeldEntry[]): StationJob {
  const mine = ofJob(view.job.id, held, view.contains);
  if (mine.length === 0) return view;
  const records = mine.flatMap((entry) => {
    const stepId = /\/steps\/([^/]+)$/.exec(entry.path)?.[1];
    const { value } = entry.body as { value?: unknown };
    return stepId ? [{ ...EMPTY_RECORD, id: entry.key, jobOrderId: view.job.id, stepId, value }] : [];
  });
  return {
    ...view,
    job: withHeldJob(view.job, held, view.contains),
    records: [...view.records, ...records],
    quality: measured(view.quality, mine),
  };
}

const EMPTY_RECORD = {
  entryId: '',
  mandatory: false,
  piece: 0,
  recordedAt: '',
  recordedBy: null,
  stepKind: '',
  stepSeq: 0,
};

/** Samples measured for the first time here count as done; their verdict is the server's to give. */
function measured(quality: StationJob['quality'], mine: readonly HeldEntry[]): StationJob['quality'] {
  const first = mine.filter(({ about, expected }) => about.what === 'measurement' && expected === 'none');
  if (first.length === 0) return quality;
  const count = (id: string): number =>
    new Set(
      first
        .map(({ body }) => body as { characteristicId: string; piece: number })
        .filter(({ characteristicId }) => characteristicId === id)
        .map(({ piece }) => piece),
    ).size;
  const missing = quality.missing
    .map((sample) => ({ ...sample, done: sample.done + count(sample.characteristicId) }))
    .filter(({ done, required }) => done < required);
  return { ...quality, missing, open: missing.length === 0 };
}
