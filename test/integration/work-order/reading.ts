import type { World } from './world';

/** What the database says of an order, in short forms that are easy to compare. */
export function readingOf(world: () => World) {
  /** Received: good/scrap/rework of each operation; the equations hold. */
  async function books(id: string): Promise<string[]> {
    const { operations, imbalances } = await world().api.balance(id);
    expect(imbalances).toEqual([]);
    return operations.map(({ balance }) => `${balance.received}: ${balance.good}/${balance.scrap}/${balance.rework}`);
  }

  const states = async (id: string): Promise<string[]> =>
    (await world().api.jobOrders(id)).map(({ number, status }) => `${number.split('/')[1]} ${status}`);

  async function types(id: string): Promise<string[]> {
    const rows = await world().database.query<{ type: string }>(
      `SELECT type FROM ledger.entry WHERE work_order_id = $1 AND type ~ '^(work|job)-order' ORDER BY seq`,
      [id],
    );
    return rows.map(({ type }) => type);
  }

  /** The figures of every job order are the sums of its postings. */
  async function requireSums(id: string): Promise<void> {
    const rows = await world().database.query(
      `SELECT j.number FROM work_order.job_order j LEFT JOIN LATERAL (
         SELECT coalesce(sum(good), 0) AS good, coalesce(sum(scrap), 0) AS scrap FROM work_order.posting p
         WHERE p.job_order_id = j.id) s ON true
       WHERE j.work_order_id = $1 AND (j.good, j.scrap) IS DISTINCT FROM (s.good, s.scrap)`,
      [id],
    );
    expect(rows).toEqual([]);
  }

  return { books, states, types, requireSums };
}
