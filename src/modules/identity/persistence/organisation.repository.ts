import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import { OrganisationEntity } from './organisation.entity';

@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async school(): Promise<OrganisationEntity | null> {
    return this.unitOfWork.manager.findOne(OrganisationEntity, { where: { kind: 'school' } });
  }

  async byIds(ids: readonly string[]): Promise<OrganisationEntity[]> {
    return this.unitOfWork.manager.find(OrganisationEntity, { where: { id: In([...ids]) } });
  }

  async byCode(code: string): Promise<OrganisationEntity | null> {
    return this.unitOfWork.manager.findOne(OrganisationEntity, { where: { code } });
  }

  async add(organisation: OrganisationEntity): Promise<void> {
    await this.unitOfWork.manager.insert(OrganisationEntity, organisation);
  }

  async rename(id: string, name: string): Promise<void> {
    await this.unitOfWork.manager.update(OrganisationEntity, { id }, { name });
  }
}
