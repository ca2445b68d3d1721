import type { SupervisedConnection } from '../supervised-connection';
import type { ConditionSeen, ConditionsRefreshed, ConditionSupport } from '../condition-types';
import type { Gap, ItemError, JobObservation, StatusChange, TagValue } from '../types';

/** Everything a connection told, in order of kind. */
export class Recorder {
  readonly statuses: StatusChange[] = [];
  readonly values: TagValue[] = [];
  readonly gaps: Gap[] = [];
  readonly jobs: JobObservation[] = [];
  readonly itemErrors: ItemError[] = [];
  readonly skews: number[] = [];
  readonly conditions: ConditionSeen[] = [];
  readonly refreshed: ConditionsRefreshed[] = [];
  readonly support: ConditionSupport[] = [];
  /** `status:connected`, `gap`, `values` … as they came. */
  readonly order: string[] = [];

  constructor(connection: SupervisedConnection) {
    connection.on('status', (change) => {
      this.statuses.push(change);
      this.order.push(`status:${change.status}`);
    });
    connection.on('values', (values) => {
      this.values.push(...values);
      this.order.push('values');
    });
    connection.on('gap', (gap) => {
      this.gaps.push(gap);
      this.order.push('gap');
    });
    connection.on('job-status', (job) => this.jobs.push(job));
    connection.on('item-error', (error) => this.itemErrors.push(error));
    connection.on('conditions', (conditions) => {
      this.conditions.push(...conditions);
      this.order.push('conditions');
    });
    connection.on('conditions-refreshed', (refreshed) => {
      this.refreshed.push(refreshed);
      this.order.push('refreshed');
    });
    connection.on('conditions-support', (support) => this.support.push(support));
    connection.on('skew', ({ ms }) => this.skews.push(ms));
  }

  last(key: string): TagValue | undefined {
    return this.values.findLast((value) => value.key === key);
  }

  /** Changes told for a tag, without the initial values. */
  changes(key: string): unknown[] {
    return this.values.filter((value) => value.key === key && !value.initial).map((value) => value.value);
  }
}
