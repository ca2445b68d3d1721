import type { OperationDraft, RoutingVersion, Step } from '#modules/routing';
import { QualityApi } from '#modules/quality';
import { WorkOrderApi } from '#modules/work-order';
import { IdentityApi } from '#modules/identity';
import { ImportService } from '#platform/import';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { workbookOf } from '../../support/school';
import { demoWorkbook, startSchool, type Person, type School } from './school';

interface Operation extends OperationDraft {
  readonly operationId: string;
  readonly workUnitCode: string;
  readonly steps: readonly Step[];
}

interface Detail extends RoutingVersion {
  readonly operations: readonly Operation[];
  readonly links: readonly { from: string; to: string }[];
  readonly actions: readonly string[];
}

interface Problem {
  readonly code: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

interface DocumentView {
  readonly id: string;
  readonly revisions: readonly { id: string; revision: string; status: string; fileId: string; rowVersion: number }[];
}

const PDF = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

/** What the editor sends back of a version it has read. */
const bodyOf = ({ operations, links, changeNote }: Detail) => {
  const number = new Map(operations.map((operation) => [operation.operationId, operation.number]));
  return {
    changeNote,
    operations: operations.map(({ workUnitCode: _code, steps, ...operation }) => ({
      ...operation,
      steps: steps.map(({ id: _id, ...step }) => step),
    })),
    links: links.map(({ from, to }) => ({ from: number.get(from), to: number.get(to) })),
  };
};

describe('a routing in the editor', () => {
  let school: School;
  let teacher: Person;
  let colleague: Person;
  let technician: Person;
  let student: Person;
  let routingId: string;
  let at: string;

  const detail = async (number = 2) => (await teacher.get<Detail>(`${at}/versions/${number}`)).body;
  const versioned = (version: number) => ({ 'if-match': `"${version}"` });

  beforeAll(async () => {
    school = await startSchool();
    await school.import(demoWorkbook('02-products.xlsx'));
    const identity = school.app.get(IdentityApi);
    const organisationId = (await identity.school())?.id ?? '';
    const passwordHash = await identity.hashPassword('Linelab#2026');
    const account = (username: string) => ({
      organisationId,
      username,
      displayName: username,
      actorId: newId(),
      roles: ['instructor' as const],
      passwordHash,
    });
    await school.app.get(UnitOfWork).run(() => identity.createAccounts([account('colleague')]));
    teacher = await school.signIn('instructor');
    colleague = await school.signIn('colleague');
    technician = await school.signIn('technician');
    student = await school.signIn('student');
    const list = await teacher.get<{ items: { id: string }[] }>('/routings?q=R-GP-100');
    routingId = list.body.items[0]!.id;
    at = `/routings/${routingId}`;
  });
  afterAll(() => school.stop());

  it('becomes the next version of any other, and its inspection plan goes along', async () => {
    const before = await detail(1);
    const made = await technician.post<Detail>(`${at}/versions/1/copy`, { changeNote: '换刀' });
    expect(made).toMatchObject({ status: 201, body: { version: 2, status: 'draft', basedOn: before.id } });
    expect(made.body.operations.map(({ number }) => number)).toEqual(before.operations.map(({ number }) => number));
    const plan = async ({ operations }: Detail) =>
      (await school.app.get(QualityApi).planFor(operations.map(({ operationId }) => operationId))).map(
        ({ id: _id, operationId: _operation, ...line }) => line,
      );
    expect(await plan(made.body)).toEqual(await plan(before));
    expect((await plan(before)).length).toBeGreaterThan(3);
    const { body } = await teacher.get<{ operations: { change: string }[] }>(`${at}/versions/2/compare/1`);
    expect(new Set(body.operations.map(({ change }) => change))).toEqual(new Set(['same']));
    expect((await student.post(`${at}/versions/1/copy`, {})).status).toBe(403);
  });

  it('is written as a whole, keeps its operations and what hangs on them, and refuses a stale copy', async () => {
    const read = await detail();
    const cmm = read.operations.find(({ workUnitCode }) => workUnitCode === 'CMM')!;
    const planned = await school.app.get(QualityApi).planFor([cmm.operationId]);
    const body = bodyOf(read);
    const operations = body.operations.map((operation) => {
      // Two operations exchange their numbers, one gets longer, one more step records a photo.
      if (operation.number === 20) return { ...operation, number: 30, runSeconds: 77, name: '精车' };
      if (operation.number === 30)
        return { ...operation, number: 20, ncProgram: 'O3001', tools: [{ toolClass: 'VISE', count: 1 }] };
      if (operation.operationId !== cmm.operationId) return operation;
      const photo = {
        seq: 90,
        kind: 'capture',
        title: '拍照',
        titleEn: 'Photo',
        text: '',
        textEn: '',
        mandatory: true,
        input: { type: 'photo' },
      };
      return {
        ...operation,
        optional: true,
        produces: 'lot',
        place: { x: 40, y: 80 },
        steps: [...operation.steps, photo],
      };
    });
    const links = body.links;
    expect((await student.put(`${at}/versions/2`, { ...body, operations }, read.rowVersion)).status).toBe(403);
    const written = await technician.put<Detail>(
      `${at}/versions/2`,
      { operations, links, changeNote: '换刀' },
      read.rowVersion,
    );
    expect(written).toMatchObject({ status: 200, body: { rowVersion: read.rowVersion + 1, changeNote: '换刀' } });
    const stays = (detail: Detail) => detail.operations.map(({ operationId }) => operationId).sort();
    expect(stays(written.body)).toEqual(stays(read));
    expect(written.body.operations.find(({ number }) => number === 30)).toMatchObject({
      runSeconds: 77,
      workUnitCode: 'LATHE',
    });
    expect(written.body.operations.find(({ number }) => number === 20)).toMatchObject({
      ncProgram: 'O3001',
      tools: [{ toolClass: 'VISE', count: 1 }],
      workUnitCode: 'MILL',
    });
    expect(written.body.operations.find(({ operationId }) => operationId === cmm.operationId)).toMatchObject({
      optional: true,
      produces: 'lot',
      place: { x: 40, y: 80 },
    });
    expect(await school.app.get(QualityApi).planFor([cmm.operationId])).toEqual(planned);
    expect((await technician.put<Problem>(`${at}/versions/2`, body, read.rowVersion)).body.code).toBe(
      'precondition.stale',
    );
    const compared = await teacher.get<{
      operations: {
        number: number;
        change: string;
        fields: { field: string; from: string; to: string }[];
        steps: { key: string; change: string }[];
      }[];
    }>(`${at}/versions/2/compare/1`);
    const changed = compared.body.operations.filter(({ change }) => change === 'changed');
    expect(changed.map(({ number }) => number)).toEqual([20, 30, cmm.number]);
    expect(changed[2]!.steps).toMatchObject([{ key: '90', change: 'added' }]);
    expect(changed[0]!.fields).toContainEqual({ field: 'workUnit', from: 'LATHE', to: 'MILL' });
  });

  it('tells the second to save who was first, when, and what differs, and writes nothing of it', async () => {
    const read = await detail();
    const body = bodyOf(read);
    const [first, second, ...others] = body.operations;
    const theirs = { ...body, operations: [{ ...first, runSeconds: 91 }, second, ...others] };
    expect((await technician.put(`${at}/versions/2`, theirs, read.rowVersion)).status).toBe(200);
    const added = { ...second, operationId: undefined, number: 25, name: '演示新工序' };
    const mine = {
      ...body,
      operations: [first, { ...second, name: '我的名称' }, added, ...others],
      links: [...body.links, { from: 20, to: 25 }],
    };
    expect((await teacher.put<Problem>(`${at}/versions/2`, mine, read.rowVersion)).status).toBe(412);
    const { status, body: standing } = await teacher.post<{
      stored: Detail;
      changedAt: string;
      changedByName: string | null;
      differences: {
        operations: { number: number; change: string; fields: { field: string; from: string; to: string }[] }[];
        linksAdded: { from: number; to: number }[];
      };
    }>(`${at}/versions/2/compare-draft`, mine);
    expect([status, standing.stored.rowVersion]).toEqual([200, read.rowVersion + 1]);
    const [entry] = await school.database.query<{ occurred_at: Date }>(
      `SELECT occurred_at FROM ledger.entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [read.id],
    );
    expect(standing.changedAt).toBe(entry?.occurred_at.toISOString());
    const changed = standing.differences.operations.filter(({ change }) => change !== 'same');
    expect(changed.map(({ number, change }) => [number, change])).toEqual([
      [10, 'changed'],
      [20, 'changed'],
      [25, 'added'],
    ]);
    expect(changed[0]!.fields).toEqual([{ field: 'runSeconds', from: '91', to: String(first?.runSeconds) }]);
    expect(changed[1]!.fields).toEqual([{ field: 'name', from: second?.name, to: '我的名称' }]);
    expect(standing.differences.linksAdded).toEqual([{ from: 20, to: 25 }]);
    expect((await detail()).operations.map(({ number }) => number)).toEqual(
      read.operations.map(({ number }) => number),
    );
    expect((await student.post(`${at}/versions/2/compare-draft`, mine)).status).toBe(403);
  });

  it('names every wrong place and writes nothing of it', async () => {
    const read = await detail();
    const body = bodyOf(read);
    const [first, second, ...others] = body.operations;
    const foreign = (await detail(1)).operations[0]!.operationId;
    const wrong = {
      ...body,
      operations: [
        { ...first, runSeconds: 0, documentIds: [newId()] },
        { ...second, branch: { kind: 'alternative', group: 'A' }, equipmentClass: 'saw' },
        ...others,
      ],
      links: [...body.links, { from: 60, to: 10 }],
    };
    const { status, body: problem } = await technician.put<Problem>(`${at}/versions/2`, wrong, read.rowVersion);
    expect([status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/operations/0/documentIds/0 routing.document-unknown',
      '/operations/0/runSeconds routing.run-seconds',
      '/operations/1/equipmentClass routing.equipment-class-unknown',
      '/links routing.loop',
      '/operations/1/branch routing.alternative-alone',
    ]);
    const nested = { ...body, operations: [{ ...first, steps: [{ seq: 'x' }] }] };
    const shape = await technician.put<Problem>(`${at}/versions/2`, nested, read.rowVersion);
    expect(shape.body.errors?.map(({ pointer }) => pointer)).toContain('/operations/0/steps/0/seq');
    const stranger = { ...body, operations: [{ ...first, operationId: foreign }, second, ...others] };
    expect((await technician.put<Problem>(`${at}/versions/2`, stranger, read.rowVersion)).body.errors).toMatchObject([
      { pointer: '/operations/0/operationId', code: 'routing.operation-of-other-version' },
    ]);
    expect(await detail()).toEqual(read);
  });

  it('is saved while its operations do not hang together yet, but not submitted', async () => {
    const read = await detail();
    const body = bodyOf(read);
    const apart = { ...body, links: body.links.filter(({ from, to }) => from !== 30 && to !== 30) };
    const saved = await technician.put<Detail>(`${at}/versions/2`, apart, read.rowVersion);
    expect(saved.status).toBe(200);
    const { rowVersion } = saved.body;
    const refused = await technician.post<Problem>(`${at}/versions/2/submit`, undefined, versioned(rowVersion));
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/links', code: 'routing.unconnected', params: { parts: '10 20 | 30 | 40 50 60' } }] },
    ]);
    expect((await detail()).status).toBe('draft');
    const restored = bodyOf(await detail());
    expect((await technician.put(`${at}/versions/2`, { ...restored, links: body.links }, rowVersion)).status).toBe(200);
  });

  it('carries alternatives and parallel branches, and refuses alternatives with different neighbours', async () => {
    const read = await detail();
    const body = bodyOf(read);
    const mill = body.operations.find(({ number }) => number === 20)!;
    const twin = {
      ...mill,
      operationId: undefined,
      number: 21,
      name: '铣削（替代）',
      branch: { kind: 'alternative', group: 'M' },
    };
    const operations = [...body.operations, twin].map((operation) =>
      operation === mill ? { ...mill, branch: { kind: 'alternative', group: 'M' } } : operation,
    );
    const before = body.links.filter(({ to }) => to === 20).map(({ from }) => ({ from, to: 21 }));
    const after = body.links.filter(({ from }) => from === 20).map(({ to }) => ({ from: 21, to }));
    const half = await technician.put<Problem>(
      `${at}/versions/2`,
      { operations, links: [...body.links, ...before] },
      read.rowVersion,
    );
    expect(half.body.errors?.map(({ code }) => code)).toEqual(['routing.alternative-neighbours']);
    const whole = await technician.put<Detail>(
      `${at}/versions/2`,
      { operations, links: [...body.links, ...before, ...after] },
      read.rowVersion,
    );
    expect(whole.status).toBe(200);
    expect(whole.body.operations.filter(({ branch }) => branch?.group === 'M').map(({ number }) => number)).toEqual([
      20, 21,
    ]);
  });

  describe('with a document in revisions', () => {
    let drawing: DocumentView;
    let operation: Operation;
    let orderJob: { jobId: string; workUnitId: string };
    const fileOf = (revision: string) => drawing.revisions.find((each) => each.revision === revision)!;

    it('keeps each revision and its file, once', async () => {
      const made = await technician.post<DocumentView>('/documents', {
        code: 'DWG-GP-100-TEST',
        kind: 'drawing',
        name: '泵体零件图',
        nameEn: 'Pump body drawing',
      });
      expect(made.status).toBe(201);
      const again = await technician.post<Problem>('/documents', {
        code: 'DWG-GP-100-TEST',
        kind: 'cad',
        name: 'x',
        nameEn: '',
      });
      expect(again.body.code).toBe('document.exists');
      const path = `/documents/${made.body.id}/revisions`;
      await technician.send(`${path}?revision=A`, '泵体.pdf', PDF('A'));
      drawing = (await technician.send<DocumentView>(`${path}?revision=B`, '泵体.pdf', PDF('B'))).body;
      expect(drawing.revisions.map(({ revision, status }) => [revision, status])).toEqual([
        ['B', 'draft'],
        ['A', 'draft'],
      ]);
      const twice = await technician.send<Problem>(`${path}?revision=A`, 'x.pdf', PDF('x'));
      expect(twice.body.code).toBe('document.revision-exists');
      const fake = await technician.send<Problem>(`${path}?revision=C`, 'x.pdf', Buffer.from('no pdf'));
      expect(fake.body.code).toBe('files.type-mismatch');
      expect((await student.get('/documents')).status).toBe(403);
      expect((await student.get(`/files/${fileOf('A').fileId}`)).status).toBe(404);
      await expect(
        school.database.query("UPDATE routing.document_revision SET revision = 'Z' WHERE id = $1", [fileOf('A').id]),
      ).rejects.toThrow(/not changed/);
    });

    it('is released only when there is a released revision to show', async () => {
      const read = await detail();
      const body = bodyOf(read);
      const operations = body.operations.map((each) =>
        each.number === 10 ? { ...each, documentIds: [drawing.id] } : each,
      );
      const { body: written } = await technician.put<Detail>(
        `${at}/versions/2`,
        { ...body, operations },
        read.rowVersion,
      );
      await technician.post(`${at}/versions/2/submit`, undefined, versioned(written.rowVersion));
      const refused = await teacher.post<Problem>(
        `${at}/versions/2/release`,
        undefined,
        versioned(written.rowVersion + 1),
      );
      expect(refused.body).toMatchObject({
        code: 'routing.document-not-released',
        params: { code: 'DWG-GP-100-TEST' },
      });
      const release = `/document-revisions/${fileOf('A').id}/release`;
      expect((await technician.post(release, undefined, versioned(1))).status).toBe(403);
      expect((await teacher.post(release, undefined, versioned(9))).status).toBe(412);
      drawing = (await teacher.post<DocumentView>(release, undefined, versioned(1))).body;
      expect(fileOf('A').status).toBe('released');
      const released = await teacher.post<Detail>(
        `${at}/versions/2/release`,
        undefined,
        versioned(written.rowVersion + 1),
      );
      expect(released.body).toMatchObject({ status: 'released', actions: ['retire'] });
      operation = released.body.operations.find(({ number }) => number === 10)!;
      const edit = await technician.put<Problem>(`${at}/versions/2`, body, released.body.rowVersion);
      expect(edit.body.code).toBe('routing.not-draft');
    });

    it('goes onto an order in the revision of that day; the station opens that one and no other', async () => {
      const { id: routingVersionId, materialId } = await detail();
      const orders = school.app.get(WorkOrderApi);
      const order = await orders.create({
        materialId,
        routingVersionId,
        quantity: '5',
        priority: 3,
        dueAt: null,
        teamId: null,
        lineMode: 'virtual',
        context: {},
      });
      await orders.plan(order.id);
      await teacher.post(`/document-revisions/${fileOf('B').id}/release`, undefined, versioned(1));
      drawing = (await teacher.get<DocumentView>(`/documents/${drawing.id}`)).body;
      expect([fileOf('A').status, fileOf('B').status]).toEqual(['obsolete', 'released']);
      const directive = await orders.directive(order.id);
      const frozen = directive.operations.find(({ number }) => number === 10)!;
      expect(frozen.documents).toMatchObject([{ code: 'DWG-GP-100-TEST', revision: 'A', fileId: fileOf('A').fileId }]);
      expect(directive.operations.filter(({ branch }) => branch).map(({ number }) => number)).toEqual([20, 21]);
      await orders.release(order.id);
      const job = (await orders.jobOrders(order.id)).find(({ operationNumber }) => operationNumber === 10)!;
      orderJob = { jobId: job.id, workUnitId: job.workUnitId };
      const station = school.at(operation.workUnitId);
      const shown = await station.bytes(`/job-orders/${job.id}/files/${fileOf('A').fileId}`);
      expect([shown.status, shown.bytes.toString(), shown.type]).toEqual([200, PDF('A').toString(), 'application/pdf']);
      expect((await station.get(`/job-orders/${job.id}/files/${fileOf('B').fileId}`)).status).toBe(404);
      expect((await school.at(newId()).get(`/job-orders/${job.id}/files/${fileOf('A').fileId}`)).status).toBe(404);
      expect((await station.get(`/files/${fileOf('A').fileId}`)).status).toBe(404);
      const view = await station.get<{ documents: { revision: string }[] }>(`/job-orders/${job.id}/station`);
      expect(view.body.documents.map(({ revision }) => revision)).toEqual(['A']);
    });

    it('takes a photo for a step only when it was handed in for this job', async () => {
      const station = school.at(orderJob.workUnitId);
      const handed = await station.send<{ fileId: string }>(
        `/job-orders/${orderJob.jobId}/files`,
        'a.pdf',
        PDF('evidence'),
      );
      expect(handed.status).toBe(200);
      expect((await station.bytes(`/job-orders/${orderJob.jobId}/files/${handed.body.fileId}`)).status).toBe(200);
      expect((await colleague.get(`/files/${newId()}`)).status).toBe(404);
      expect((await colleague.bytes(`/files/${handed.body.fileId}`)).status).toBe(200);
    });

    it('orders with a retired document are refused until a revision is released', async () => {
      const { rowVersion, id } = fileOf('B');
      const path = `/document-revisions/${id}/retire`;
      expect((await teacher.post(path, {}, versioned(rowVersion))).status).toBe(400);
      expect((await teacher.post(path, { reason: '图纸有误' }, versioned(rowVersion))).status).toBe(200);
      expect((await teacher.post<Problem>(path, { reason: '图纸有误' }, versioned(rowVersion + 1))).body.code).toBe(
        'lifecycle.transition-not-allowed',
      );
      const { id: routingVersionId, materialId } = await detail();
      const orders = school.app.get(WorkOrderApi);
      const order = await orders.create({
        materialId,
        routingVersionId,
        quantity: '1',
        priority: 3,
        dueAt: null,
        teamId: null,
        lineMode: 'virtual',
        context: {},
      });
      await expect(orders.plan(order.id)).rejects.toMatchObject({ code: 'routing.document-not-released' });
    });
  });

  it('is released by another person than submitted it, once the school has two instructors', async () => {
    const { body: made } = await teacher.post<Detail>(`${at}/versions/1/copy`, {});
    const path = `${at}/versions/${made.version}`;
    await teacher.post(`${path}/submit`, undefined, versioned(1));
    const people = await workbookOf({
      人员: [
        ['编号', '姓名', '类别'],
        ['T8', '甲教师', '教师'],
        ['T9', '乙教师', '教师'],
      ],
    });
    const imported = await school.app.get(ImportService).run({ workbook: people, name: 'people.xlsx' });
    expect(imported.problems).toEqual([]);
    const refused = await teacher.post<Problem>(`${path}/release`, undefined, versioned(2));
    expect([refused.status, refused.body.code]).toEqual([409, 'routing.same-person']);
    expect((await technician.post(`${path}/release`, undefined, versioned(2))).status).toBe(403);
    const released = await colleague.post<Detail>(`${path}/release`, undefined, versioned(2));
    expect(released.body).toMatchObject({
      status: 'released',
      submittedBy: expect.any(String),
      releasedBy: expect.any(String),
    });
    expect(released.body.submittedBy).not.toBe(released.body.releasedBy);
    expect((await colleague.post(`${path}/retire`, { reason: '停用' }, versioned(3))).body).toMatchObject({
      status: 'obsolete',
    });
  });

  it('begins empty, shows its files, and is not submitted before it says something', async () => {
    const { materialId } = await detail(1);
    const made = await technician.post<Detail>('/routings', {
      code: 'R-NEW',
      materialId,
      name: '新路线',
      nameEn: 'New',
    });
    expect(made).toMatchObject({ status: 201, body: { version: 1, status: 'draft', operations: [] } });
    const again = await technician.post<Problem>('/routings', { code: 'R-NEW', materialId, name: '新', nameEn: '' });
    expect(again.body.code).toBe('routing.exists');
    const path = `/routings/${made.body.routingId}`;
    const submitted = await technician.post<Problem>(`${path}/versions/1/submit`, undefined, versioned(1));
    expect(submitted.body.errors).toMatchObject([{ code: 'routing.no-operations' }]);
    const gltf = Buffer.from('{"asset":{"version":"2.0"},"scenes":[]}');
    const file = await technician.send<{ id: string; mediaType: string }>(`${path}/files`, '泵体.gltf', gltf);
    expect(file.body).toMatchObject({ mediaType: 'model/gltf+json' });
    expect((await technician.send<{ id: string }>(`${path}/files`, '泵体.gltf', gltf)).body.id).toBe(file.body.id);
    const [lathe] = (await detail(1)).operations.filter(({ workUnitCode }) => workUnitCode === 'LATHE');
    const step = {
      seq: 1,
      kind: 'instruction',
      title: '看模型',
      titleEn: 'See the model',
      text: '',
      textEn: '',
      mandatory: false,
    };
    const operation = (fileId: string) => ({
      number: 10,
      code: 'A',
      name: '甲',
      nameEn: 'A',
      workUnitId: lathe!.workUnitId,
      control: 'person',
      reporting: 'person',
      setupSeconds: 0,
      runSeconds: 10,
      transferBatch: '1',
      steps: [{ ...step, media: [{ kind: 'model', fileId, name: '泵体.gltf' }] }],
      parameters: [],
    });
    const put = (fileId: string) =>
      technician.put<Problem & Detail>(`${path}/versions/1`, { operations: [operation(fileId)], links: [] }, 1);
    expect((await put(newId())).body.errors).toMatchObject([
      { pointer: '/operations/0/steps/0/media/0/fileId', code: 'routing.file-unknown' },
    ]);
    expect((await put(file.body.id)).body.operations[0]!.steps[0]).toMatchObject({ media: [{ fileId: file.body.id }] });
    expect((await teacher.bytes(`/files/${file.body.id}`)).status).toBe(200);
    expect((await student.get(`/files/${file.body.id}`)).status).toBe(404);
  });
});
