import { ChartBlocks } from '#modules/quality';
import { newId } from '#platform/ids';
import { eventually } from '../../support/eventually';
import { INSIDE_DIAMETER, Rings } from './rings';

interface Point {
  readonly id: number;
  readonly position: number;
  readonly at: string;
}
interface Picture {
  readonly total: number;
  readonly marksLeftOut: number;
  readonly points: Point[];
}
/** What the database says of a window, point by point. */
interface Truth {
  readonly total: number;
  readonly marked: number;
  /** Points with the lowest and highest value of both panels. */
  readonly extremes: number[];
  readonly kinds: number;
}

const POINTS = 80_000;
/** When the first point was measured. */
const FIRST = Date.parse('2025-01-01T00:01:00Z');
const MOST = 400;

describe('a chart of very many points', () => {
  let rings: Rings;
  let chartId: string;

  const sql = <Row extends object>(text: string, values: unknown[]) => rings.school.database.query<Row>(text, values);

  /** Points that wander, with marks of three kinds here and there, one of them once only; two share each moment. */
  async function seed(): Promise<void> {
    await sql(
      `INSERT INTO quality.chart_point (chart_id, run_id, first_id, first_at, at, readings, measurements, location,
         spread, marks)
       SELECT $1, $2, gen_random_uuid(), t.at, t.at, ARRAY[t.value], ARRAY[gen_random_uuid()], t.value, CASE WHEN i % 500 = 0 THEN NULL ELSE abs(sin(i * 3.1)) END,
         CASE WHEN i = 31234 THEN 4 WHEN i % 97 = 0 THEN 1 WHEN i % 1009 = 0 THEN 1 << 17 ELSE 0 END
       FROM generate_series(0, $3::int - 1) AS i,
         LATERAL (SELECT $4::timestamptz + (i / 2) * interval '1 second' AS at,
           sin(i / 5000.0) + sin(i * 7.3) / 3 AS value) t`,
      [chartId, newId(), POINTS, new Date(FIRST)],
    );
  }

  async function truth(from: string | null, to: string | null): Promise<Truth> {
    const [row] = await sql<Truth>(
      `WITH w AS (SELECT id::int, location, spread, marks FROM quality.chart_point
         WHERE chart_id = $1 AND ($2::timestamptz IS NULL OR at >= $2) AND ($3::timestamptz IS NULL OR at <= $3))
       SELECT count(*)::int AS total, count(*) FILTER (WHERE marks <> 0)::int AS marked, bit_or(marks) AS kinds,
         ARRAY[(SELECT id FROM w ORDER BY location LIMIT 1), (SELECT id FROM w ORDER BY location DESC LIMIT 1),
           (SELECT id FROM w ORDER BY spread LIMIT 1), (SELECT id FROM w ORDER BY spread DESC NULLS LAST LIMIT 1)]
           AS extremes
       FROM w`,
      [chartId, from, to],
    );
    return row!;
  }

  async function picture(from: string | null, to: string | null): Promise<Picture> {
    const window = [...(from ? [`from=${from}`] : []), ...(to ? [`to=${to}`] : [])].map((part) => `&${part}`).join('');
    const { status, body } = await rings.instructor.get<Picture>(
      `/control-charts/${chartId}/points?most=${MOST}${window}`,
    );
    expect(status).toBe(200);
    return body;
  }

  /** The picture says what is there: how many, the extremes, marks of every kind, each point at its place. */
  async function agrees(from: string | null, to: string | null): Promise<Picture> {
    const [shown, real] = [await picture(from, to), await truth(from, to)];
    expect(shown.total).toBe(real.total);
    expect(shown.points.length).toBeLessThanOrEqual(MOST);
    const ids = shown.points.map(({ id }) => id);
    expect(real.extremes.filter((id) => !ids.includes(id))).toEqual([]);
    const places = await sql<{ id: number; position: number; marks: number }>(
      `SELECT * FROM (SELECT id::int, marks, row_number() OVER (ORDER BY at, first_id)::int AS position
         FROM quality.chart_point WHERE chart_id = $1) p WHERE id = ANY($2) ORDER BY position`,
      [chartId, ids],
    );
    expect(shown.points.map(({ id, position }) => [id, position])).toEqual(
      places.map(({ id, position }) => [id, position]),
    );
    expect(places.reduce((kinds, { marks }) => kinds | marks, 0)).toBe(real.kinds);
    const drawn = places.filter(({ marks }) => marks !== 0).length;
    expect(shown.marksLeftOut).toBeLessThanOrEqual(real.marked);
    expect(shown.marksLeftOut).toBeGreaterThanOrEqual(real.marked - drawn);
    return shown;
  }

  const second = (n: number): string => new Date(FIRST + n * 1000).toISOString();
  const blocks = async (): Promise<number> =>
    (await sql<{ n: number }>('SELECT count(*)::int AS n FROM quality.chart_block WHERE chart_id = $1', [chartId]))[0]!
      .n;

  beforeAll(async () => {
    rings = await Rings.begin([[...INSIDE_DIAMETER, 'C']]);
    ({ id: chartId } = await rings.chart<{ id: string }>({ kind: 'i-mr', subgroupBy: 'count', subgroupSize: 1 }));
    await seed();
  });
  afterAll(() => rings?.school.stop());

  it.each([
    ['whole', null, null],
    ['from the middle of a block', second(17), null],
    ['to the middle of a block', null, second(39_971)],
    ['cut at both ends', second(101), second(39_777)],
    ['short', second(20_001), second(20_900)],
    ['of one moment', second(20_001), second(20_001)],
    ['behind all there is', second(50_000), null],
  ] as const)('is drawn from blocks as from its points: %s', async (_name, from, to) => {
    const follow = rings.school.app.get(ChartBlocks, { strict: false });
    await follow.forget(chartId, null);
    const one = await picture(from, to);
    await follow.follow(chartId);
    expect(await blocks()).toBe(POINTS / 128);
    if (one.total === 0) return expect(await picture(from, to)).toEqual(one);
    await agrees(from, to);
  });

  it('forgets the blocks a late measurement comes into, and takes it in', async () => {
    const before = await blocks();
    // The first one has all points judged, as none of them was; the second only what stands behind it.
    for (const [index, at] of [30_000, 10_000].entries()) {
      await rings.measure(await rings.order(1), 1, `${99 + index}.000`, Date.parse(second(at)) + 500);
      await eventually(async () => (await picture(null, null)).total === POINTS + 1 + index);
    }
    const [{ stale }] = (await sql<{ stale: number }>(
      `SELECT count(*)::int AS stale FROM quality.chart_block b WHERE chart_id = $1 AND 128 <> (
         SELECT count(*) FROM quality.chart_point p WHERE p.chart_id = $1
           AND (p.at, p.first_id) BETWEEN (b.from_at, b.from_id) AND (b.to_at, b.to_id))`,
      [chartId],
    )) as [{ stale: number }];
    expect(stale).toBe(0);
    expect(await blocks()).toBe(before);
    const { points } = await agrees(null, null);
    const [{ id }] = (await sql<{ id: number }>(
      'SELECT id::int FROM quality.chart_point WHERE chart_id = $1 AND location = 100',
      [chartId],
    )) as [{ id: number }];
    expect(points.map((point) => point.id)).toContain(id);
  });
});
