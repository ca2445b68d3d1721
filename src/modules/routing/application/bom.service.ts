import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString, type FieldProblem } from '#libs/kernel';
import { MaterialApi, materialKey, type Material } from '#modules/material';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import type { BomEntry, BomLine, BomNode } from '../domain/bom';
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
      const before = await this.boms.linesOf([...bills.keys()]);
      const components = [...bills.values()].flat().map(({ componentId }) => componentId);
      const after = new Map([...(await this.boms.below([...bills.keys(), ...components])), ...bills]);
      const cycle = findCycle(after);
      if (cycle) throw new DomainError('conflict', 'bom.contains-itself', { path: await this.codes(cycle) });
      for (const [materialId, lines] of bills) {
        await this.boms.replace(materialId, lines);
        const payload = { lines: lines.length, was: before.get(materialId) ?? [], is: lines };
        this.ledger.append({ type: 'bom.replaced', subjectId: materialId, payload });
      }
    });
  }

  /**
   * Writes one bill anew, as a whole; without lines the material has none any more.
   * @param expected its version as it was read; 0 when there was none
   * @throws DomainError `precondition.stale`, `bom.contains-itself`; invalid with `bom.component-unknown` or
   *   `bom.component-twice` at its line
   */
  async edit(materialId: string, lines: readonly BomEntry[], expected: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.materials.material(materialId);
      await this.boms.lockAll();
      requireVersion(await this.boms.versionOf(materialId), expected);
      const known = new Set(
        (await this.materials.materials(lines.map((line) => line.componentId))).map(({ id }) => id),
      );
      const problems = lines.flatMap(({ componentId }, index): FieldProblem[] => {
        const pointer = `/lines/${index}/componentId`;
        if (!known.has(componentId)) return [{ pointer, code: 'bom.component-unknown' }];
        const isTwice = lines.slice(0, index).some((line) => line.componentId === componentId);
        return isTwice ? [{ pointer, code: 'bom.component-twice' }] : [];
      });
      if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
      await this.replace(new Map([[materialId, lines.map((line, index) => ({ ...line, lineNo: (index + 1) * 10 }))]]));
    });
  }

  versionOf(materialId: string): Promise<number> {
    return this.boms.versionOf(materialId);
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
