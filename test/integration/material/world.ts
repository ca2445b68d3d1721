import { MaterialApi, type Lot, type Material, type Movement, type Tracking } from '#modules/material';
import { newId } from '#platform/ids';
import { startSchool, type Person } from '../routing/school';

/** A school with a technician at the store, and materials made where a test wants them. */
export async function startStore() {
  const school = await startSchool();
  const materials = school.app.get(MaterialApi);
  const technician = await school.signIn('technician');
  for (const code of ['B-01', 'B-02', 'E-01']) await technician.post('/places', { code });
  let count = 0;

  const make = (tracking: Tracking = 'lot', unit = 'pcs'): Promise<Material> => {
    const code = `M-${++count}`;
    return materials.createMaterial({
      code,
      revision: 'A',
      name: code,
      nameEn: code,
      specification: '',
      unit,
      kind: 'component',
      tracking,
    });
  };
  const receive = (material: Material, quantity: string, location = 'A-01'): Promise<Lot> =>
    materials.receiveLot({ materialId: material.id, quantity, accepted: true, location });
  const movements = async (lot: Pick<Lot, 'id'>, who: Person = technician): Promise<Movement[]> =>
    (await who.get<{ items: Movement[] }>(`/lots/${lot.id}/movements?limit=200`)).body.items;
  const order = (materialId: string) => ({ workOrderId: newId(), jobOrderId: newId(), materialId });
  /** What lies where, as `place quantity`. */
  const stock = async (lot: Pick<Lot, 'id'>): Promise<string[]> =>
    (await materials.lot(lot.id)).stock.map(({ location, quantity }) => `${location} ${quantity}`);

  /** Every lot whose stock, quantity and movements do not agree. */
  const imbalances = () =>
    school.database.query(
      `SELECT l.number, l.quantity, coalesce(s.stock, 0) AS stock, coalesce(m.moved, 0) AS moved
       FROM material.lot l
       LEFT JOIN (SELECT lot_id, sum(quantity) AS stock FROM material.stock GROUP BY lot_id) s ON s.lot_id = l.id
       LEFT JOIN (SELECT lot_id, sum(CASE WHEN from_location IS NULL THEN quantity
           WHEN to_location IS NULL THEN -quantity ELSE 0 END) AS moved
         FROM material.movement GROUP BY lot_id) m ON m.lot_id = l.id
       WHERE l.quantity <> coalesce(s.stock, 0) OR l.quantity <> coalesce(m.moved, 0)
       UNION ALL
       SELECT lot.number, lot.quantity, place.stock, place.moved FROM material.lot lot JOIN (
         SELECT lot_id, location, sum(stock) AS stock, sum(moved) AS moved FROM (
           SELECT lot_id, location, quantity AS stock, 0 AS moved FROM material.stock
           UNION ALL SELECT lot_id, to_location, 0, quantity FROM material.movement WHERE to_location IS NOT NULL
           UNION ALL SELECT lot_id, from_location, 0, -quantity FROM material.movement WHERE from_location IS NOT NULL
         ) each_place GROUP BY lot_id, location HAVING sum(stock) <> sum(moved)) place ON place.lot_id = lot.id`,
    );
  return { school, materials, technician, make, receive, movements, order, stock, imbalances, stop: school.stop };
}

export type Store = Awaited<ReturnType<typeof startStore>>;
