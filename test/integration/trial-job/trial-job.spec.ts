import { trialJob as lifecycle, type TrialJobAction, type TrialJobState } from '#libs/lifecycles';
import { IdentityApi } from '#modules/identity';
import { RoutingApi } from '#modules/routing';
import { TrainingApi } from '#modules/training';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { eventually, HttpClient, Refused } from '../../support';
import { pdfText } from '../../support/pdf-text';
import { PASSWORD } from '../../support/school';
import { startTeaching, type TeachingWorld } from '../../support/teaching';

interface View extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly status: TrialJobState;
  readonly version: number;
  readonly files: readonly { readonly fileId: string; readonly kind: string }[];
  readonly questions: readonly { readonly id: string }[];
  readonly reports: readonly { readonly fileId: string | null; readonly number: string; readonly locale: string }[];
  readonly links: {
    readonly workOrderId: string;
    readonly attemptId: string;
    readonly routingVersionId: string;
  } | null;
  readonly allowedActions: readonly TrialJobAction[];
}

interface Items<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** As smallSchool names the partner's company. */
const COMPANY = '测试企业';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const REQUEST = {
  partName: '泵盖',
  partNumber: 'PC-7',
  drawingRevision: 'B',
  materialGrade: '6061-T6 GB/T 3190',
  quantity: '4',
  demandType: 'process-trial',
  desiredDate: '2030-03-01',
  confidentiality: 1,
  teachingConsent: 'redacted',
  contactName: '测试联系人',
  contactPhone: '0571-0000000',
  creditCode: '91350100M000100Y43',
};

const QUOTE = { priceMinor: 1_200_000, dueDate: '2030-02-20', note: '含三坐标报告' };

