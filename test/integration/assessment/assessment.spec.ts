import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '#libs/contracts';
import { ImportService } from '#platform/import';
import { newId } from '#platform/ids';
import { Refused } from '../../support';
import { importSheets } from '../../support/school';
import { EXPECTED, startTeaching, type TeachingWorld } from '../../support/teaching';

interface Line {
  readonly id: string;
  readonly auto: number | null;
  readonly manual: number | null;
  readonly score: number | null;
  readonly evidenceCount: number;
  readonly terms: Readonly<Record<string, number>>;
}

interface View extends Record<string, unknown> {
  readonly version: number;
  readonly scoreVersion: number;
  readonly total: number | null;
  readonly criteria: readonly Line[];
  readonly missing: readonly string[];
  readonly versions: readonly { readonly version: number; readonly total: number | null }[];
}

interface Items<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const REASON = '基准面有划痕，按评分细则酌情扣分';

describe('assessment', () => {
  let world: TeachingWorld;

  beforeAll(async () => {
    world = await startTeaching();
  });
  afterAll(() => world.stop());

  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'nothing was refused',
      (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : error),
    );
  const view = (attemptId: string) => world.as('teacher').get<View>(`/attempts/${attemptId}/score`);
  const override = (attemptId: string, body: object) =>
    world.as('teacher').post<View>(`/attempts/${attemptId}/override`, body);
  const publish = (attemptId: string, ifMatch: number) =>
    world.as('teacher').post<View>(`/attempts/${attemptId}/publish`, {}, { ifMatch });

  async function scored(more: object = {}): Promise<string> {
    const { workOrderId, attemptId } = await world.assigned(more);
    await world.work(workOrderId);
    await world.attemptIs(attemptId, 'under-review');
    return attemptId;
  }

  it('scores what was handed in from the facts of the floor, to the last digit', async () => {
    const attemptId = await scored();
    const score = await view(attemptId);
    const { total, ...criteria } = EXPECTED;
    expect(Object.fromEntries(score.criteria.map(({ id, auto }) => [id, auto]))).toEqual(criteria);
    expect(score).toMatchObject({ total, shown: '75.3', band: 'fair', capped: false, missing: [], scoreVersion: 1 });
    const terms = Object.fromEntries(score.criteria.map((line) => [line.id, line.terms]));
    expect(terms.conformance).toMatchObject({ required: 4, missing: 0, extra: 0, swapped: 1, missingInspections: 0 });
    expect(terms['cycle-time']).toMatchObject({ grossSeconds: 564, excludedSeconds: 60, standardSeconds: 420 });
    expect(terms['first-pass-yield']).toEqual({ firstPassGood: 3, inspected: 4 });
    expect(terms.dimension).toMatchObject({ weightInTolerance: 8, weightJudged: 11, notMeasured: 0 });
  });

  it('opens each score to the ledger entries behind it', async () => {
    const attemptId = await scored();
    const evidence = (criterion: string, more = '') =>
      world.as('teacher').get<Items<LedgerEntry>>(`/attempts/${attemptId}/evidence?criterion=${criterion}${more}`);
    const types = async (criterion: string) => [...new Set((await evidence(criterion)).items.map(({ type }) => type))];
    expect(await types('conformance')).toEqual(['step.recorded']);
    expect((await types('cycle-time')).toSorted()).toEqual(
      ['completed', 'resumed', 'started', 'suspended'].map((past) => `job-order.${past}`),
    );
    expect(await types('first-pass-yield')).toEqual(['job-order.reported']);
    expect(await types('dimension')).toEqual(['measurement.recorded']);
    const score = await view(attemptId);
    for (const { id, evidenceCount } of score.criteria) expect((await evidence(id)).items).toHaveLength(evidenceCount);
    const first = await evidence('dimension', '&limit=1');
    const second = await evidence('dimension', `&limit=1&cursor=${first.nextCursor}`);
    expect(second.items[0]?.pos).toBeGreaterThan(first.items[0]?.pos ?? Infinity);
    expect(await refusal(evidence('beauty'))).toBe('404 entity.not-found');
  });

  it('computes the same again from the facts, as a new version', async () => {
    const attemptId = await scored();
    const before = await view(attemptId);
    const after = await world.as('teacher').post<View>(`/attempts/${attemptId}/rescore`);
    expect(after.scoreVersion).toBe(2);
    expect(after.criteria).toEqual(before.criteria);
    expect(after.total).toBe(before.total);
    expect(after.versions.map(({ version, total }) => [version, total])).toEqual([
      [2, EXPECTED.total],
      [1, EXPECTED.total],
    ]);
    const rows = await world.database.query<{ facts: unknown; criteria: unknown }>(
      'SELECT facts, criteria FROM assessment.score WHERE attempt_id = $1 ORDER BY version',
      [attemptId],
    );
    expect(rows[1]).toEqual(rows[0]);
    await expect(
      world.database.query('UPDATE assessment.score SET version = 9 WHERE attempt_id = $1', [attemptId]),
    ).rejects.toThrow('only ever added');
  });

  it('lets an instructor correct a score with a reason, and keeps the computed one', async () => {
    const attemptId = await scored();
    const before = await view(attemptId);
    const short = { criterionId: 'dimension', score: 50, reason: '划痕' };
    expect(await refusal(override(attemptId, short))).toBe('400 request.invalid');
    expect(await refusal(override(attemptId, { ...short, score: 101, reason: REASON }))).toBe('400 request.invalid');
    expect(await refusal(override(attemptId, { ...short, criterionId: 'beauty', reason: REASON }))).toBe(
      '404 entity.not-found',
    );
    expect(await view(attemptId)).toEqual(before);

    const after = await override(attemptId, { criterionId: 'dimension', score: 50, reason: REASON });
    const line = after.criteria.find(({ id }) => id === 'dimension');
    expect(line).toMatchObject({ auto: 72.7273, manual: 50, score: 50, override: { score: 50, reason: REASON } });
    // 0.3·75 + 0.2·80 + 0.2·75 + 0.3·50
    expect(after.total).toBe(68.5);
    const again = await override(attemptId, { criterionId: 'dimension', score: 60, reason: REASON });
    expect(again.total).toBe(71.5);
    const rows = await world.database.query('SELECT score FROM assessment.override WHERE attempt_id = $1', [attemptId]);
    expect(rows).toHaveLength(2);
  });

  it('publishes what the instructor has seen, and only then shows it to the team', async () => {
    const attemptId = await scored();
    const own = `/my/results/${attemptId}`;
    const published = async (student: string) =>
      (await world.as(student).get<Items<Record<string, unknown>>>('/my/results?limit=200')).items.filter(
        (result) => result.attemptId === attemptId,
      );
    expect(await refusal(world.as('student1').get(own))).toBe('404 entity.not-found');
    expect(await refusal(world.as('student1').get(`${own}/evidence`))).toBe('404 entity.not-found');
    expect(await refusal(world.as('student1').get(`/attempts/${attemptId}/score`))).toBe('403 auth.forbidden');
    expect(await published('student1')).toEqual([]);

    const seen = await view(attemptId);
    await override(attemptId, { criterionId: 'conformance', score: 95, reason: REASON });
    expect(await refusal(publish(attemptId, seen.version))).toBe('412 precondition.stale');
    expect(await refusal(world.as('teacher').post(`/attempts/${attemptId}/publish`))).toBe('428 precondition.required');
    const now = await view(attemptId);
    const done = await publish(attemptId, now.version);
    expect(done).toMatchObject({ grade: { version: 1, total: 81.3182, shown: '81.3', band: 'good' } });
    expect(await refusal(publish(attemptId, done.version))).toBe('409 lifecycle.transition-not-allowed');
    expect(await refusal(override(attemptId, { criterionId: 'dimension', score: 1, reason: REASON }))).toBe(
      '409 assessment.not-under-review',
    );

    const result = await world.as('student2').get<View>(own);
    expect(result).toMatchObject({ total: 81.3182, shown: '81.3', versions: [] });
    const line = result.criteria.find(({ id }) => id === 'conformance');
    expect(line).toMatchObject({ auto: 75, manual: 95, override: { reason: REASON, byId: null } });
    const evidence = await world.as('student1').get<Items<LedgerEntry>>(`${own}/evidence?criterion=conformance`);
    expect(evidence.items.map(({ type }) => type)).toEqual(Array(4).fill('step.recorded'));
    expect(await published('student1')).toMatchObject([{ total: 81.3182, materialName: '泵体', gradeVersion: 1 }]);

    expect(await published('student3')).toEqual([]);
    expect(await refusal(world.as('student3').get(own))).toBe('404 entity.not-found');
    expect(await refusal(world.as('partner').get(own))).toBe('403 auth.forbidden');
    expect(await refusal(world.as('admin').get(`/attempts/${attemptId}/score`))).toBe('403 auth.forbidden');

    // A later computation is a proposal; the published grade stays.
    await world.as('teacher').post(`/attempts/${attemptId}/rescore`);
    expect(await world.as('student1').get<View>(own)).toMatchObject({ total: 81.3182, scoreVersion: 1 });
  });

  it('writes down who looked at a grade of others', async () => {
    const attemptId = await scored();
    const readings = async () =>
      (
        await world.database.query("SELECT 1 FROM ledger.entry WHERE type = 'grade.read' AND attempt_id = $1", [
          attemptId,
        ])
      ).length;
    const before = await readings();
    const { version } = await view(attemptId);
    expect(await readings()).toBe(before + 1);
    await publish(attemptId, version);
    const after = await readings();
    await world.as('student1').get(`/my/results/${attemptId}`);
    expect(await readings()).toBe(after);
  });

  it('keeps rubrics by version, refuses those that do not add up, and scores by the one an assignment names', async () => {
    const criterion = (id: string, weight: number, more: object = {}) => ({
      id,
      name: id,
      nameEn: id,
      weight,
      type: 'auto',
      evaluator: 'conformance',
      ...more,
    });
    const manual = criterion('safety', 0.6, { type: 'manual', evaluator: 'safety', criticalBelow: 60 });
    const rubric = { code: 'MILL', name: '铣削', nameEn: 'Milling', criteria: [criterion('steps', 0.4), manual] };
    const post = (body: object) => world.as('teacher').post<{ id: string; version: number }>('/rubrics', body);
    expect(await refusal(post({ ...rubric, criteria: [criterion('steps', 0.4)] }))).toBe('422 grading.weights-sum');
    expect(await refusal(post({ ...rubric, criteria: [criterion('a', 0.5), criterion('a', 0.5)] }))).toBe(
      '400 request.invalid',
    );
    const guess = criterion('steps', 1, { evaluator: 'safety' });
    expect(await refusal(post({ ...rubric, criteria: [guess] }))).toBe('400 request.invalid');
    expect(await refusal(world.as('student1').get('/rubrics'))).toBe('403 auth.forbidden');
    expect((await post(rubric)).version).toBe(1);
    const { id: rubricId, version } = await post(rubric);
    expect(version).toBe(2);
    const listed = (await world.as('teacher').get<Items<{ code: string; version: number }>>('/rubrics')).items;
    expect(listed.map(({ code, version: newest }) => [code, newest])).toEqual([
      ['BASIC', 1],
      ['MILL', 2],
    ]);

    const attemptId = await scored({ rubricId });
    const waiting = await view(attemptId);
    expect(waiting).toMatchObject({ total: null, missing: ['safety'], rubric: { id: rubricId } });
    expect(await refusal(publish(attemptId, waiting.version))).toBe('409 assessment.incomplete');
    expect(await world.training.attempt(attemptId)).toMatchObject({ status: 'under-review' });
    const capped = await override(attemptId, { criterionId: 'safety', score: 55, reason: REASON });
    // 0.4·75 + 0.6·55 = 63, capped because safety is critical below 60
    expect(capped).toMatchObject({ raw: 63, total: 59, capped: true, missing: [] });
  });

  it('lists what waits for review, with totals', async () => {
    const attemptId = await scored();
    const { items } = await world.as('teacher').get<Items<Record<string, unknown>>>('/scores?limit=200');
    expect(items.find((item) => item.attemptId === attemptId)).toMatchObject({ total: EXPECTED.total, shown: '75.3' });
    expect(items.every(({ status }) => status === 'under-review')).toBe(true);
  });

  it('refuses to score what was not handed in or does not exist', async () => {
    const { attemptId } = await world.assigned();
    expect(await refusal(view(attemptId))).toBe('409 assessment.not-scored');
    expect(await refusal(world.as('teacher').post(`/attempts/${attemptId}/rescore`))).toBe('409 assessment.not-scored');
    expect(await refusal(view(newId()))).toBe('404 entity.not-found');
    expect(await refusal(view('nonsense'))).toBe('404 request.not-found');
  });

  it('takes rubrics and tasks in from the demo school’s workbook, once', async () => {
    const workbook = readFileSync(join(__dirname, '../../../examples/demo-school/03-teaching.xlsx'));
    for (let time = 1; time <= 2; time++) {
      const result = await world.app.get(ImportService).run({ workbook, name: '03-teaching.xlsx' });
      expect(result.problems).toEqual([]);
    }
    const rubrics = await world.database.query(
      `SELECT code, version, jsonb_array_length(criteria) AS lines FROM assessment.rubric WHERE code LIKE 'GP-%' ORDER BY 1`,
    );
    expect(rubrics).toEqual([
      { code: 'GP-LINE', version: 1, lines: 4 },
      { code: 'GP-SAFE', version: 1, lines: 5 },
    ]);
    const tasks = await world.database.query("SELECT version FROM training.task WHERE code LIKE 'T-GP-%'");
    expect(tasks).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }]);
  });

  it('names the cells of a rubric that does not add up', async () => {
    const head = [
      '评分标准编码',
      '评分标准名称',
      '英文名称',
      '评分项编码',
      '评分项',
      '英文评分项',
      '权重',
      '评分方式',
      '评分依据',
    ];
    const row = (id: string, weight: number, evaluator: string) => [
      'X',
      'X',
      'X',
      id,
      id,
      id,
      weight,
      '自动',
      evaluator,
    ];
    const { problems } = await importSheets(world, { 评分标准: [head, row('a', 0.5, '节拍'), row('a', 0.4, '')] });
    expect(problems.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [3, '评分项编码', 'import.duplicate'],
      [3, '评分依据', 'import.conflict'],
    ]);
    const sum = await importSheets(world, { 评分标准: [head, row('a', 0.5, '节拍'), row('b', 0.4, '节拍')] });
    expect(sum.problems.map(({ row: at, column, got }) => [at, column, got])).toEqual([[2, '权重', '0.9']]);
  });
});
