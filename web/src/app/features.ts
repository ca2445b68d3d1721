import { alarms } from '../features/alarms/feature';
import { andon } from '../features/andon/feature';
import { assessment } from '../features/assessment/feature';
import { connectivity } from '../features/connectivity/feature';
import { dispatch } from '../features/dispatch/feature';
import { equipment } from '../features/equipment/feature';
import { gauges } from '../features/gauges/feature';
import { identity } from '../features/identity/feature';
import { dataImport } from '../features/import/feature';
import { inspectionPlan } from '../features/inspection-plan/feature';
import { lesson } from '../features/lesson/feature';
import { line } from '../features/line/feature';
import { logistics } from '../features/logistics/feature';
import { lotInspection } from '../features/lot-inspection/feature';
import { maintenance } from '../features/maintenance/feature';
import { material } from '../features/material/feature';
import { measurementFiles } from '../features/measurement-files/feature';
import { msa } from '../features/msa/feature';
import { nonconformance } from '../features/nonconformance/feature';
import { performance } from '../features/performance/feature';
import { personnel } from '../features/personnel/feature';
import { reports } from '../features/reports/feature';
import { routing } from '../features/routing/feature';
import { safety } from '../features/safety/feature';
import { spc } from '../features/spc/feature';
import { station } from '../features/station/feature';
import { tooling } from '../features/tooling/feature';
import { today } from '../features/today/feature';
import { traceability } from '../features/traceability/feature';
import { training } from '../features/training/feature';
import { trends } from '../features/trends/feature';
import { trialJob } from '../features/trial-job/feature';
import { trust } from '../features/trust/feature';
import { workOrder } from '../features/work-order/feature';
import type { Feature } from './feature';

/** Every feature of the application; a new one is added here and nowhere else. */
export const FEATURES: readonly Feature[] = [
  identity,
  trust,
  today,
  andon,
  alarms,
  workOrder,
  dispatch,
  lesson,
  routing,
  inspectionPlan,
  line,
  trends,
  performance,
  safety,
  station,
  material,
  logistics,
  traceability,
  training,
  assessment,
  trialJob,
  connectivity,
  equipment,
  maintenance,
  tooling,
  gauges,
  measurementFiles,
  msa,
  spc,
  lotInspection,
  nonconformance,
  reports,
  dataImport,
  personnel,
];
