import { Platform1764000000001 } from './0001-platform';
import { Identity1764000000002 } from './0002-identity';
import { Personnel1764000000003 } from './0003-personnel';
import { Equipment1764000000004 } from './0004-equipment';
import { Material1764000000005 } from './0005-material';
import { Routing1764000000006 } from './0006-routing';
import { Quality1764000000007 } from './0007-quality';
import { WorkOrder1764000000008 } from './0008-work-order';
import { Execution1764000000009 } from './0009-execution';
import { Connectivity1764000000010 } from './0010-connectivity';
import { Training1764000000011 } from './0011-training';
import { Assessment1764000000012 } from './0012-assessment';
import { TrialJob1764000000013 } from './0013-trial-job';
import { Imports1764000000014 } from './0014-imports';
import { LedgerSeal1764000000015 } from './0015-ledger-seal';
import { RoutingEditing1764000000020 } from './0020-routing-editing';
import { MaterialStock1764000000023 } from './0023-material-stock';
import { Logistics1764000000024 } from './0024-logistics';
import { Traceability1764000000025 } from './0025-traceability';
import { WorkOrderChanges1764000000027 } from './0027-work-order-changes';
import { WorkOrderPlanning1764000000028 } from './0028-work-order-planning';
import { WorkOrderTable1764000000029 } from './0029-work-order-table';
import { ExecutionTime1764000000030 } from './0030-execution-time';
import { ExecutionTeamwork1764000000031 } from './0031-execution-teamwork';
import { ExecutionLesson1764000000032 } from './0032-execution-lesson';
import { WorkOrderQueue1764000000033 } from './0033-work-order-queue';
import { Tooling1764000000034 } from './0034-tooling';
import { WorkOrderTrouble1764000000035 } from './0035-work-order-trouble';
import { ConnectivityUnclaimed1764000000036 } from './0036-connectivity-unclaimed';
import { ExecutionLoadedLots1764000000046 } from './0046-execution-loaded-lots';
import { WorkOrderPostingPicture1764000000047 } from './0047-work-order-posting-picture';
import { MaterialWorkInProgress1764000000048 } from './0048-material-work-in-progress';
import { MaterialPlannedSerials1764000000049 } from './0049-material-planned-serials';
import { EquipmentDowntime1764000000050 } from './0050-equipment-downtime';
import { WorkOrderOutput1764000000051 } from './0051-work-order-output';
import { QualityGauges1764000000055 } from './0055-quality-gauges';
import { QualityFirstArticle1764000000056 } from './0056-quality-first-article';
import { QualityLookBack1764000000057 } from './0057-quality-look-back';
import { WorkOrderCancelledDraft1764000000060 } from './0060-work-order-cancelled-draft';
import { QualityControlCharts1764000000063 } from './0063-quality-control-charts';
import { LedgerHeldBack1764000000067 } from './0067-ledger-held-back';
import { Andon1764000000068 } from './0068-andon';
import { ConnectivityDesk1764000000070 } from './0070-connectivity-desk';
import { Nonconformance1764000000075 } from './0075-nonconformance';
import { Maintenance1764000000080 } from './0080-maintenance';
import { TrainingTemplateTask1764000000081 } from './0081-training-template-task';
import { WorkOrderJobUnit1764000000082 } from './0082-work-order-job-unit';
import { WorkOrderRecurrenceTeams1764000000083 } from './0083-work-order-recurrence-teams';
import { Msa1764000000085 } from './0085-msa';
import { MaterialSupplier1764000000090 } from './0090-material-supplier';
import { LotInspection1764000000091 } from './0091-lot-inspection';
import { TelemetryRollUps1764000000095 } from './0095-telemetry-roll-ups';
import { TelemetryExports1764000000096 } from './0096-telemetry-exports';
import { ConnectivityFaults1764000000097 } from './0097-connectivity-faults';
import { QualityBalloons1764000000098 } from './0098-quality-balloons';
import { Reports1764000000099 } from './0099-reports';
import { WorkOrderChangeWithdrawn1764000000100 } from './0100-work-order-change-withdrawn';
import { MaterialHolds1764000000101 } from './0101-material-holds';
import { WorkOrderSplitOff1764000000102 } from './0102-work-order-split-off';
import { ExecutionBadgeTries1764000000104 } from './0104-execution-badge-tries';
import { MaterialPlaces1764000000105 } from './0105-material-places';
import { ConnectivityProgramLoads1764000000106 } from './0106-connectivity-program-loads';
import { ExecutionAnsweredFor1764000000107 } from './0107-execution-answered-for';
import { ConnectivityLine1764000000108 } from './0108-connectivity-line';
import { ConnectivityFaultSetter1764000000109 } from './0109-connectivity-fault-setter';
import { QualityChartBlocks1764000000110 } from './0110-quality-chart-blocks';
import { ConnectivitySpool1764000000111 } from './0111-connectivity-spool';
import { WorkOrderDisposition1764000000112 } from './0112-work-order-disposition';
import { ConnectivityExpressions1764000000113 } from './0113-connectivity-expressions';
import { Conformity1764000000116 } from './0116-conformity';
import { EquipmentUnitDays1764000000119 } from './0119-equipment-unit-days';
import { WorkOrderOutputDays1764000000120 } from './0120-work-order-output-days';
import { QualityRulesOfLimits1764000000122 } from './0122-quality-rules-of-limits';
import { ConnectivityAlarms1764000000123 } from './0123-connectivity-alarms';
import { QualityMeasurementFiles1764000000127 } from './0127-quality-measurement-files';

