import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecimalString } from '#libs/kernel';
import type { RoutingVersionState } from '#libs/lifecycles';
import type { Consumption } from '../domain/bom';

@Entity({ schema: 'routing', name: 'routing' })
export class RoutingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'material_id' })
  materialId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;
}

@Entity({ schema: 'routing', name: 'routing_version' })
export class RoutingVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'routing_id' })
  routingId: string;

  @Column('int')
  number: number;

  @Column('text')
  status: RoutingVersionState;

  @Column('text', { name: 'change_note' })
  changeNote: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('uuid', { name: 'based_on', nullable: true })
  basedOn: string | null;

  @Column('int')
  version: number;
}

@Entity({ schema: 'routing', name: 'bom_line' })
export class BomLineEntity {
  @PrimaryColumn('uuid', { name: 'bom_id' })
  bomId: string;

  @PrimaryColumn('int', { name: 'line_no' })
  lineNo: number;

  @Column('uuid', { name: 'component_id' })
  componentId: string;

  @Column('numeric', { precision: 18, scale: 6 })
  quantity: DecimalString;

  @Column('int', { name: 'operation_number', nullable: true })
  operationNumber: number | null;

  @Column('text')
  consumption: Consumption;
}
