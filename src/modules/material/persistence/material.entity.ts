import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MaterialKind, Tracking } from '../domain/material';

@Entity({ schema: 'material', name: 'material' })
export class MaterialEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  revision: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text')
  specification: string;

  @Column('text')
  unit: string;

  @Column('text')
  kind: MaterialKind;

  @Column('text')
  tracking: Tracking;
}
