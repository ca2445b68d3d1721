import { texts } from '../pair';

export const quality = texts({
  'characteristic.sampling': [
    '每件、首件，或数字 n（每 n 件测 1 件）',
    '“each”, “first”, or a number n (every n-th piece)',
  ],
  'characteristic.limits': [
    '计量特性至少一个限值且下限小于上限；计数特性不填公称值和限值',
    'a variable has at least one limit, the lower below the upper; an attribute has none and no nominal value',
  ],
  'characteristic.geometric': ['只有计量特性有几何公差', 'only a variable has a geometrical tolerance'],
  'characteristic.datum': ['基准字母，如 A；公共基准如 A-B', 'a datum letter such as A, or a common datum such as A-B'],
  'characteristic.datums': [
    '方向、位置、跳动公差要填基准；直线度、平面度、圆度、圆柱度没有基准',
    'orientation, location and run-out refer to a datum; a form does not',
  ],
  'characteristic.place': [
    '图纸编码、横向和纵向位置一起填；位置从图幅左上角算起，占幅面的百分数',
    'the drawing with both positions, in percent of the sheet from its upper left corner',
  ],

  'geometric.straightness': ['直线度', 'Straightness'],
  'geometric.flatness': ['平面度', 'Flatness'],
  'geometric.roundness': ['圆度', 'Roundness'],
  'geometric.cylindricity': ['圆柱度', 'Cylindricity'],
  'geometric.line-profile': ['线轮廓度', 'Line profile'],
  'geometric.surface-profile': ['面轮廓度', 'Surface profile'],
  'geometric.parallelism': ['平行度', 'Parallelism'],
  'geometric.perpendicularity': ['垂直度', 'Perpendicularity'],
  'geometric.angularity': ['倾斜度', 'Angularity'],
  'geometric.position': ['位置度', 'Position'],
  'geometric.coaxiality': ['同轴度', 'Coaxiality'],
  'geometric.symmetry': ['对称度', 'Symmetry'],
  'geometric.circular-run-out': ['圆跳动', 'Circular run-out'],
  'geometric.total-run-out': ['全跳动', 'Total run-out'],

  'error.inspection.decided': ['检验已结束（{status}），不能再录入。', 'The inspection is over ({status}).'],
  'error.inspection.characteristic-unknown': ['检验计划中没有这个特性。', 'The plan has no such characteristic.'],
  'error.inspection.piece-out-of-range': ['件号必须在 1 到 {pieces} 之间。', 'The piece must be from 1 to {pieces}.'],
  'error.measurement.not-ok-or-ng': ['请选择合格或不合格。', 'Choose conforming (ok) or nonconforming (ng).'],
  'error.characteristic.repeated': ['气泡号 {balloon} 在本工序中重复。', 'Balloon {balloon} is there twice.'],
  'error.characteristic.limits-of-attribute': [
    '计数特性没有公称值和上下限。',
    'An attribute has no nominal value and no limits.',
  ],
  'error.characteristic.limits-of-geometric': [
    '几何公差只填公差值（上限），大于 0，没有下限。',
    'A geometrical tolerance has its value as upper limit, above 0, and no lower limit.',
  ],
  'error.characteristic.geometric-of-attribute': [
    '计数特性没有几何公差。',
    'An attribute has no geometrical tolerance.',
  ],
  'error.characteristic.datums-of-form': ['形状公差没有基准。', 'A tolerance of form refers to no datum.'],
  'error.characteristic.datum-missing': ['请填基准，如 A。', 'Name the datum, such as A.'],
  'error.characteristic.datum-twice': ['同一个基准填了两次。', 'A datum is there twice.'],
  'error.characteristic.datums-alone': [
    '填了基准，还要选几何公差项目。',
    'There are datums, but no geometrical tolerance.',
  ],
  'error.characteristic.place-incomplete': [
    '气泡的位置要填全：图纸、横向位置、纵向位置。',
    'A place of a balloon is a drawing with both positions.',
  ],
  'error.characteristic.every-how-many': ['请填每几件测一件。', 'Say every how many pieces.'],
  'error.characteristic.of-other-plan': [
    '这个特性不属于本工序的检验计划，请刷新页面。',
    'This characteristic is not of this plan; read the page again.',
  ],
  'error.characteristic.drawing-unknown': [
    '气泡所在的图纸不属于这种物料或它的工序。',
    'The drawing of this balloon belongs neither to the material nor to one of its operations.',
  ],
  'error.characteristic.first-article-without': [
    '要求首检的工序至少有一个检验特性。',
    'An operation that asks for a first article has at least one characteristic.',
  ],
  'ledger.inspection-plan.edited': [
    '修改检验计划：{characteristics} 个特性，{balloons} 个已标气泡',
    'Inspection plan written: {characteristics} characteristics, {balloons} with a balloon',
  ],
});
