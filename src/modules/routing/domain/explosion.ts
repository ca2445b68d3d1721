import { decimal, type DecimalString } from '#libs/kernel';
import type { BomLine } from './bom';
import { findLoop } from './graph';

/** The bills of material of a product and of everything below it, by the id of the parent. */
export type Boms = ReadonlyMap<string, readonly BomLine[]>;

/** What is needed of one material, in its own unit. */
export interface Requirement {
  readonly materialId: string;
  /** Low-level code: the longest way down from the product, which is 0. */
  readonly level: number;
  readonly gross: DecimalString;
  /** What stock covers of it. */
  readonly fromStock: DecimalString;
  /** What is still to be made or bought. */
  readonly net: DecimalString;
}

/** A way from a material back to itself, both ends named; null when there is none. */
export function findCycle(boms: Boms): readonly string[] | null {
  return findLoop([...boms].flatMap(([from, lines]) => lines.map(({ componentId }) => ({ from, to: componentId }))));
}

/** Every material of a product with its low-level code, parents before their components. */
function levels(boms: Boms, productId: string): ReadonlyMap<string, number> {
  const level = new Map<string, number>();
  const walk = (id: string, depth: number): void => {
    if ((level.get(id) ?? -1) >= depth) return;
    level.set(id, depth);
    for (const { componentId } of boms.get(id) ?? []) walk(componentId, depth + 1);
  };
  walk(productId, 0);
  return new Map([...level].sort(([, a], [, b]) => a - b));
}

/**
 * Gross and net requirements of a product, level by level (MRP, low-level coding): a component of several parents is
 * netted once, after the last parent, and stock of a sub-assembly also saves its components.
 * @param onHand available stock by material; the product's own stock does not count, for it is what is ordered
 * @throws Error when the bill contains itself; it is not stored that way
 */
export function explode(
  boms: Boms,
  productId: string,
  quantity: DecimalString,
  onHand: ReadonlyMap<string, DecimalString> = new Map(),
): Requirement[] {
  const cycle = findCycle(boms);
  if (cycle) throw new Error(`the bill of material contains itself: ${cycle.join(' > ')}`);
  const gross = new Map<string, DecimalString>([[productId, quantity]]);
  const order = levels(boms, productId);
  return [...order].map(([materialId, level]) => {
    const needed = gross.get(materialId) ?? '0';
    const stock = level === 0 ? '0' : (onHand.get(materialId) ?? '0');
    const fromStock = decimal.min(needed, stock);
    const net = decimal.sub(needed, fromStock);
    for (const line of boms.get(materialId) ?? [])
      gross.set(line.componentId, decimal.add(gross.get(line.componentId) ?? '0', decimal.mul(net, line.quantity)));
    return { materialId, level, gross: decimal.normal(needed), fromStock, net };
  });
}
