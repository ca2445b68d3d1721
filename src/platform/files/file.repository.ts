import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface FileOwner {
  readonly type: string;
  readonly id: string;
}

/** A stored file, as the row tells of it. */
export interface FileRow {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly ownerType: string;
  readonly ownerId: string;
  readonly uploadedBy: string | null;
  readonly uploadedAt: Date;
}

const FILE = `id, sha256, name, media_type AS "mediaType", size::int AS size, owner_type AS "ownerType",
  owner_id AS "ownerId", uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"`;

@Injectable()
export class FileRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(file: Omit<FileRow, 'uploadedAt'>): Promise<FileRow> {
    const rows = await this.unitOfWork.manager.query<FileRow[]>(
      `INSERT INTO platform.file (id, sha256, name, media_type, size, owner_type, owner_id, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${FILE}`,
      [file.id, file.sha256, file.name, file.mediaType, file.size, file.ownerType, file.ownerId, file.uploadedBy],
    );
    const [row] = rows;
    if (!row) throw new Error('no row came back');
    return row;
  }

  async find(id: string): Promise<FileRow | null> {
    const [row] = await this.unitOfWork.manager.query<FileRow[]>(`SELECT ${FILE} FROM platform.file WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** SHA-256 of the content, by id. */
  async sums(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.manager.query<Pick<FileRow, 'id' | 'sha256'>[]>(
      'SELECT id, sha256 FROM platform.file WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  /** In the order they came. */
  async ofOwner(owner: FileOwner): Promise<FileRow[]> {
    return this.unitOfWork.manager.query<FileRow[]>(
      `SELECT ${FILE} FROM platform.file WHERE owner_type = $1 AND owner_id = $2 ORDER BY id`,
      [owner.type, owner.id],
    );
  }
}
