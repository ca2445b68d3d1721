export { RoutingApi } from './routing.api';
export type { DocumentDetail } from './application/document.service';
export type { BomLine, BomNode, Consumption } from './domain/bom';
export type { DocumentKind, DocumentRevision, FrozenDocument } from './domain/document';
export type { Requirement } from './domain/explosion';
export type {
  Branch,
  CreatedVersion,
  MachineOrPerson,
  Operation,
  OperationDraft,
  OperationHead,
  OperationLink,
  OperationPlace,
  Parameter,
  RoutingDraft,
  RoutingVersion,
  Step,
  StepDraft,
  StepInput,
  StepKind,
  StepMedia,
  ToolNeed,
  WorkDirective,
} from './domain/routing';
export { RoutingModule } from './routing.module';
