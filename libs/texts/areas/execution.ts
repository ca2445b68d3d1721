import { texts } from '../pair';

export const execution = texts({
  'gate.order-released': [
    '工单未下达或已挂起（当前：{state}）。请教师下达或解除挂起。',
    'The order is not released or on hold ({state}). Ask the instructor to release or resume it.',
  ],
  'gate.dispatched': [
    '本工序任务还没有派工（当前：{state}）。请教师派工。',
    'This job order is not dispatched ({state}). Ask the instructor to dispatch it.',
  ],
  'gate.quantity-received': ['上道工序还没有转来合格件。', 'No good parts have come from the operation before.'],
  'gate.work-unit-free': [
    '本工位正在执行 {job}，请先完工或暂停。',
    'This work unit is busy with {job}; complete or pause it first.',
  ],
  'gate.work-unit-usable': [
    '设备状态为“{state}”，请先联系设备管理员处理。',
    'The equipment is not to be used now ({state}). Tell the technician.',
  ],
  'gate.line-open': [
    '今天产线停用（{day}），学生不能开工；请改天，或请教师操作。',
    'The line is closed today ({day}); students start on another day, or an instructor does it.',
  ],
  'gate.material-available': [
    '缺料：{materials}。请先收货、发料或解除批次隔离。',
    'Material is missing: {materials}. Receive it, or accept a lot that is held.',
  ],
  'gate.lots-loaded': [
    '还没有扫码上料：{materials}。请先扫描批次条码。',
    'No lot is scanned in of: {materials}. Scan one first.',
  ],
  'gate.lot-not-held': [
    '本工单的批次 {lot} 已被隔离或拒收。请质检处理后再开工。',
    'Lot {lot} of this order is held or rejected. Have quality decide on it first.',
  ],
  'gate.documents-released': [
    '技术文件没有已发布的版本：{documents}。请先发布。',
    'No revision is released of: {documents}. Release one first.',
  ],
  'gate.qualification': [
    '需要操作资质 {qualification}，且在有效期内。',
    'The qualification {qualification} is needed and must be valid.',
  ],
  'gate.team': ['本工单布置给了其他小组。', 'This order is assigned to another team.'],
  'gate.assigned': [
    '这项任务指定给了其他同学。请教师改派。',
    'This job is given to somebody else. Ask the instructor to reassign it.',
  ],
  'gate.safety-check': [
    '今天还没有做班前安全检查。请先在工位屏上完成检查。',
    'The safety check of today is not done. Do it at this station first.',
  ],
  'gate.safety-failed': [
    '班前安全检查有问题：{points}。请联系 {contact} 处理并复查。',
    'The safety check found: {points}. Call {contact} to put it right and check again.',
  ],
  'gate.machine-connected': [
    '设备未连接。请检查设备电源和 OPC UA 连接。',
    'The machine is not connected. Check its power and OPC UA connection.',
  ],
  'gate.machine-accepts': [
    '设备没有接受“{action}”。请排除原因后再试一次，或请教师改为人工执行。',
    'The machine did not accept “{action}”. Remove the cause and try again, or ask the instructor to take it over by hand.',
  ],
  'error.execution.gates-closed': ['现在还不能开工：{gates}。', 'The job cannot start yet: {gates}.'],
  'error.execution.given-to-others': [
    '这项任务已指定给其他同学，由他们完成；需要换人请教师改派。',
    'This job is given to others, who do it; ask the instructor to give it to you.',
  ],
  'error.execution.other-team': [
    '这项任务布置给了其他小组，不能代为操作。',
    'This job belongs to another team; you cannot work on it.',
  ],
  'error.execution.no-time-now': [
    '任务当前（{state}）不能记这种工时。',
    'This kind of time cannot be booked while the job is {state}.',
  ],
  'error.execution.not-your-time': ['只能结束自己的工时。', 'You can end only your own time.'],
  'error.execution.no-team': [
    '这张工单没有小组，没有可轮换的角色。',
    'The order has no team whose roles could rotate.',
  ],
  'error.execution.assign-nobody': ['请至少选一个人。', 'Choose at least one person.'],
  'team-role.operator': ['操作员', 'Operator'],
  'team-role.inspector': ['检验员', 'Inspector'],
  'team-role.recorder': ['记录员', 'Recorder'],
  'team-role.safety': ['安全员', 'Safety officer'],
  'team-role.helper': ['协助', 'Helper'],
  'assignment-mode.team': ['工单小组', 'The order’s team'],
  'assignment-mode.people': ['指定人员', 'Chosen people'],
  'assignment-mode.qualified': ['有资质的任何人', 'Whoever is qualified'],
  'safety.target': ['工位编码或设备类别', 'the code of a work unit, or an equipment class'],
  'safety.may-edit': ['可以修改检查表的人', 'somebody who may change safety lists'],
  'safety.most-points': ['每个检查表最多 {max} 项', 'at most {max} points for each list'],
  'error.safety.unknown-target': [
    '没有“{target}”这个工位或设备类别。',
    'There is no work unit or equipment class “{target}”.',
  ],
  'error.safety.list-exists': ['“{target}”已有检查表，请直接修改。', '“{target}” has a list already; change that one.'],
  'error.safety.nothing-to-check': ['工位 {workUnit} 没有班前检查项目。', 'Nothing is to be checked at {workUnit}.'],
  'error.safety.points-missing': ['每一项都要选择：{points}', 'Each point needs an answer: {points}'],
  'error.safety.call-first': [
    '检查发现问题，请联系 {contact}，由教师或设备管理员复查。',
    'The check found something: call {contact}; an instructor or technician checks again.',
  ],
  'error.lesson.nothing-to-put-away': [
    '这项任务没有等待收工的在制品。',
    'No end of class asks to put anything of this job away.',
  ],
  'error.lesson.too-many': ['最多还有 {remaining} 件。', 'There are {remaining} at most.'],
  'time-kind.setup': ['准备', 'Set-up'],
  'time-kind.run': ['加工', 'Run'],
  'time-kind.wait': ['等待', 'Wait'],
  'time-kind.help': ['协助', 'Help'],
  'error.execution.nothing-refused': [
    '设备没有拒绝过这项任务的指令，不需要重试。',
    'The machine has refused nothing about this job; there is nothing to try again.',
  ],
  'error.execution.inspection-missing': [
    '检验未完成，不能完工：还缺 {missing}。',
    'The inspection is not complete: {missing} missing.',
  ],
  'error.execution.machine-running': [
    '设备还在加工，请等它结束或先停止。',
    'The machine is still running; wait for it or stop it first.',
  ],
  'error.execution.steps-missing': ['作业步骤未完成，不能完工：{steps}。', 'Work steps are not done: {steps}.'],
  'error.execution.unknown-step': ['作业指导中没有这一步。', 'The work instruction has no such step.'],
  'error.execution.step-value-invalid': ['“{value}”不符合本步骤的要求。', '“{value}” is not what this step asks for.'],
  'error.execution.step-file-unknown': ['这个文件没有上传到本任务。', 'This file was not handed in for this job.'],
  'error.execution.not-this-station': ['这项任务不在本工位。', 'This job order belongs to another station.'],
  'error.execution.reported-by-machine': ['本工序由设备自动报工。', 'The machine reports this operation by itself.'],
  'error.execution.lot-unknown': ['没有批次“{number}”。', 'There is no lot “{number}”.'],
  'error.execution.lot-not-asked': [
    '本工序不用批次 {number} 的物料。需要扫码的物料：{asked}。',
    'Lot {number} is not of a material scanned at this operation. Scanned here: {asked}.',
  ],
  'error.execution.lots-missing': [
    '扫码的物料不够，没有报工：还缺 {materials}。请再扫描批次。',
    'What was scanned in does not cover this report; nothing was booked. Missing: {materials}. Scan another lot.',
  ],
  'error.execution.lot-missing': ['还缺 {code} {quantity}。', '{quantity} of {code} missing.'],
  'error.execution.not-a-picture': [
    '只能附本任务上传的照片（PNG、JPEG、WebP）。',
    'Only a picture handed in for this job (PNG, JPEG, WebP).',
  ],
  'error.execution.too-many-serials': [
    '带序列号的成品一次最多报 {most} 件，请分几次报工。',
    'At most {most} finished pieces with serial numbers at once; report them in several goes.',
  ],
  'error.station.not-enrolled': ['本屏幕尚未登记为工位屏。', 'This screen is not enrolled as a station.'],
  'error.station.unknown-badge': ['未识别的工牌，请重新扫描。', 'Unknown badge; please scan again.'],
  'error.station.wrong-pin': ['学号/工号或 PIN 不正确。', 'The number or the PIN is wrong.'],
});
