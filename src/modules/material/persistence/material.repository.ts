import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import type { MaterialKind } from '../domain/material';
import { MaterialEntity } from './material.entity';

export interface MaterialFilter {
  /** Part of the code or of a name. */
  readonly q?: string;
  readonly kinds?: readonly MaterialKind[];
  readonly ids?: readonly string[];
  readonly after: { readonly code: string; readonly revision: string } | null;
  readonly limit: number;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Injectable()
export class MaterialRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<MaterialEntity | null> {
    return this.unitOfWork.manager.findOne(MaterialEntity, { where: { id } });
  }

  async byIds(ids: readonly string[]): Promise<MaterialEntity[]> {
    return this.unitOfWork.manager.find(MaterialEntity, { where: { id: In([...ids]) } });
  }

  async byCodes(codes: readonly string[]): Promise<MaterialEntity[]> {
    return this.unitOfWork.manager.find(MaterialEntity, {
      where: { code: In([...codes]) },
      order: { revision: 'ASC' },
    });
  }

  /** All revisions of a code, the newest first (`B` after `A`). */
  async byCode(code: string): Promise<MaterialEntity[]> {
    return this.unitOfWork.manager.find(MaterialEntity, { where: { code }, order: { revision: 'DESC' } });
  }

  async page({ q, kinds, ids, after, limit }: MaterialFilter): Promise<MaterialEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(MaterialEntity, 'm');
    if (kinds) query.andWhere('m.kind = ANY(:kinds)', { kinds });
    if (ids) query.andWhere('m.id = ANY(:ids)', { ids });
    if (after) query.andWhere('(m.code, m.revision) > (:code, :revision)', after);
    if (q)
      query.andWhere(
        new Brackets((any) =>
          any.where('m.code ILIKE :like').orWhere('m.name ILIKE :like').orWhere('m.nameEn ILIKE :like'),
        ),
        { like: `%${escapeLike(q)}%` },
      );
    return query
      .orderBy('m.code')
      .addOrderBy('m.revision')
      .take(limit + 1)
      .getMany();
  }

  async add(materials: readonly MaterialEntity[]): Promise<void> {
    await this.unitOfWork.manager.insert(MaterialEntity, [...materials]);
  }

  async update({ id, ...fields }: MaterialEntity): Promise<void> {
    await this.unitOfWork.manager.update(MaterialEntity, { id }, fields);
  }
}
