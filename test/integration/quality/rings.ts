import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { newId } from '#platform/ids';
import { workbookOf } from '../../support/school';
import { startSchool, type Person, type School } from '../routing/school';

const RING = 'PR-1';
const START = Date.parse('2026-03-02T08:00:00Z');

/** Balloon, names, kind, nominal value, limits, unit, decimals, class: a row of the import. */
export type Dimension = readonly (string | number | null)[];

export const INSIDE_DIAMETER: Dimension = ['1', '内径', 'Inside diameter', '计量', '74', '73.95', '74.05', 'mm', 3];

const ringsWith = (dimensions: readonly Dimension[]) =>
  workbookOf({
    物料: [
      ['物料编码', '名称', '英文名称', '类别', '单位'],
      [RING, '活塞环', 'Piston ring', '产品', '件'],
    ],
    工艺路线: [
      ['路线编码', '物料编码', '名称', '英文名称'],
      ['R-PR', RING, '活塞环', 'Piston ring'],
    ],
    工序: [
      ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
      ['R-PR', 10, 'OP10', '测量', 'Measure', 'CMM', '人工', '人工', 0, 60],
    ],
    工艺发布: [['路线编码'], ['R-PR']],
    检验特性: [
      ['路线编码', '工序号', '气泡号', '名称', '英文名称', '类型', '公称值', '下限', '上限', '单位', '小数位', '等级'],
      ...dimensions.map((dimension) => ['R-PR', 10, ...dimension]),
    ],
  });

/** A school that makes piston rings and measures them in one operation. */
export class Rings {
  /** When the newest piece was measured; pieces follow one another by a second. */
  clock = START;

  private constructor(
    readonly school: School,
    readonly instructor: Person,
    readonly materialId: string,
    readonly operationId: string,
    readonly workUnitId: string,
    private readonly characteristics: ReadonlyMap<string, string>,
  ) {}

  static async begin(dimensions: readonly Dimension[]): Promise<Rings> {
    const school = await startSchool();
    const result = await school.import(await ringsWith(dimensions));
    if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
    const material = await school.app.get(MaterialApi).materialByCode(RING);
    const [place] = await school.app.get(RoutingApi).operationPlaces({ materialId: material!.id });
    const { operationId, workUnitId } = place!;
    const plan = await school.app.get(QualityApi).planFor([operationId]);
    const characteristics = new Map(plan.map(({ balloon, id }) => [balloon, id]));
    const instructor = await school.signIn('instructor');
    return new Rings(school, instructor, material!.id, operationId, workUnitId, characteristics);
  }

  /** Inspections of a work order of so many pieces. */
  async order(quantity: number): Promise<string> {
    const jobOrderId = newId();
    const id = await this.school.app.get(QualityApi).openInspections({
      subject: { type: 'job-order', id: jobOrderId },
      jobOrderId,
      workOrderId: newId(),
      workUnitId: this.workUnitId,
      operationId: this.operationId,
      quantity: String(quantity),
    });
    return id!;
  }

  async measure(inspectionId: string, piece: number, value: string, at?: number, balloon = '1'): Promise<void> {
    this.clock += 1000;
    await this.school.app.get(QualityApi).record(inspectionId, {
      characteristicId: this.characteristics.get(balloon)!,
      piece,
      value,
      source: 'instrument',
      dataQuality: 'good',
      measuredAt: new Date(at ?? this.clock),
    });
  }

  /** Asks for a chart, by default of the first balloon. */
  async chart<Chart>(body: object): Promise<Chart> {
    const key = { materialId: this.materialId, operationNumber: 10, balloon: '1' };
    const answer = await this.instructor.post<Chart>('/control-charts', { ...key, ...body });
    expect(answer.status).toBe(201);
    return answer.body;
  }
}
