import type { DecimalString } from '#libs/kernel';
import type { AttemptAction, AttemptState, JobOrderState, WorkOrderState } from '#libs/lifecycles';

export const TASK_SOURCES = ['work-order', 'trial-job', 'simulation'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** A teaching task 教学任务: what is to be learned; an assignment gives it to a team with a real order. */
export interface Task {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly objectives: string;
  readonly objectivesEn: string;
  readonly source: TaskSource;
  /** The request the task came from; opaque here. */
  readonly trialJobId: string | null;
  readonly materialId: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export interface NewTask {
  /** Made by the system when absent (`T-2026-0001`). */
  readonly code?: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly objectives?: string;
  readonly objectivesEn?: string;
  /** `work-order` when absent. */
  readonly source?: TaskSource;
  readonly trialJobId?: string | null;
  readonly materialId?: string | null;
}

/** An order template that teaches: the task its orders are for. */
export interface TemplateTask {
  readonly templateId: string;
  readonly taskId: string;
  readonly taskCode: string;
  readonly title: string;
  readonly titleEn: string;
  /** The school's basic one when null. */
  readonly rubricId: string | null;
}

export interface NewAssignment {
  readonly taskId: string;
  readonly teamId: string;
  readonly workOrderId: string;
  /** The rubric to score by; opaque here, the school's basic one when absent. */
  readonly rubricId?: string | null;
  readonly startsAt?: Date | null;
  readonly dueAt?: Date | null;
}

export interface CreatedAssignment {
  readonly assignmentId: string;
  readonly attemptId: string;
  readonly taskId: string;
}

/** An assignment 任务布置: a task, a team and the order that is to be made, with its attempt. */
export interface Assignment {
  readonly id: string;
  readonly taskId: string;
  readonly taskCode: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly attemptId: string;
  readonly attemptStatus: AttemptState;
  readonly rubricId: string | null;
  readonly startsAt: string | null;
  readonly dueAt: string | null;
  readonly createdAt: string;
}

/** An attempt 实训记录 with what it is about. */
export interface Attempt {
  readonly id: string;
  readonly assignmentId: string;
  readonly taskId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly objectives: string;
  readonly objectivesEn: string;
  readonly teamId: string;
  readonly workOrderId: string;
  readonly rubricId: string | null;
  readonly status: AttemptState;
  readonly startsAt: string | null;
  readonly dueAt: string | null;
  readonly assignedAt: string;
  readonly startedAt: string | null;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly version: number;
}

export interface AttemptDetail extends Attempt {
  readonly workOrderNumber: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly allowedActions: readonly AttemptAction[];
}

/** One line of a student's start page. */
export interface MyTask {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly objectives: string;
  readonly objectivesEn: string;
  readonly status: AttemptState;
  readonly startsAt: string | null;
  readonly dueAt: string | null;
  readonly workOrder: {
    readonly id: string;
    readonly number: string;
    /** What stands for the customer; never the customer's name. */
    readonly alias: string | null;
    readonly materialCode: string;
    readonly materialName: string;
    readonly materialNameEn: string;
    readonly quantity: DecimalString;
    readonly unit: string;
    readonly status: WorkOrderState;
  };
  /** Job orders that are done, of all that are not left out. */
  readonly progress: { readonly done: number; readonly total: number };
  /** The first job order that is not done. */
  readonly next: {
    readonly jobOrderId: string;
    readonly number: string;
    readonly name: string;
    readonly nameEn: string;
    readonly workUnitId: string;
    readonly workUnitCode: string;
    readonly status: JobOrderState;
  } | null;
}