describe('trial jobs', () => {
  let world: TeachingWorld;
  let partner: HttpClient;
  let teacher: HttpClient;
  let stranger: HttpClient;

  beforeAll(async () => {
    world = await startTeaching();
    partner = world.as('partner');
    teacher = world.as('teacher');
    stranger = await otherCompany();
  });
  afterAll(() => world.stop());

  async function otherCompany(): Promise<HttpClient> {
    const identity = world.app.get(IdentityApi, { strict: false });
    const passwordHash = await identity.hashPassword(PASSWORD);
    await world.app.get(UnitOfWork).run(async () => {
      const organisationId = await identity.createPartner('P002', '另一企业');
      const account = { username: 'stranger', displayName: 'stranger', actorId: newId(), roles: ['partner'] as const };
      await identity.createAccounts([{ ...account, organisationId, passwordHash }]);
    });
    return new HttpClient(world.url).login('stranger', PASSWORD);
  }

  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'nothing was refused',
      (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : error),
    );
  const pointers = (call: Promise<unknown>) =>
    call.then(
      () => [],
      (error: unknown) => (error instanceof Refused ? (error.problem.errors ?? []).map(({ pointer }) => pointer) : []),
    );
  const read = (who: HttpClient, id: string) => who.get<View>(`/trial-jobs/${id}`);

  async function upload(who: HttpClient, id: string, kind = 'drawing', name = '泵盖.pdf'): Promise<View> {
    const form = new FormData();
    form.append('file', new Blob([PDF], { type: 'application/pdf' }), name);
    return who.upload<View>(`/trial-jobs/${id}/files?kind=${kind}&revision=B`, form);
  }

  /** Takes an action with the version as it is. */
  async function act(who: HttpClient, id: string, action: string, body: object = {}): Promise<View> {
    const [row] = await world.database.query<{ version: number }>(
      'SELECT version FROM trial_job.trial_job WHERE id = $1',
      [id],
    );
    return who.post<View>(`/trial-jobs/${id}/${action}`, body, { ifMatch: row?.version });
  }

  async function submitted(more: object = {}): Promise<View> {
    const draft = await partner.post<View>('/trial-jobs', { ...REQUEST, ...more });
    await upload(partner, draft.id);
    return act(partner, draft.id, 'submit');
  }

  async function agreed(more: object = {}): Promise<View> {
    const { id } = await submitted(more);
    await act(teacher, id, 'start-review');
    await act(teacher, id, 'quote', QUOTE);
    return act(partner, id, 'agree');
  }

  const conversion = (more: object = {}) => ({
    materialId: world.material.id,
    routingVersionId: world.routingVersionId,
    quantity: '4',
    lineMode: 'virtual',
    teamId: world.teams.own,
    title: '泵盖铣削与检测',
    titleEn: 'Milling and measuring the cover',
    dueAt: '2030-02-15T00:00:00Z',
    ...more,
  });

  it('keeps a draft, numbers it, and submits it once it is complete', async () => {
    const draft = await partner.post<View>('/trial-jobs', { partName: '泵盖' });
    expect(draft.number).toMatch(/^TJ-\d{4}-\d{4}$/);
    expect(draft).toMatchObject({ status: 'draft', companyName: COMPANY, allowedActions: ['submit'] });
    const submit = () => act(partner, draft.id, 'submit');
    expect(await refusal(submit())).toBe('400 request.invalid');
    expect((await pointers(submit())).toSorted()).toEqual(
      'confidentiality contactName contactPhone demandType desiredDate drawingRevision files materialGrade quantity teachingConsent'
        .split(' ')
        .map((field) => `/${field}`),
    );
    const path = `/trial-jobs/${draft.id}`;
    const bad = { ...REQUEST, creditCode: '91350100M000100Y44', latestDate: '2030-01-01', quantity: '0' };
    expect((await pointers(partner.put(path, bad, { ifMatch: draft.version }))).toSorted()).toEqual([
      '/creditCode',
      '/latestDate',
      '/quantity',
    ]);
    expect(await refusal(partner.put(path, REQUEST))).toBe('428 precondition.required');
    const edited = await partner.put<View>(path, REQUEST, { ifMatch: draft.version });
    expect(await refusal(partner.put(path, REQUEST, { ifMatch: draft.version }))).toBe('412 precondition.stale');
    expect(edited).toMatchObject(REQUEST);
    const withFile = await upload(partner, draft.id);
    expect(withFile.files).toHaveLength(1);
    expect((await upload(partner, draft.id)).files).toEqual(withFile.files);

    const key = { idempotencyKey: newId(), ifMatch: withFile.version };
    const first = await partner.post<View>(`${path}/submit`, {}, key);
    expect(first.status).toBe('submitted');
    expect(await partner.post<View>(`${path}/submit`, {}, key)).toEqual(first);
    const entries = await world.database.query(
      "SELECT 1 FROM ledger.entry WHERE subject_id = $1 AND type = 'trial-job.submitted'",
      [draft.id],
    );
    expect(entries).toHaveLength(1);
    expect(await refusal(partner.put(path, REQUEST, { ifMatch: first.version }))).toBe('409 trial-job.not-draft');
    expect(await refusal(upload(partner, draft.id, 'model', '泵盖2.pdf'))).toBe('409 trial-job.files-frozen');
  });

  it('shows a company its own alone, and the school nothing that was not handed in', async () => {
    const draft = await partner.post<View>('/trial-jobs', REQUEST);
    const { fileId } = (await upload(partner, draft.id)).files[0] ?? { fileId: '' };
    for (const path of [`/trial-jobs/${draft.id}`, `/trial-jobs/${draft.id}/timeline`, `/files/${fileId}`])
      for (const who of [stranger, teacher]) expect(await refusal(who.bytes(path))).toBe('404 entity.not-found');
    expect(await partner.bytes(`/files/${fileId}`)).toEqual(PDF);
    await act(partner, draft.id, 'submit');
    expect(await teacher.bytes(`/files/${fileId}`)).toEqual(PDF);
    expect(await refusal(stranger.bytes(`/files/${fileId}`))).toBe('404 entity.not-found');
    expect((await stranger.get<Items<View>>('/trial-jobs')).items).toEqual([]);
    expect(await refusal(act(stranger, draft.id, 'withdraw', { reason: '不是我的' }))).toBe('404 entity.not-found');
    for (const student of ['student1', 'student3']) {
      expect(await refusal(world.as(student).get('/trial-jobs'))).toBe('403 auth.forbidden');
      expect(await refusal(world.as(student).bytes(`/files/${fileId}`))).toBe('404 entity.not-found');
    }
    const listed = await teacher.get<Items<View>>(`/trial-jobs?status=submitted&q=${draft.number}`);
    expect(listed.items).toMatchObject([{ number: draft.number, companyName: COMPANY }]);
    expect(await refusal(partner.post(`/trial-jobs/${draft.id}/start-review`))).toBe('403 auth.forbidden');
    expect(await refusal(teacher.post('/trial-jobs', REQUEST))).toBe('403 auth.forbidden');
  });

  it('asks and is answered before it quotes', async () => {
    const { id } = await submitted();
    await act(teacher, id, 'start-review');
    const asked = await act(teacher, id, 'ask-clarification', { questions: ['表面要求？', '可否用现有夹具？'] });
    const [one, two] = asked.questions.map((question) => question.id);
    const answer = (answers: object[]) => act(partner, id, 'answer', { answers });
    expect(await pointers(answer([{ questionId: one, text: 'Ra 1.6' }]))).toEqual(['/answers']);
    expect(await pointers(answer([{ questionId: newId(), text: 'Ra 1.6' }]))).toEqual(['/answers/0/questionId']);
    const answered = await answer([
      { questionId: one, text: 'Ra 1.6' },
      { questionId: two, text: '可以' },
    ]);
    expect(answered).toMatchObject({
      status: 'feasibility-review',
      questions: [{ answer: 'Ra 1.6' }, { answer: '可以' }],
    });
    const past = { ...QUOTE, validUntil: '2020-01-01' };
    expect(await pointers(act(teacher, id, 'quote', past))).toEqual(['/validUntil']);
    await act(teacher, id, 'quote', QUOTE);
    expect(await act(teacher, id, 'revise', { ...QUOTE, priceMinor: 900_000 })).toMatchObject({
      status: 'quoted',
      quote: { version: 2, priceMinor: 900_000, currency: 'CNY', quantity: '4' },
    });
    expect(await pointers(act(partner, id, 'withdraw'))).toEqual(['/reason']);
    expect(await act(partner, id, 'withdraw', { reason: '项目取消' })).toMatchObject({
      status: 'withdrawn',
      closedReason: '项目取消',
      allowedActions: [],
    });
  });

  it('converts into routing, order and assignment at once', async () => {
    const { id, number } = await agreed();
    const { routingVersionId: _, materialId: __, ...rest } = conversion();
    const converted = await act(teacher, id, 'convert', {
      ...rest,
      material: { code: 'PC-7', name: '泵盖', nameEn: 'Pump cover' },
      basedOnVersionId: world.routingVersionId,
    });
    expect(converted.status).toBe('planned');
    const { workOrderId, attemptId, routingVersionId } = converted.links ?? {
      workOrderId: '',
      attemptId: '',
      routingVersionId: '',
    };
    const order = await world.workOrders.order(workOrderId);
    expect(order).toMatchObject({
      status: 'planned',
      alias: '合作企业A',
      confidentiality: 1,
      trialJobId: id,
      attemptId,
    });
    const routing = await world.app.get(RoutingApi, { strict: false }).version(routingVersionId);
    expect(routing).toMatchObject({ routingCode: number, status: 'released', materialId: order.materialId });
    await world.workOrders.release(workOrderId);
    const [, cmm] = await world.workOrders.jobOrders(workOrderId);
    const inspections = await teacher.get<Items<{ characteristics: unknown[] }>>(
      `/inspections?subjectType=job-order&subjectId=${cmm?.id}`,
    );
    expect(inspections.items[0]?.characteristics).toHaveLength(2);
    expect(await world.training.attempt(attemptId)).toMatchObject({ title: '泵盖铣削与检测', status: 'assigned' });
    expect((await read(partner, id)).links).toBeNull();
  });

  it('leaves nothing of a conversion that fails at its last step', async () => {
    const { id } = await agreed();
    const state = async () =>
      world.database
        .query(`SELECT (SELECT count(*) FROM material.material) m, (SELECT count(*) FROM routing.routing_version) r,
        (SELECT count(*) FROM quality.characteristic) c, (SELECT count(*) FROM work_order.work_order) w,
        (SELECT count(*) FROM training.task) t, (SELECT count(*) FROM training.attempt) a,
        (SELECT count(*) FROM trial_job.alias) l, (SELECT count(*) FROM ledger.entry) e,
        (SELECT to_jsonb(j) FROM trial_job.trial_job j WHERE id = '${id}') j`);
    const before = await state();
    const training = world.app.get(TrainingApi, { strict: false });
    const assign = training.createAssignment.bind(training);
    const spy = jest.spyOn(training, 'createAssignment').mockImplementation(async (assignment) => {
      await assign(assignment);
      throw new Error('the last step fails');
    });
    const { routingVersionId: _, materialId: __, ...rest } = conversion();
    const material = { code: 'PC-9', name: '泵盖', nameEn: 'Pump cover' };
    const whole = { ...rest, material, basedOnVersionId: world.routingVersionId };
    expect(await refusal(act(teacher, id, 'convert', whole))).toBe('500 internal');
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
    expect(await state()).toEqual(before);
    expect(await refusal(act(teacher, id, 'convert', { ...whole, teamId: newId() }))).toBe('404 entity.not-found');
    expect(await state()).toEqual(before);
    expect((await act(teacher, id, 'convert', whole)).status).toBe('planned');
  });

  it('takes a due date that has passed only when it is meant', async () => {
    const { id } = await agreed();
    const { teamId: _, title: __, ...alone } = conversion({ dueAt: '2020-02-15T00:00:00Z' });
    expect(await refusal(act(teacher, id, 'convert', alone))).toBe('400 work-order.due-past');
    const { links } = await act(teacher, id, 'convert', { ...alone, acknowledgePastDue: true });
    expect(await world.workOrders.order(links?.workOrderId ?? '')).toMatchObject({ dueAt: '2020-02-15T00:00:00.000Z' });
  });

  it('gives students nothing secret, nothing without consent, and no text with the company’s name', async () => {
    const secret = await agreed({ confidentiality: 3 });
    expect(await refusal(act(teacher, secret.id, 'convert', conversion()))).toBe('409 trial-job.not-for-students');
    const { teamId: _, title: __, ...alone } = conversion();
    expect((await act(teacher, secret.id, 'convert', alone)).links).toMatchObject({ attemptId: null, teamId: null });
    const refused = await agreed({ teachingConsent: 'none' });
    expect(await refusal(act(teacher, refused.id, 'convert', conversion()))).toBe('409 trial-job.not-for-students');
    const open = await agreed();
    const named = conversion({ title: `${COMPANY}的泵盖`, objectives: '为 测试 企业 试制' });
    expect(await pointers(act(teacher, open.id, 'convert', named))).toEqual(['/title', '/objectives']);
    const both = conversion({ material: { code: 'X', name: 'x', nameEn: 'x' }, basedOnVersionId: newId() });
    expect(await pointers(act(teacher, open.id, 'convert', both))).toEqual(['/materialId', '/routingVersionId']);
  });

  it('runs to the report; students never meet the company, the company meets no student', async () => {
    const { id } = await agreed({ confidentiality: 0, teachingConsent: 'full' });
    const converted = await act(teacher, id, 'convert', conversion());
    const { workOrderId, attemptId } = converted.links ?? { workOrderId: '', attemptId: '' };
    await world.work(workOrderId);
    const inspected = await eventually(
      async () => {
        const now = await read(partner, id);
        return now.status === 'inspected' && now.reports[0]?.fileId ? now : null;
      },
      { within: 60_000, describe: 'the report' },
    );
    expect(inspected).toMatchObject({ progress: { percent: 100, finished: '3', scrap: '1', ordered: '4' } });

    const { reportId } = await teacher.post(`/trial-jobs/${id}/report`, { locale: 'en' });
    const reports = await eventually(
      async () => {
        const { reports: all } = await read(partner, id);
        return all.length === 2 && all.every(({ fileId }) => fileId) ? all : null;
      },
      { within: 60_000, describe: `the English report ${String(reportId)}` },
    );
    const texts = await Promise.all(
      reports.map(async ({ fileId }) => pdfText(await partner.bytes(`/files/${fileId}`), world.database.dataDir)),
    );
    const [zh = '', en = ''] = texts;
    for (const words of ['试制报告', COMPANY, '泵盖', '委托数量', '合格', '孔径', '9.9 – 10.1 mm', '10.2 mm', '不合格'])
      expect(zh).toContain(words);
    // Between a figure and a Chinese character pdftotext may see no space.
    expect(zh).toMatch(/委托数量\s+4\s*件/);
    for (const words of ['Trial report', '4 pcs', 'Scrap', 'Bore', 'Not OK', 'Operation 10'])
      expect(en).toContain(words);
    expect(zh).toContain(`${inspected.number.replace('TJ', 'TR')}-01`);
    const told = await partner.get<{ items: readonly { type: string; payload: { number?: string } }[] }>(
      `/trial-jobs/${id}/timeline?limit=200`,
    );
    const operations = told.items.filter(({ type }) => type === 'job-order.completed');
    expect(operations.map(({ payload }) => payload.number)).toEqual(['10', '20']);
    const people = ['测试学生', 'student', '测试教师', 'teacher', '甲一组', 'A-1'];
    const partnerSees = JSON.stringify([
      inspected,
      await partner.get(`/trial-jobs/${id}/timeline?limit=200`),
      ...texts,
    ]);
    for (const person of people) expect(partnerSees).not.toContain(person);
    const actors = await world.database.query<{ actor_id: string }>('SELECT DISTINCT actor_id FROM identity.account');
    for (const { actor_id: actorId } of actors) expect(partnerSees).not.toContain(actorId);

    // The report is not for students, not even of a public job; its drawing is.
    await world.attemptIs(attemptId, 'under-review');
    const student = world.as('student1');
    for (const { fileId } of reports)
      expect(await refusal(student.bytes(`/files/${fileId}`))).toBe('404 entity.not-found');
    expect(await student.bytes(`/files/${inspected.files[0]?.fileId}`)).toEqual(PDF);
    expect(await refusal(world.as('student3').bytes(`/files/${inspected.files[0]?.fileId}`))).toBe(
      '404 entity.not-found',
    );
    const { version } = await teacher.get<View>(`/attempts/${attemptId}/score`);
    await teacher.post(`/attempts/${attemptId}/publish`, {}, { ifMatch: version });
    const [, cmm] = await world.workOrders.jobOrders(workOrderId);
    const everything = await studentExport(student, workOrderId, attemptId, cmm?.id ?? '');
    expect(everything).toContain('合作企业');
    expect(everything).not.toContain(COMPANY);
    expect(everything).not.toContain('P001');

    await act(teacher, id, 'deliver', { note: '随货附报告' });
    expect(await pointers(act(partner, id, 'refuse'))).toEqual(['/reason']);
    await act(partner, id, 'accept');
    expect(await act(teacher, id, 'close')).toMatchObject({ status: 'closed' });
  });

  /** Every list and detail a student can read, as one text. */
  async function studentExport(
    who: HttpClient,
    workOrderId: string,
    attemptId: string,
    jobOrderId: string,
  ): Promise<string> {
    const document = await who.get<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json');
    const ids: Readonly<Record<string, string>> = {
      'work-orders': workOrderId,
      attempts: attemptId,
      'job-orders': jobOrderId,
    };
    const paths = Object.entries(document.paths)
      .filter(([, methods]) => 'get' in methods)
      .map(([path]) => path.replace('/api/v1', ''))
      .map((path) =>
        path.replace(/^\/([\w-]+)\/\{id\}/, (whole, noun: string) => (ids[noun] ? `/${noun}/${ids[noun]}` : whole)),
      )
      .map((path) => path.replace('{attemptId}', attemptId))
      .filter((path) => !path.includes('{') && !/\.(json|xlsx)$/.test(path));
    expect(paths.length).toBeGreaterThan(20);
    const answers = await Promise.all(
      paths.map((path) =>
        who.bytes(path).then(
          (bytes) => `${path} ${bytes.toString()}`,
          () => '',
        ),
      ),
    );
    const read = answers.filter((answer) => answer !== '');
    for (const path of [
      `/work-orders/${workOrderId}/timeline`,
      `/my/results/${attemptId}`,
      `/job-orders/${jobOrderId}/station`,
    ])
      expect(read.some((answer) => answer.startsWith(`${path} `))).toBe(true);
    return read.join('\n');
  }

  it('delivers nothing before there is a report, and makes none before there is an order', async () => {
    const { id } = await agreed();
    expect(await refusal(teacher.post(`/trial-jobs/${id}/report`))).toBe('409 trial-job.no-order');
    await setState(id, 'inspected');
    expect(await refusal(act(teacher, id, 'deliver'))).toBe('409 trial-job.report-missing');
  });

  const setState = (id: string, status: TrialJobState) =>
    world.database.query(
      `DO $$ BEGIN SET LOCAL session_replication_role = replica;
       UPDATE trial_job.trial_job SET status = '${status}' WHERE id = '${id}'; END $$`,
    );

  it('does in each state what the table says, and nothing else', async () => {
    const { id } = await agreed();
    const reason = '原因';
    const doors: Partial<Record<TrialJobAction, readonly [HttpClient, string, object]>> = {
      submit: [partner, 'submit', {}],
      'start-review': [teacher, 'start-review', {}],
      'ask-clarification': [teacher, 'ask-clarification', { questions: ['？'] }],
      quote: [teacher, 'quote', QUOTE],
      reject: [teacher, 'reject', { reason }],
      revise: [teacher, 'revise', QUOTE],
      agree: [partner, 'agree', {}],
      'submit-for-inspection': [teacher, 'submit-for-inspection', {}],
      'require-rework': [teacher, 'require-rework', { reason }],
      accept: [partner, 'accept', {}],
      refuse: [partner, 'refuse', { reason }],
      close: [teacher, 'close', {}],
      withdraw: [partner, 'withdraw', { reason }],
      terminate: [teacher, 'terminate', { reason }],
    };
    const seen: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [name, [who, path, body]] of Object.entries(doors)) {
      const action = name as TrialJobAction;
      for (const state of lifecycle.states) {
        // A draft is its company's alone.
        if (state === 'draft' && who === teacher) continue;
        await setState(id, state);
        const pair = `${state} × ${action}`;
        expected[pair] = lifecycle.can(state, action)
          ? lifecycle.next(state, action)
          : '409 lifecycle.transition-not-allowed';
        seen[pair] = await act(who, id, path, body).then(
          ({ status }) => status,
          (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : String(error)),
        );
      }
    }
    for (const state of lifecycle.states.filter((one) => one !== 'agreed' && one !== 'draft')) {
      await setState(id, state);
      seen[`${state} × plan`] = String(await refusal(act(teacher, id, 'convert', conversion())));
      expected[`${state} × plan`] = '409 lifecycle.transition-not-allowed';
    }
    expect(seen).toEqual(expected);
  });
});
