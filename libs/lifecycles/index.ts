import { andonCall } from './andon';
import { documentRevision } from './documents';
import { firstArticle } from './first-article';
import { gauge, lookBack } from './gauges';
import { attempt, trialJob } from './learning';
import { stockCount, transportTask } from './logistics';
import { lotInspection } from './lot-inspection';
import { machineJob } from './machine-job';
import { maintenanceOrder } from './maintenance';
import { measurementStudy } from './measurement-study';
import { nonconformance } from './nonconformance';
import { engineeringChange, orderRecurrence } from './planning';
import { inspection, jobOrder, lot, routingVersion, workOrder } from './production';
import { report } from './report';
import { spcSignal } from './spc';
import { tool } from './tooling';

export { defineLifecycle } from './lifecycle';
export type { ActionOf, Lifecycle, LifecycleDefinition, StateOf, Transition, TransitionRow } from './lifecycle';
export * from './andon';
export * from './documents';
export * from './first-article';
export * from './gauges';
export * from './learning';
export * from './logistics';
export * from './lot-inspection';
export * from './machine-job';
export * from './maintenance';
export * from './measurement-study';
export * from './nonconformance';
export * from './planning';
export * from './production';
export * from './report';
export * from './spc';
export * from './tooling';

/** Every lifecycle by its name. */
export const LIFECYCLES = {
  'work-order': workOrder,
  'job-order': jobOrder,
  'machine-job': machineJob,
  'routing-version': routingVersion,
  'document-revision': documentRevision,
  inspection,
  'lot-inspection': lotInspection,
  lot,
  'transport-task': transportTask,
  'stock-count': stockCount,
  tool,
  gauge,
  'look-back': lookBack,
  'measurement-study': measurementStudy,
  'first-article': firstArticle,
  'spc-signal': spcSignal,
  nonconformance,
  'andon-call': andonCall,
  'maintenance-order': maintenanceOrder,
  'order-recurrence': orderRecurrence,
  'engineering-change': engineeringChange,
  report,
  attempt,
  'trial-job': trialJob,
} as const;
