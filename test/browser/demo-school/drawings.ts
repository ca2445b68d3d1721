import type { Installation } from '../../stories/installation';
import { drawingPdf } from '../../stories/story';
import type { HttpClient } from '../../support/http-client';
import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Listed<T> {
  readonly items: readonly T[];
}

const SIZE = [40, 30, 20] as const;

/** A block of 40 × 30 × 20 as binary STL. */
function block(): Buffer {
  const corner = (bits: number): number[] => SIZE.map((length, axis) => ((bits >> axis) & 1) * length);
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ] as const;
  const triangles = quads.flatMap(([a, b, c, d]) => [
    [a, b, c],
    [a, c, d],
  ]);
  const stl = Buffer.alloc(84 + 50 * triangles.length);
  stl.writeUInt32LE(triangles.length, 80);
  for (const [index, triangle] of triangles.entries()) {
    const values = [0, 0, 0, ...triangle.flatMap((bits) => corner(bits))];
    for (const [n, value] of values.entries()) stl.writeFloatLE(value, 84 + 50 * index + 4 * n);
  }
  return stl;
}

const formOf = (content: Buffer, name: string, type: string): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)], { type }), name);
  return form;
};

async function releasedDocument(teacher: HttpClient): Promise<{ documentId: string; revisionId: string }> {
  const { id } = await teacher.post<Versioned>('/documents', {
    code: 'DWG-SHOW',
    kind: 'drawing',
    name: '演示图纸',
    nameEn: 'Demo drawing',
  });
  const pdf = formOf(Buffer.from(drawingPdf('Demo drawing, revision B')), 'DWG-SHOW-B.pdf', 'application/pdf');
  const { revisions } = await teacher.upload<{ revisions: readonly { id: string; rowVersion: number }[] }>(
    `/documents/${id}/revisions?revision=B`,
    pdf,
  );
  const [revision] = revisions;
  const revisionId = revision?.id ?? '';
  await teacher.post(`/document-revisions/${revisionId}/release`, {}, { ifMatch: revision?.rowVersion ?? 0 });
  return { documentId: id, revisionId };
}

/** Two characteristics on the drawing. */
const planOn = (revisionId: string) => ({
  firstArticle: false,
  characteristics: [0.25, 0.5].map((x, index) => ({
    balloon: String(index + 1),
    name: '演示平行度',
    nameEn: 'Demo parallelism',
    kind: 'variable',
    usl: '0.02',
    unit: 'mm',
    decimals: 3,
    class: 'A',
    mandatory: true,
    sampling: 'each',
    geometric: { symbol: 'parallelism', datums: ['A'] },
    place: { revisionId, page: 1, x, y: 0.5 },
  })),
});

/** A job at the CMM whose operation has a drawing and whose step has a model. @returns its id */
export async function prepareDrawings({ client }: Installation): Promise<string> {
  const teacher = await client().login('teacher');
  const { documentId, revisionId } = await releasedDocument(teacher);
  const { items } = await teacher.get<Listed<{ id: string; code: string }>>('/materials?limit=200');
  const materialId = items.find(({ code }) => code === 'GP-200')?.id;
  const units = await teacher.get<Listed<{ id: string; code: string }>>('/work-units');
  const made = await teacher.post<Versioned & { routingId: string }>('/routings', {
    code: 'R-SHOW',
    materialId,
    name: '演示看图',
    nameEn: 'Demo of drawings',
  });
  const path = `/routings/${made.routingId}`;
  const model = await teacher.upload<{ id: string }>(`${path}/files`, formOf(block(), '演示毛坯.stl', 'model/stl'));
  const say = { title: '演示看模型', titleEn: 'See the model', text: '演示', textEn: 'Demo' };
  const media = [{ kind: 'model', fileId: model.id, name: '演示毛坯.stl' }];
  const operation = {
    number: 10,
    code: 'SHOW',
    name: '演示工序',
    nameEn: 'Demo operation',
    workUnitId: units.items.find(({ code }) => code === 'CMM')?.id,
    control: 'person',
    reporting: 'person',
    setupSeconds: 0,
    runSeconds: 10,
    transferBatch: '1',
    documentIds: [documentId],
    parameters: [],
    steps: [{ seq: 1, kind: 'instruction', mandatory: true, ...say, media }],
  };
  const versions = `${path}/versions/1`;
  const { operations } = await teacher.put<{ operations: readonly { operationId: string }[] }>(
    versions,
    { operations: [operation], links: [] },
    { ifMatch: 1 },
  );
  await teacher.put(`/operations/${operations[0]?.operationId}/inspection-plan`, planOn(revisionId), { ifMatch: 0 });
  await teacher.post(`${versions}/submit`, {}, { ifMatch: 2 });
  const { id: routingVersionId } = await teacher.post<Versioned>(`${versions}/release`, {}, { ifMatch: 3 });
  const order = await teacher.post<{ id: string }>('/work-orders', {
    materialId,
    routingVersionId,
    quantity: '1',
    priority: 3,
    lineMode: 'virtual',
  });
  for (const verb of ['plan', 'release']) {
    const { version } = await teacher.get<Versioned>(`/work-orders/${order.id}`);
    await teacher.post(`/work-orders/${order.id}/${verb}`, {}, { ifMatch: version });
  }
  const { jobOrders } = await teacher.get<{ jobOrders: readonly { id: string }[] }>(`/work-orders/${order.id}`);
  const job = jobOrders[0]?.id ?? '';
  await teacher.post(`/job-orders/${job}/dispatch`, {});
  return job;
}

/** Opens the drawing and the model of a job at its station; turns the sheet larger and the part around. */
export async function looksAtDrawings(student: Seat, jobId: string, shot: (name: string) => string): Promise<void> {
  const { page, t } = student;
  await student.go(`/station/CMM?job=${jobId}`);
  await page.getByRole('button', { name: /DWG-SHOW/ }).click();
  const sheet = page.getByRole('img', {
    name: t('web.viewer.sheet.of', { name: 'DWG-SHOW-B.pdf', number: 1, pages: 1 }),
  });
  await sheet.waitFor();
  await student.press('web.viewer.larger');
  await student.sees('125 %');
  await fitsGloves(student, 'drawing');
  await page.screenshot({ path: shot('drawing') });
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: t('web.station.stages') })
    .getByRole('button', { name: /演示看模型/ })
    .click();
  await page.getByRole('button', { name: new RegExp(t('web.step.media.model')) }).click();
  const model = page.getByRole('img', { name: t('web.viewer.model', { name: '演示毛坯.stl' }) });
  await model.and(page.locator('[aria-busy="false"]')).waitFor();
  await student.sees(SIZE.join(' × '));
  await student.press('web.viewer.view.top');
  await model.press('ArrowLeft');
  await fitsGloves(student, 'model');
  await page.screenshot({ path: shot('model') });
  await page.keyboard.press('Escape');
}
