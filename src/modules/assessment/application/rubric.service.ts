import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { NewRubric, Rubric } from '../domain/rubric';
import { checkRubric } from '../domain/rubric-check';
import { RubricRepository } from '../persistence/rubric.repository';

/** The rubric every school has from its first migration on. */
const BASIC = 'BASIC';

@Injectable()
export class RubricService {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async rubric(id: string): Promise<Rubric> {
    const rubric = await this.rubrics.byId(id);
    if (!rubric) throw new DomainError('not-found', 'entity.not-found', { type: 'rubric', id });
    return rubric;
  }

  /** The rubric an assignment names; without one, or with one that is not known, the newest basic one. */
  async rubricFor(id: string | null): Promise<Rubric> {
    const rubric = (id && (await this.rubrics.byId(id))) || (await this.rubrics.newest(BASIC));
    if (!rubric) throw new Error('there is no basic rubric');
    return rubric;
  }

  /** The newest version of every code, by code; one more than `limit` when there is a next page. */
  async page(after: string | null, limit: number): Promise<Rubric[]> {
    return this.rubrics.page(after, limit);
  }

  /** Version 1 of a new code, or the next version of one that exists. @throws DomainError as `checkRubric` */
  async create(input: NewRubric): Promise<Rubric> {
    checkRubric(input);
    return this.unitOfWork.run(async () => {
      await this.rubrics.lockCode(input.code);
      const before = await this.rubrics.newest(input.code);
      const rubric: Rubric = {
        id: newId(),
        version: (before?.version ?? 0) + 1,
        createdAt: this.floor.now().toISOString(),
        code: input.code,
        name: input.name,
        nameEn: input.nameEn,
        allowRenormalise: input.allowRenormalise,
        cap: input.cap,
        criteria: input.criteria,
      };
      await this.rubrics.add(rubric, currentContext().actorId);
      return rubric;
    });
  }
}
