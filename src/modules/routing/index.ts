export { RoutingApi } from './routing.api';
export type { BomLine, BomNode } from './domain/bom';
export type { Requirement } from './domain/explosion';
export type {
  CreatedVersion,
  MachineOrPerson,
  Operation,
  OperationDraft,
  OperationLink,
  Parameter,
  RoutingDraft,
  RoutingVersion,
  Step,
  StepDraft,
  StepInput,
  StepKind,
  WorkDirective,
} from './domain/routing';
export { RoutingModule } from './routing.module';
