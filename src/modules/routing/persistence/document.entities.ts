import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentRevisionState } from '#libs/lifecycles';
import type { DocumentKind } from '../domain/document';

@Entity({ schema: 'routing', name: 'document' })
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: DocumentKind;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('uuid', { name: 'material_id', nullable: true })
  materialId: string | null;
}

@Entity({ schema: 'routing', name: 'document_revision' })
export class DocumentRevisionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('text')
  revision: string;

  @Column('text')
  status: DocumentRevisionState;

  @Column('text', { name: 'change_note' })
  changeNote: string;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  /** Bytes; as text, for a bigint is wider than a number. */
  @Column('bigint')
  size: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy: string | null;

  @Column('int')
  version: number;
}
