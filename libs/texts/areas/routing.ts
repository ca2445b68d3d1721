import { texts } from '../pair';

export const routing = texts({
  'routing.routing': ['工艺路线（本工作簿“工艺路线”表中的编码）', 'routing (a code of this workbook’s sheet Routings)'],
  'routing.operation': ['工序（“工序”表中该路线的工序号）', 'operation (a number of this routing in sheet Operations)'],
  'routing.work-unit': ['工位编码', 'work unit'],
  'routing.bom-without-loop': ['不会直接或间接包含父项的子项', 'a component that does not contain its parent'],
  'routing.next-version': ['{version}（下一个版本号）', '{version} (the next version)'],
  'routing.draft-version': ['尚未发布的路线', 'a routing that is not released yet'],
  'routing.may-release': ['有发布权限的人', 'somebody who may release routings'],
  'routing.same-material': ['该路线原来的物料：{material}', 'the material this routing is for: {material}'],
  'routing.operation-without-loop': ['不成环的前道工序', 'operations before it that do not lead back to it'],
  'routing.value-within-limits': ['在下限和上限之间的数值', 'a number within the limits'],
  'routing.limits-in-order': ['下限不大于上限', 'a lower limit that is not over the upper one'],
  'routing.limits-for-numbers': ['只有数字输入才填上下限', 'limits only where a number is entered'],
  'routing.two-choices': ['至少两个选项，用逗号隔开', 'at least two choices, parted by commas'],
  'routing.operations-listed': ['“工序”表中至少一道工序', 'at least one operation in sheet Operations'],

  'error.routing.other-material': [
    '工艺路线 {code} 属于另一物料。',
    'Routing {code} belongs to another material.',
  ],
  'error.routing.not-released': [
    '工艺路线 {code} 第 {version} 版尚未发布，不能用于工单。',
    'Routing {code} version {version} is not released and cannot be ordered.',
  ],
  'error.routing.no-operations': ['至少要有一道工序。', 'There must be at least one operation.'],
  'error.routing.repeated': ['重复。', 'This is there twice.'],
  'error.routing.work-unit-unknown': ['没有这个工位。', 'There is no such work unit.'],
  'error.routing.transfer-batch': ['转移批量必须大于 0。', 'The transfer batch must be over 0.'],
  'error.routing.run-seconds': ['单件工时必须是大于 0 的整数秒。', 'The run time must be whole seconds over 0.'],
  'error.routing.link-unknown': ['工序 {from} 或 {to} 不存在。', 'Operation {from} or {to} does not exist.'],
  'error.routing.loop': ['工序先后关系成环：{path}。', 'The operations run in a circle: {path}.'],
  'error.routing.limits-reversed': ['下限不能大于上限。', 'The lower limit must not be over the upper limit.'],
  'error.routing.parameter-outside-limits': ['参数值超出其上下限。', 'The value is outside its own limits.'],
  'error.routing.input-limits': ['只有数字输入才有上下限。', 'Only a number has limits.'],
  'error.routing.input-choices': ['选择项至少要有两个。', 'A choice needs at least two options.'],
  'error.bom.contains-itself': ['物料清单自我包含：{path}。', 'The bill of material contains itself: {path}.'],
});
