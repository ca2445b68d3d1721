import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { MaterialApi, materialKey, type Material } from '#modules/material';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { BomLine, BomNode } from '../domain/bom';
import { explode, findCycle, type Boms, type Requirement } from '../domain/explosion';
import { BomRepository } from '../persistence/bom.repository';

/** Multi-level bills of material. */
@Injectable()
export class BomService {
  constructor(
    private readonly boms: BomRepository,
    private readonly materials: MaterialApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Gives materials new bills. All of them together must not contain themselves.
   * @throws DomainError `bom.contains-itself` {path: codes}
   */
  async replace(bills: Boms): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.boms.lockAll();
      const components = [...bills.values()].flat().map(({ componentId }) => componentId);
      const after = new Map([...(await this.boms.below([...bills.keys(), ...components])), ...bills]);
      const cycle = findCycle(after);
      if (cycle) throw new DomainError('conflict', 'bom.contains-itself', { path: await this.codes(cycle) });
      for (const [materialId, lines] of bills) {
        await this.boms.replace(materialId, lines);
        this.ledger.append({ type: 'bom.replaced', subjectId: materialId, payload: { lines: lines.length } });
      }
    });
  }

  async tree(materialId: string): Promise<BomNode> {
    const root = await this.materials.material(materialId);
    const boms = await this.boms.below([materialId]);
    const ids = [...boms.values()].flat().map(({ componentId }) => componentId);
    const known = new Map([root, ...(await this.materials.materials(ids))].map((material) => [material.id, material]));
    return node(
      boms,
      known,
      { componentId: materialId, quantity: '1', operationNumber: null, consumption: 'backflush', lineNo: 0 },
      '1',
    );
  }

  /** What an order of `quantity` takes, and what of it is not in stock; without the product itself. */
  async requirements(materialId: string, quantity: DecimalString): Promise<Requirement[]> {
    if (!decimal.isPositive(quantity)) throw new DomainError('invalid', 'quantity.malformed', { value: quantity });
    const boms = await this.boms.below([materialId]);
    const ids = [...boms.values()].flat().map(({ componentId }) => componentId);
    return explode(boms, materialId, quantity, await this.materials.stockOf(ids)).slice(1);
  }

  /** Every stored edge below some materials, by `materialKey`. */
  async edgesBelow(materialIds: readonly string[]): Promise<{ from: string; to: string }[]> {
    const boms = await this.boms.below(materialIds);
    const edges = [...boms].flatMap(([from, lines]) => lines.map(({ componentId }) => ({ from, to: componentId })));
    const known = await this.materials.materials(edges.flatMap(({ from, to }) => [from, to]));
    const keys = new Map(known.map(({ id, code, revision }) => [id, materialKey(code, revision)]));
    return edges.map(({ from, to }) => ({ from: keys.get(from) ?? from, to: keys.get(to) ?? to }));
  }

  private async codes(ids: readonly string[]): Promise<string> {
    const known = new Map((await this.materials.materials(ids)).map(({ id, code }) => [id, code]));
    return ids.map((id) => known.get(id) ?? id).join(' → ');
  }
}

function node(boms: Boms, known: ReadonlyMap<string, Material>, line: BomLine, per: DecimalString): BomNode {
  const { componentId: materialId, quantity, operationNumber, consumption } = line;
  const material = known.get(materialId);
  const total = decimal.mul(per, quantity);
  return {
    materialId,
    code: material?.code ?? '',
    revision: material?.revision ?? '',
    name: material?.name ?? '',
    nameEn: material?.nameEn ?? '',
    unit: material?.unit ?? '',
    quantity,
    total,
    operationNumber,
    consumption,
    components: (boms.get(materialId) ?? []).map((below) => node(boms, known, below, total)),
  };
}
