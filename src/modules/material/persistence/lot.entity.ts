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

  /** What lies in all locations together. */
  @Column('numeric', { precision: 18, scale: 6 })
  quantity: DecimalString;

  /** Who delivered it, as the receipt names them. */
  @Column('text', { nullable: true })
  supplier: string | null;

  @Column('text', { name: 'supplier_lot', nullable: true })
  supplierLot: string | null;

  /** The job order that made it; a plain id, for material lies below the modules that know job orders. */
  @Column('uuid', { name: 'job_order_id', nullable: true })
  jobOrderId: string | null;

  /** The work order whose work is gathered in this lot; null for every other lot. */
  @Column('uuid', { name: 'work_order_id', nullable: true })
  workOrderId: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Why it is held or rejected, as long as it is. */
  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason: string | null;

  @Column('uuid', { name: 'hold_by', nullable: true })
  holdBy: string | null;

  @Column('timestamptz', { name: 'hold_at', nullable: true })
  holdAt: Date | null;

  @Column('int')
  version: number;
}
