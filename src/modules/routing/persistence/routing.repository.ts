import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import type { RoutingVersion } from '../domain/routing';
import { RoutingEntity, RoutingVersionEntity } from './routing.entities';

export interface RoutingFilter {
  /** Part of the code or of a name. */
  readonly q?: string;
  readonly materialId?: string;
  readonly after: string | null;
  readonly limit: number;
}

type VersionRow = Omit<RoutingVersion, 'createdAt' | 'releasedAt' | 'submittedAt'> & {
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
  readonly submittedAt: Date | null;
};

const VERSION = `
  SELECT v.id, v.routing_id AS "routingId", r.code AS "routingCode", r.name, r.name_en AS "nameEn",
         r.material_id AS "materialId", v.number AS version, v.status, v.change_note AS "changeNote",
         v.created_at AS "createdAt", v.created_by AS "createdBy", v.released_at AS "releasedAt",
         v.released_by AS "releasedBy", v.submitted_at AS "submittedAt", v.submitted_by AS "submittedBy",
         v.based_on AS "basedOn", v.version AS "rowVersion"
  FROM routing.routing_version v JOIN routing.routing r ON r.id = v.routing_id`;

const toVersion = (row: VersionRow): RoutingVersion => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  releasedAt: row.releasedAt?.toISOString() ?? null,
  submittedAt: row.submittedAt?.toISOString() ?? null,
});

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Injectable()
export class RoutingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<RoutingEntity | null> {
    return this.unitOfWork.manager.findOne(RoutingEntity, { where: { id } });
  }

  async byCodes(codes: readonly string[]): Promise<RoutingEntity[]> {
    return this.unitOfWork.manager.find(RoutingEntity, { where: { code: In([...codes]) } });
  }

  /** Locked until the transaction ends, so that two new versions do not get the same number. */
  async lockByCode(code: string): Promise<RoutingEntity | null> {
    return this.unitOfWork.manager.findOne(RoutingEntity, { where: { code }, lock: { mode: 'pessimistic_write' } });
  }

  async page({ q, materialId, after, limit }: RoutingFilter): Promise<RoutingEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(RoutingEntity, 'r');
    if (materialId) query.andWhere('r.materialId = :materialId', { materialId });
    if (after) query.andWhere('r.code > :after', { after });
    if (q)
      query.andWhere(
        new Brackets((any) =>
          any.where('r.code ILIKE :like').orWhere('r.name ILIKE :like').orWhere('r.nameEn ILIKE :like'),
        ),
        { like: `%${escapeLike(q)}%` },
      );
    return query
      .orderBy('r.code')
      .take(limit + 1)
      .getMany();
  }

  async add(routing: RoutingEntity): Promise<void> {
    await this.unitOfWork.manager.insert(RoutingEntity, routing);
  }

  async addVersion(version: RoutingVersionEntity): Promise<void> {
    await this.unitOfWork.manager.insert(RoutingVersionEntity, version);
  }

  async version(id: string): Promise<RoutingVersion | null> {
    return (await this.versions('v.id = $1', id))[0] ?? null;
  }

  async versionByNumber(routingId: string, number: number): Promise<RoutingVersion | null> {
    return (await this.versions('v.routing_id = $1 AND v.number = $2', routingId, number))[0] ?? null;
  }

  /** Oldest first. */
  async versionsOfRoutings(routingIds: readonly string[]): Promise<RoutingVersion[]> {
    return this.versions('v.routing_id = ANY($1)', routingIds);
  }

  async versionsOfMaterial(materialId: string): Promise<RoutingVersion[]> {
    return this.versions('r.material_id = $1', materialId);
  }

  async lockVersion(id: string): Promise<RoutingVersionEntity | null> {
    return this.unitOfWork.manager.findOne(RoutingVersionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async change(
    version: RoutingVersionEntity,
    to: Partial<
      Pick<RoutingVersionEntity, 'status' | 'releasedAt' | 'releasedBy' | 'submittedAt' | 'submittedBy' | 'changeNote'>
    >,
  ): Promise<void> {
    await this.unitOfWork.manager.update(
      RoutingVersionEntity,
      { id: version.id },
      { ...to, version: version.version + 1 },
    );
  }

  private async versions(where: string, ...values: unknown[]): Promise<RoutingVersion[]> {
    const rows = await this.unitOfWork.manager.query<VersionRow[]>(
      `${VERSION} WHERE ${where} ORDER BY r.code, v.number`,
      values,
    );
    return rows.map(toVersion);
  }
}
