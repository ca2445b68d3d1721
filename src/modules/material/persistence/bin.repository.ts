import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface NewBin {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
  readonly by: string | null;
}

/** Bins somebody has made; a place where goods lie is one as well, however they came there. */
@Injectable()
export class BinRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By code. */
  async codes(): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ code: string }[]>(
      'SELECT code FROM material.bin UNION SELECT location FROM material.stock ORDER BY code',
    );
    return rows.map(({ code }) => code);
  }

  async exists(code: string): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ known: boolean }[]>(
      `SELECT EXISTS (SELECT FROM material.bin WHERE code = $1)
         OR EXISTS (SELECT FROM material.stock WHERE location = $1) AS known`,
      [code],
    );
    return row?.known ?? false;
  }

  /** @returns the codes that were new */
  async add(bins: readonly NewBin[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ code: string }[]>(
      `INSERT INTO material.bin (id, code, created_at, created_by)
       SELECT b.id, b.code, b.at, b.by
       FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, code text, at timestamptz, by uuid)
       ON CONFLICT (code) DO NOTHING RETURNING code`,
      [JSON.stringify(bins)],
    );
    return rows.map(({ code }) => code);
  }
}
