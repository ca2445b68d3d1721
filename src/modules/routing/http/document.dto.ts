import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http';
import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

export class DocumentQuery extends PageQuery {
  /** Part of the code or of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @IsOptional()
  @IsUUID()
  materialId?: string;
}

export class NewDocumentDto {
  @Matches(CODE)
  @MaxLength(64)
  code: string;

  @IsIn(DOCUMENT_KINDS)
  kind: DocumentKind;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @MaxLength(100)
  nameEn: string;

  /** What it is a document of; none for one that is of several. */
  @IsOptional()
  @IsUUID()
  materialId?: string;
}

export class NewRevisionQuery {
  /** As the title block says: A, B, … or 1, 2, … */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.-]{0,15}$/)
  revision: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  changeNote?: string;
}

export class RevisionReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
