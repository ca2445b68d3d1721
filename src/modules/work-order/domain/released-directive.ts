import type { DecimalString } from '#libs/kernel';
import type { Job } from './job';

/** What a job order takes from its operation in the work directive. */
export type ReleasedOperation = Pick<
  Job,
  | 'operationId'
  | 'code'
  | 'name'
  | 'nameEn'
  | 'workUnitId'
  | 'workUnitCode'
  | 'control'
  | 'reporting'
  | 'setupSeconds'
  | 'runSeconds'
  | 'qualification'
> & {
  readonly number: number;
  readonly transferBatch: DecimalString;
  /** The group of alternatives the operation is one of. */
  readonly branch?: { readonly group: string };
};

export interface ReleasedDirective {
  readonly operations: readonly ReleasedOperation[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}
