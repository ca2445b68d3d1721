import type { DocumentRevisionState } from '#libs/lifecycles';

export const DOCUMENT_KINDS = ['drawing', 'cad', 'nc-program', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** An engineering document 技术文件: what stays the same over its revisions. */
export interface EngineeringDocument {
  readonly id: string;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly nameEn: string;
  readonly materialId: string | null;
}

/** One revision: a file that is never exchanged. At most one revision of a document is released. */
export interface DocumentRevision {
  readonly id: string;
  readonly documentId: string;
  /** As the drawing says: A, B, … or 1, 2, … */
  readonly revision: string;
  readonly status: DocumentRevisionState;
  readonly changeNote: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly releasedAt: string | null;
  readonly releasedBy: string | null;
  /** Counts every change of this row; for `If-Match`. */
  readonly rowVersion: number;
}

/** A document in a work directive: the revision that was released at the time, and no other. */
export interface FrozenDocument {
  readonly documentId: string;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly nameEn: string;
  readonly revisionId: string;
  readonly revision: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A document as an operation names it, with what is released of it now. */
export interface AttachedDocument extends EngineeringDocument {
  readonly released: DocumentRevision | null;
}

/** @returns null when nothing of the document is released */
export function frozen({ id, code, kind, name, nameEn, released }: AttachedDocument): FrozenDocument | null {
  if (!released) return null;
  const { id: revisionId, revision, fileId, fileName, mediaType } = released;
  return { documentId: id, code, kind, name, nameEn, revisionId, revision, fileId, fileName, mediaType };
}