/** In order; a module's migration is added at the end and never changed once it has landed. */
export const MIGRATIONS = [
  Platform1764000000001,
  Identity1764000000002,
  Personnel1764000000003,
  Equipment1764000000004,
  Material1764000000005,
  Routing1764000000006,
  Quality1764000000007,
  WorkOrder1764000000008,
  Execution1764000000009,
  Connectivity1764000000010,
  Training1764000000011,
  Assessment1764000000012,
  TrialJob1764000000013,
  Imports1764000000014,
  LedgerSeal1764000000015,
  RoutingEditing1764000000020,
  MaterialStock1764000000023,
  Logistics1764000000024,
  Traceability1764000000025,
  WorkOrderChanges1764000000027,
  WorkOrderPlanning1764000000028,
  WorkOrderTable1764000000029,
  ExecutionTime1764000000030,
  ExecutionTeamwork1764000000031,
  ExecutionLesson1764000000032,
  WorkOrderQueue1764000000033,
  Tooling1764000000034,
  WorkOrderTrouble1764000000035,
  ConnectivityUnclaimed1764000000036,
  ExecutionLoadedLots1764000000046,
  WorkOrderPostingPicture1764000000047,
  MaterialWorkInProgress1764000000048,
  MaterialPlannedSerials1764000000049,
  EquipmentDowntime1764000000050,
  WorkOrderOutput1764000000051,
  QualityGauges1764000000055,
  QualityFirstArticle1764000000056,
  QualityLookBack1764000000057,
  WorkOrderCancelledDraft1764000000060,
  QualityControlCharts1764000000063,
  LedgerHeldBack1764000000067,
  Andon1764000000068,
  ConnectivityDesk1764000000070,
  Nonconformance1764000000075,
  Maintenance1764000000080,
  TrainingTemplateTask1764000000081,
  WorkOrderJobUnit1764000000082,
  WorkOrderRecurrenceTeams1764000000083,
  Msa1764000000085,
  MaterialSupplier1764000000090,
  LotInspection1764000000091,
  TelemetryRollUps1764000000095,
  TelemetryExports1764000000096,
  ConnectivityFaults1764000000097,
  QualityBalloons1764000000098,
  Reports1764000000099,
  WorkOrderChangeWithdrawn1764000000100,
  MaterialHolds1764000000101,
  WorkOrderSplitOff1764000000102,
  ExecutionBadgeTries1764000000104,
  MaterialPlaces1764000000105,
  ConnectivityProgramLoads1764000000106,
  ExecutionAnsweredFor1764000000107,
  ConnectivityLine1764000000108,
  ConnectivityFaultSetter1764000000109,
  QualityChartBlocks1764000000110,
  ConnectivitySpool1764000000111,
  WorkOrderDisposition1764000000112,
  ConnectivityExpressions1764000000113,
  Conformity1764000000116,
  EquipmentUnitDays1764000000119,
  WorkOrderOutputDays1764000000120,
  QualityRulesOfLimits1764000000122,
  ConnectivityAlarms1764000000123,
  QualityMeasurementFiles1764000000127,
];
