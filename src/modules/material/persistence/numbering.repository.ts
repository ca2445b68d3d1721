import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Numbered, Numbering } from '../domain/numbering';

@Injectable()
export class NumberingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(): Promise<Numbering[]> {
    return this.unitOfWork.manager.query<Numbering[]>(
      'SELECT kind, pattern, version FROM material.numbering ORDER BY kind',
    );
  }

  async lock(kind: Numbered): Promise<Numbering | null> {
    const [row] = await this.unitOfWork.manager.query<Numbering[]>(
      'SELECT kind, pattern, version FROM material.numbering WHERE kind = $1 FOR UPDATE',
      [kind],
    );
    return row ?? null;
  }

  async set(kind: Numbered, pattern: string): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE material.numbering SET pattern = $2, version = version + 1 WHERE kind = $1',
      [kind, pattern],
    );
  }

  /** The pattern and the next `count` running numbers. */
  async next(kind: Numbered, count: number): Promise<{ pattern: string; seqs: string[] }> {
    const rows = await this.unitOfWork.manager.query<{ pattern: string; seq: string }[]>(
      `SELECT n.pattern, nextval('material.${kind === 'lot' ? 'lot_number' : 'serial_number'}')::text AS seq
       FROM material.numbering n, generate_series(1, $2) WHERE n.kind = $1`,
      [kind, count],
    );
    return { pattern: rows[0]?.pattern ?? '{seq:1}', seqs: rows.map(({ seq }) => seq) };
  }
}
