import type { HttpClient } from '../support/http-client';
import { workbookOf, type Sheets } from '../support/school';
import { expectThat, type Tell } from './story';

interface Operation {
  readonly operationId: string;
  readonly number: number;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly steps: readonly { readonly id: string }[];
}

export interface RoutingVersion {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly rowVersion: number;
  readonly changeNote: string;
  readonly operations: readonly Operation[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

const CODE = 'GP-101';
const ROUTING = 'R-GP-101';

/** A pump body made by hand on the demo line, each piece with a serial number of its own. */
const BOOK: Sheets = {
  物料: [
    ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
    [CODE, '泵体（实训件）', 'Pump body (training)', 'ADC12', 'pcs', '零件', '序列号'],
  ],
  物料清单: [
    ['父项编码', '子项编码', '用量', '领用工序'],
    [CODE, 'GP-110', 1, 10],
  ],
  工艺路线: [
    ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
    [ROUTING, 1, CODE, '泵体实训工艺', 'Training routing of the pump body', '首版'],
  ],
  工序: [
    [
      '路线编码',
      '工序号',
      '工序代码',
      '名称',
      '英文名称',
      '工位',
      '控制',
      '报工',
      '准备时间(s)',
      '单件时间(s)',
      '转移批量',
    ],
    [ROUTING, 10, 'MILL', '铣结合面', 'Mill the joint face', 'MILL', '人工', '人工', 60, 60, 1],
    [ROUTING, 20, 'BORE', '镗齿轮孔', 'Bore the gear pockets', 'LATHE', '人工', '人工', 60, 60, 1],
    [ROUTING, 30, 'WASH', '去毛刺清洗', 'Deburr and wash', 'WASH', '人工', '人工', 0, 30, 1],
  ],
  作业步骤: [
    [
      '路线编码',
      '工序号',
      '步骤',
      '类型',
      '标题',
      '英文标题',
      '内容',
      '英文内容',
      '必做',
      '输入',
      '单位',
      '下限',
      '上限',
      '选项',
    ],
    [ROUTING, 10, 1, '确认', '夹紧工件', 'Clamp the part', '', '', '是'],
    [ROUTING, 20, 1, '确认', '对刀', 'Set the tool', '', '', '是'],
  ],
};

export interface Product {
  readonly materialId: string;
  readonly routingId: string;
  readonly version: RoutingVersion;
}

const versionsOf = (routingId: string, version: number): string => `/routings/${routingId}/versions/${version}`;

/** The routing comes from Excel as a draft, is edited, and released. */
export async function bringTheRouting(tell: Tell, teacher: HttpClient): Promise<Product> {
  const form = new FormData();
  form.set('workbook', new Blob([new Uint8Array(await workbookOf(BOOK))]), 'pump-body.xlsx');
  const { applied, counts } = await teacher.upload<{ applied: boolean; counts: Record<string, number> }>(
    '/imports',
    form,
  );
  expectThat(applied, 'the workbook was not imported');
  tell(
    `A workbook was imported: ${Object.entries(counts)
      .map(([sheet, count]) => `${sheet} ${count}`)
      .join(', ')}.`,
  );
  const { items } = await teacher.get<{ items: { id: string; material: { id: string } }[] }>(`/routings?q=${ROUTING}`);
  const [routing] = items;
  expectThat(routing !== undefined, 'the routing is not there');
  const draft = await teacher.get<RoutingVersion>(versionsOf(routing.id, 1));
  await edit(teacher, routing.id, draft, (body) => ({
    ...body,
    operations: body.operations.map((operation) =>
      operation.number === 20 ? { ...operation, runSeconds: 75 } : operation,
    ),
  }));
  const version = await release(teacher, routing.id, 1);
  tell(`In the editor boring got 75 s a piece; version 1 of ${ROUTING} is ${version.status}.`);
  return { materialId: routing.material.id, routingId: routing.id, version };
}

/** Version 2 checks the bores at the measuring machine before the washing. */
export async function addCheck(
  tell: Tell,
  teacher: HttpClient,
  { routingId, version }: Product,
): Promise<RoutingVersion> {
  await teacher.post(`${versionsOf(routingId, version.version)}/copy`, { changeNote: '清洗前增加孔位检查' });
  const draft = await teacher.get<RoutingVersion>(versionsOf(routingId, 2));
  const { items } = await teacher.get<{ items: { id: string; code: string }[] }>('/work-units');
  const cmm = items.find(({ code }) => code === 'CMM');
  const washing = draft.operations.find(({ number }) => number === 30);
  expectThat(cmm !== undefined && washing !== undefined, 'the line has no measuring machine or nothing is washed');
  await edit(teacher, routingId, draft, ({ operations, links, ...body }) => ({
    ...body,
    operations: [
      ...operations,
      ...operations
        .filter(({ number }) => number === 30)
        .map(({ operationId: _same, ...like }) => ({
          ...like,
          number: 25,
          code: 'CHECK',
          name: '孔位检查',
          nameEn: 'Check the bores',
          workUnitId: cmm.id,
        })),
    ],
    links: [...links.filter(({ to }) => to !== 30), { from: 20, to: 25 }, { from: 25, to: 30 }],
  }));
  const released = await release(teacher, routingId, 2);
  tell(`Version 2 checks the bores before the washing, and is ${released.status}.`);
  return released;
}

interface Body {
  readonly changeNote: string;
  readonly operations: readonly (Omit<Operation, 'operationId' | 'workUnitCode'> & { readonly operationId?: string })[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

async function edit(
  teacher: HttpClient,
  routingId: string,
  draft: RoutingVersion,
  change: (body: Body) => Body,
): Promise<void> {
  const numbers = new Map(draft.operations.map(({ operationId, number }) => [operationId, number]));
  const numberOf = (id: string): number => numbers.get(id) ?? 0;
  const body = change({
    changeNote: draft.changeNote,
    operations: draft.operations.map(({ workUnitCode: _code, steps, ...operation }) => ({
      ...operation,
      steps: steps.map(({ id: _id, ...step }) => step as Operation['steps'][number]),
    })),
    links: draft.links.map(({ from, to }) => ({ from: numberOf(from), to: numberOf(to) })),
  });
  await teacher.put(versionsOf(routingId, draft.version), body, { ifMatch: draft.rowVersion });
}

async function release(teacher: HttpClient, routingId: string, number: number): Promise<RoutingVersion> {
  const path = versionsOf(routingId, number);
  for (const action of ['submit', 'release']) {
    const { rowVersion } = await teacher.get<RoutingVersion>(path);
    await teacher.post(`${path}/${action}`, {}, { ifMatch: rowVersion });
  }
  return teacher.get<RoutingVersion>(path);
}
