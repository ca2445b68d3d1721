/** What a person confirmed or entered for one step of a job order. */
export interface StepRecord {
  readonly id: string;
  readonly jobOrderId: string;
  readonly stepId: string;
  readonly stepSeq: number;
  readonly stepKind: string;
  readonly mandatory: boolean;
  /** 0 for a step done once per job, else the piece. */
  readonly piece: number;
  readonly value: unknown;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly entryId: string;
}
