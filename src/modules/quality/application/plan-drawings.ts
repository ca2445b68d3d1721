import type { DocumentDetail, DocumentRevision } from '#modules/routing';

/** A revision of a drawing that balloons stand on, or may. */
export interface PlanDrawing extends Pick<DocumentRevision, 'revision' | 'status' | 'fileId' | 'fileName'> {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly revisionId: string;
  /** The one that {@link revisionToMark} finds. */
  readonly current: boolean;
}

/** The revision to place balloons on: the released one, or the newest draft where none is. */
export const revisionToMark = ({ revisions }: Pick<DocumentDetail, 'revisions'>): DocumentRevision | null =>
  ['released', 'draft'].map((state) => revisions.find(({ status }) => status === state)).find(Boolean) ?? null;

/** Machines read these, not people. */
const NOT_DRAWN: readonly DocumentDetail['kind'][] = ['cad', 'nc-program'];

/** Of each document the revision to place balloons on, and those `used` by a balloon already. */
export function planDrawings(documents: readonly DocumentDetail[], used: ReadonlySet<string>): PlanDrawing[] {
  return documents
    .filter(({ kind }) => !NOT_DRAWN.includes(kind))
    .flatMap(({ id: documentId, code, name, nameEn, revisions }) => {
      const current = revisionToMark({ revisions });
      return revisions
        .filter(({ id }) => id === current?.id || used.has(id))
        .map(({ id: revisionId, revision, status, fileId, fileName }) => ({
          documentId,
          code,
          name,
          nameEn,
          revisionId,
          revision,
          status,
          fileId,
          fileName,
          current: revisionId === current?.id,
        }));
    });
}
