import { Injectable } from '@nestjs/common';
import { DomainError, type DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Material, NewMaterial } from '../domain/material';
import { LotRepository } from '../persistence/lot.repository';
import { MaterialRepository, type MaterialFilter } from '../persistence/material.repository';

/** Material definitions. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly lots: LotRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** By code and revision, with what may be used of each over all its lots. */
  async pageWithStock(filter: MaterialFilter): Promise<Page<Material & { readonly available: DecimalString }>> {
    const page = toPage(await this.materials.page(filter), filter.limit, ({ code, revision }) => [code, revision]);
    const stock = await this.lots.stockOf(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((item) => ({ ...item, available: stock.get(item.id) ?? '0' })) };
  }

  async material(id: string): Promise<Material> {
    const material = await this.materials.byId(id);
    if (!material) throw new DomainError('not-found', 'entity.not-found', { type: 'material', id });
    return material;
  }

  /** @throws DomainError `material.exists` when the code has this revision already */
  async create(material: NewMaterial): Promise<Material> {
    return this.unitOfWork.run(async () => {
      const revisions = await this.materials.byCode(material.code);
      if (revisions.some(({ revision }) => revision === material.revision))
        throw new DomainError('conflict', 'material.exists', { code: material.code, revision: material.revision });
      const created = { id: newId(), ...material };
      await this.materials.add([created]);
      this.ledger.append({ type: 'material.created', subjectId: created.id, payload: { code: material.code } });
      return created;
    });
  }
}
