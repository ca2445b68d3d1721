/** An identifier (UUIDv7, minted in platform) that knows what it identifies. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type PersonId = Id<'person'>;
export type WorkUnitId = Id<'work-unit'>;
export type WorkOrderId = Id<'work-order'>;
export type JobOrderId = Id<'job-order'>;
export type RoutingVersionId = Id<'routing-version'>;
export type AttemptId = Id<'attempt'>;
export type TrialJobId = Id<'trial-job'>;

/** A thing of another module that the holder stores but does not understand. */
export interface SubjectRef {
  readonly type: string;
  readonly id: string;
}
