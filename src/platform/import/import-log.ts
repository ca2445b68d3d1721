import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** Which workbooks have been taken in. */
@Injectable()
export class ImportLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async has(name: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>('SELECT 1 FROM platform.import_run WHERE name = $1', [
      name,
    ]);
    return rows.length > 0;
  }

  async add(id: string, name: string, sha256: string, counts: Readonly<Record<string, number>>): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO platform.import_run (id, name, sha256, counts) VALUES ($1, $2, $3, $4)',
      [id, name, sha256, counts],
    );
  }
}
