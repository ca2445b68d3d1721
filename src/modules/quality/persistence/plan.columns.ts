import { Column } from 'typeorm';
import type { DecimalString } from '#libs/kernel';
import type { GeometricSymbol } from '#libs/measurement';
import type { CharacteristicClass, CharacteristicKind } from '../domain/quality';

/** The columns a plan and an inspection's frozen copy of it share. */
export abstract class PlanColumns {
  @Column('text')
  balloon: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text')
  kind: CharacteristicKind;

  @Column('numeric', { nullable: true })
  nominal: DecimalString | null;

  @Column('numeric', { nullable: true })
  lsl: DecimalString | null;

  @Column('numeric', { nullable: true })
  usl: DecimalString | null;

  @Column('text')
  unit: string;

  @Column('smallint')
  decimals: number;

  @Column('text')
  class: CharacteristicClass;

  @Column('boolean')
  mandatory: boolean;

  @Column('text')
  sampling: 'each' | 'first' | 'every';

  @Column('int', { name: 'sampling_every', nullable: true })
  samplingEvery: number | null;

  @Column('text', { name: 'gauge_class', nullable: true })
  gaugeClass: string | null;

  @Column('text')
  requirement: string;

  @Column('text', { nullable: true })
  symbol: GeometricSymbol | null;

  @Column('text', { array: true })
  datums: string[];

  @Column('text', { nullable: true })
  zone: string | null;

  @Column('uuid', { name: 'revision_id', nullable: true })
  revisionId: string | null;

  @Column('int', { nullable: true })
  page: number | null;

  @Column('double precision', { nullable: true })
  x: number | null;

  @Column('double precision', { nullable: true })
  y: number | null;

  @Column('int')
  seq: number;
}
