import type { Answer } from '../api/answers';

/** A thing with its Chinese and English name. */
export interface Named {
  readonly name: string;
  readonly nameEn: string;
}

export type WorkUnit = Answer<'WorkUnit'>;

export type JobOrder = Answer<'JobOrder'>;

/** What must be true before a job may start; a closed one says what is missing. */
export type Gate = Answer<'ExecutionGate'>;

export type QueueItem = Answer<'QueueItem'>;

export type Connection = Answer<'Connection'>;
