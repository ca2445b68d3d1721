import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { QualificationClass } from '../domain/qualification';

export interface NewQualification {
  readonly personId: string;
  readonly code: string;
  /** First and last day, in the site's zone; no last day: for good. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

@Injectable()
export class QualificationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async classes(codes: readonly string[]): Promise<QualificationClass[]> {
    return this.unitOfWork.manager.query<QualificationClass[]>(
      'SELECT code, name, name_en AS "nameEn" FROM personnel.qualification_class WHERE code = ANY($1) ORDER BY code',
      [codes],
    );
  }

  async isValid(personId: string, code: string, at: Date, zone: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `SELECT 1 FROM personnel.qualification
       WHERE person_id = $1 AND code = $2
         AND ($3::timestamptz AT TIME ZONE $4)::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
      [personId, code, at, zone],
    );
    return rows.length > 0;
  }

  async upsertClasses(classes: readonly QualificationClass[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO personnel.qualification_class (code, name, name_en)
       SELECT code, name, "nameEn" FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, "nameEn" text)
       ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, name_en = EXCLUDED.name_en`,
      [JSON.stringify(classes)],
    );
  }

  async upsert(qualifications: readonly NewQualification[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO personnel.qualification (person_id, code, valid_from, valid_to)
       SELECT "personId", code, "validFrom", "validTo" FROM jsonb_to_recordset($1::jsonb)
         AS row ("personId" uuid, code text, "validFrom" date, "validTo" date)
       ON CONFLICT (person_id, code) DO UPDATE SET valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to`,
      [JSON.stringify(qualifications)],
    );
  }
}
