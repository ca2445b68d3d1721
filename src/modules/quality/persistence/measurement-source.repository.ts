import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { MeasurementSource } from '../domain/files/measurement-source';

@Injectable()
export class MeasurementSourceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name, after the one a page ended with. */
  async page(after: string | null, limit: number): Promise<MeasurementSource[]> {
    return this.unitOfWork.manager.query<MeasurementSource[]>(
      `SELECT id, name, layout, version FROM quality.measurement_source
       WHERE $1::text IS NULL OR name > $1 ORDER BY name LIMIT $2`,
      [after, limit],
    );
  }

  async byId(id: string): Promise<MeasurementSource | null> {
    return this.first('id = $1', id);
  }

  async byName(name: string): Promise<MeasurementSource | null> {
    return this.first('name = $1', name);
  }

  async lock(id: string): Promise<MeasurementSource | null> {
    return this.first('id = $1 FOR UPDATE', id);
  }

  async add({ id, name, layout, version }: MeasurementSource): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO quality.measurement_source (id, name, layout, version) VALUES ($1, $2, $3, $4)',
      [id, name, JSON.stringify(layout), version],
    );
  }

  async change({ id, name, layout, version }: MeasurementSource): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE quality.measurement_source SET name = $2, layout = $3, version = $4 WHERE id = $1',
      [id, name, JSON.stringify(layout), version],
    );
  }

  private async first(where: string, value: string): Promise<MeasurementSource | null> {
    const [row] = await this.unitOfWork.manager.query<MeasurementSource[]>(
      `SELECT id, name, layout, version FROM quality.measurement_source WHERE ${where}`,
      [value],
    );
    return row ?? null;
  }
}
