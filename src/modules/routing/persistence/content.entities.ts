import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecimalString } from '#libs/kernel';
import type { MachineOrPerson, Operation, StepInput, StepKind, StepMedia, ToolNeed } from '../domain/routing';

@Entity({ schema: 'routing', name: 'operation' })
export class OperationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'routing_version_id' })
  routingVersionId: string;

  @Column('int')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('uuid', { name: 'work_unit_id' })
  workUnitId: string;

  @Column('text')
  control: MachineOrPerson;

  @Column('text')
  reporting: MachineOrPerson;

  @Column('int', { name: 'setup_seconds' })
  setupSeconds: number;

  @Column('int', { name: 'run_seconds' })
  runSeconds: number;

  @Column('numeric', { name: 'transfer_batch', precision: 18, scale: 6 })
  transferBatch: DecimalString;

  @Column('text', { nullable: true })
  qualification: string | null;

  @Column('text', { name: 'branch_group', nullable: true })
  branchGroup: string | null;

  @Column('boolean')
  optional: boolean;

  @Column('text', { name: 'equipment_class', nullable: true })
  equipmentClass: string | null;

  @Column('jsonb')
  tools: ToolNeed[];

  @Column('text', { name: 'nc_program', nullable: true })
  ncProgram: string | null;

  @Column('text', { nullable: true })
  produces: Operation['produces'] | null;

  @Column('jsonb', { nullable: true })
  place: Operation['place'] | null;
}

@Entity({ schema: 'routing', name: 'operation_document' })
export class OperationDocumentEntity {
  @PrimaryColumn('uuid', { name: 'operation_id' })
  operationId: string;

  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @Column('int')
  seq: number;
}

@Entity({ schema: 'routing', name: 'operation_link' })
export class OperationLinkEntity {
  @PrimaryColumn('uuid', { name: 'from_operation_id' })
  fromOperationId: string;

  @PrimaryColumn('uuid', { name: 'to_operation_id' })
  toOperationId: string;
}

@Entity({ schema: 'routing', name: 'step' })
export class StepEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'operation_id' })
  operationId: string;

  @Column('int')
  seq: number;

  @Column('text')
  kind: StepKind;

  @Column('text')
  title: string;

  @Column('text', { name: 'title_en' })
  titleEn: string;

  @Column('text')
  body: string;

  @Column('text', { name: 'body_en' })
  bodyEn: string;

  @Column('boolean')
  mandatory: boolean;

  @Column('text', { nullable: true })
  picture: string | null;

  @Column('jsonb')
  media: StepMedia[];

  @Column('jsonb', { nullable: true })
  input: StepInput | null;
}

@Entity({ schema: 'routing', name: 'parameter' })
export class ParameterEntity {
  @PrimaryColumn('uuid', { name: 'operation_id' })
  operationId: string;

  @PrimaryColumn('text')
  code: string;

  @Column('int')
  seq: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text')
  value: string;

  @Column('text')
  unit: string;

  @Column('text', { nullable: true })
  min: DecimalString | null;

  @Column('text', { nullable: true })
  max: DecimalString | null;
}
