import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';

@Entity({ schema: 'material', name: 'lot' })
export class LotEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'material_id' })
  materialId: string;

  @Column('text')
  status: LotState;

  @Column('numeric', { precision: 18, scale: 6 })
  received: DecimalString;

  @Column('numeric', { precision: 18, scale: 6 })
  quantity: DecimalString;

  @Column('text', { name: 'supplier_lot', nullable: true })
  supplierLot: string | null;

  @Column('text', { nullable: true })
  location: string | null;

  /** The job order that made it; a plain id, for material lies below the modules that know job orders. */
  @Column('uuid', { name: 'job_order_id', nullable: true })
  jobOrderId: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('int')
  version: number;
}
