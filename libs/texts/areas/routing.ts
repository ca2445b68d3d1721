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

  'error.routing.other-material': ['工艺路线 {code} 属于另一物料。', 'Routing {code} belongs to another material.'],
  'error.routing.not-released': [
    '工艺路线 {code} 第 {version} 版尚未发布，不能用于工单。',
    'Routing {code} version {version} is not released and cannot be ordered.',
  ],
  'error.routing.exists': ['工艺路线编码 {code} 已被使用。', 'There is a routing {code} already.'],
  'error.routing.not-draft': [
    '工艺路线 {code} 第 {version} 版不是草稿，不能修改；请建立新版本。',
    'Routing {code} version {version} is no draft and cannot be changed; make the next version.',
  ],
  'error.routing.same-person': [
    '提交人不能发布自己提交的版本，请另一位教师审核发布。',
    'Who submitted this version may not release it; another instructor has to.',
  ],
  'error.routing.document-not-released': [
    '文件 {code} 没有已发布的版次。',
    'Document {code} has no released revision.',
  ],
  'error.routing.document-unknown': ['没有这个文件。', 'There is no such document.'],
  'error.routing.file-unknown': ['这个文件不属于本工艺路线。', 'This file does not belong to the routing.'],
  'error.routing.equipment-class-unknown': [
    '没有设备类别“{equipmentClass}”。',
    'No work unit is of the class {equipmentClass}.',
  ],
  'error.routing.work-unit-of-other-class': [
    '默认工位不属于设备类别“{equipmentClass}”。',
    'The work unit is not of the class {equipmentClass}.',
  ],
  'error.routing.operation-of-other-version': ['这道工序属于另一版本。', 'This operation belongs to another version.'],
  'error.routing.capture-without-input': ['记录步骤必须说明记录什么。', 'A step that records must say what.'],
  'error.routing.alternative-alone': [
    '替代组“{group}”里至少要有两道工序。',
    'Group {group} needs at least two alternatives.',
  ],
  'error.routing.alternative-neighbours': [
    '替代组“{group}”的工序必须有相同的前道和后道：工序 {number} 与 {first} 不同。',
    'Alternatives of group {group} must share what is before and after them: {number} differs from {first}.',
  ],
  'error.routing.alternative-optional': [
    '替代组“{group}”里的工序不能同时是可选工序。',
    'An alternative of group {group} cannot be optional as well.',
  ],
  'error.document.exists': ['文件编码 {code} 已被使用。', 'There is a document {code} already.'],
  'error.document.revision-exists': [
    '文件 {code} 已有版次 {revision}。',
    'Document {code} has a revision {revision} already.',
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
