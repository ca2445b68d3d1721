import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { InspectionState } from '#libs/lifecycles';
import type { DataQuality, MeasurementSource, Verdict } from '../domain/quality';
import { PlanColumns } from './plan.columns';

@Entity({ schema: 'quality', name: 'characteristic' })
export class CharacteristicEntity extends PlanColumns {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'operation_id' })
  operationId: string;
}

@Entity({ schema: 'quality', name: 'inspection_characteristic' })
export class InspectionCharacteristicEntity extends PlanColumns {
  @PrimaryColumn('uuid', { name: 'inspection_id' })
  inspectionId: string;

  @PrimaryColumn('uuid', { name: 'characteristic_id' })
  characteristicId: string;
}

@Entity({ schema: 'quality', name: 'inspection' })
export class InspectionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'work_order_id', nullable: true })
  workOrderId: string | null;

  @Column('uuid', { name: 'job_order_id', nullable: true })
  jobOrderId: string | null;

  @Column('uuid', { name: 'work_unit_id', nullable: true })
  workUnitId: string | null;

  @Column('uuid', { name: 'operation_id' })
  operationId: string;

  @Column('uuid', { name: 'attempt_id', nullable: true })
  attemptId: string | null;

  @Column('uuid', { name: 'trial_job_id', nullable: true })
  trialJobId: string | null;

  @Column('text', { name: 'line_mode' })
  lineMode: LineMode;

  @Column('numeric', { precision: 18, scale: 6 })
  quantity: DecimalString;

  @Column('text')
  status: InspectionState;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('int')
  version: number;
}

@Entity({ schema: 'quality', name: 'measurement' })
export class MeasurementEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'inspection_id' })
  inspectionId: string;

  @Column('uuid', { name: 'characteristic_id' })
  characteristicId: string;

  @Column('int')
  piece: number;

  @Column('text')
  entered: string;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('text', { nullable: true })
  verdict: Verdict | null;

  @Column('text', { nullable: true })
  violated: 'lsl' | 'usl' | null;

  @Column('text')
  source: MeasurementSource;

  @Column('text', { name: 'data_quality' })
  dataQuality: DataQuality;

  @Column('text', { nullable: true })
  instrument: string | null;

  @Column('uuid', { name: 'gauge_id', nullable: true })
  gaugeId: string | null;

  @Column('uuid', { name: 'measured_by', nullable: true })
  measuredBy: string | null;

  @Column('timestamptz', { name: 'measured_at' })
  measuredAt: Date;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('uuid', { nullable: true })
  supersedes: string | null;
}
