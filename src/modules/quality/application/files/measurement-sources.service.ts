import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { layoutProblem } from '#libs/measurement-files';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { MeasurementSource } from '../../domain/files/measurement-source';
import { MeasurementSourceRepository } from '../../persistence/measurement-source.repository';

export type SourceFields = Pick<MeasurementSource, 'name' | 'layout'>;

/** How the tables of each program or machine are read, said once and kept. */
@Injectable()
export class MeasurementSources {
  constructor(
    private readonly sources: MeasurementSourceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** By name. */
  async page(after: string | null, limit: number): Promise<Page<MeasurementSource>> {
    return toPage(await this.sources.page(after, limit + 1), limit, ({ name }) => [name]);
  }

  /** @throws DomainError invalid `request.invalid` with `/layout`; conflict `measurement-file.source-exists` {name} */
  async add(fields: SourceFields): Promise<MeasurementSource> {
    requireLayout(fields);
    return this.unitOfWork.run(async () => {
      const source = { ...fields, id: newId(), version: 1 };
      await this.requireFree(source);
      await this.sources.add(source);
      this.append('added', source);
      return source;
    });
  }

  /** What was read before stays as it is. @throws DomainError as {@link add}; not-found; stale */
  async change(id: string, fields: SourceFields, expected: number): Promise<MeasurementSource> {
    requireLayout(fields);
    return this.unitOfWork.run(async () => {
      const before = await this.sources.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'measurement-source', id });
      requireVersion(before.version, expected);
      const source = { ...fields, id, version: before.version + 1 };
      await this.requireFree(source);
      await this.sources.change(source);
      this.append('changed', source);
      return source;
    });
  }

  private async requireFree({ id, name }: MeasurementSource): Promise<void> {
    const other = await this.sources.byName(name);
    if (other && other.id !== id) throw new DomainError('conflict', 'measurement-file.source-exists', { name });
  }

  private append(what: 'added' | 'changed', { id, name, layout }: MeasurementSource): void {
    this.ledger.append({ type: `measurement-source.${what}`, subjectId: id, payload: { name, layout } });
  }
}

function requireLayout({ layout }: SourceFields): void {
  const code = layoutProblem(layout);
  if (code !== null) throw new DomainError('invalid', 'request.invalid', {}, [{ pointer: '/layout', code }]);
}
