import type { TagDef } from '../connection';
import { tag as tagDef } from '../tag-def';

/** Where the machines of one make have their data, so that nobody types node ids. */
export interface StationTemplate {
  readonly jobReceiverNode: string;
  readonly jobResponsesNode: string;
  readonly tags: readonly TagDef[];
}

/** Where a machine of the virtual line takes faults for teaching. */
export interface FaultDoor {
  readonly machineNode: string;
  /** Namespace of its methods. */
  readonly uri: string;
}

const NAMESPACE = 'http://linelab.example/UA/VirtualLine/';

/** Counters and the current job report every change; this many fit into a cut cable of some minutes. */
const EVENT_QUEUE = 300;

type Analog = readonly [node: string, unit: string, deadband: number, name: string, nameEn: string];

const COMMON: readonly Analog[] = [
  ['Power', 'kW', 0.02, '功率', 'Power'],
  ['AirPressure', 'bar', 0.02, '气源压力', 'Air pressure'],
];

const SIGNALS: Readonly<Record<string, readonly Analog[]>> = {
  WH: [
    ['LiftPosition', 'm', 0.05, '升降位置', 'Lift position'],
    ['OccupiedBins', '%', 0.2, '库位占用率', 'Occupied bins'],
  ],
  LATHE: [
    ['SpindleLoad', '%', 0.5, '主轴负载', 'Spindle load'],
    ['SpindleSpeed', '1/min', 5, '主轴转速', 'Spindle speed'],
    ['CoolantTemperature', '°C', 0.1, '切削液温度', 'Coolant temperature'],
  ],
  MILL: [
    ['SpindleLoad', '%', 0.5, '主轴负载', 'Spindle load'],
    ['SpindleSpeed', '1/min', 10, '主轴转速', 'Spindle speed'],
    ['SpindleTemperature', '°C', 0.1, '主轴温度', 'Spindle temperature'],
  ],
  WASH: [
    ['BathTemperature', '°C', 0.1, '清洗液温度', 'Bath temperature'],
    ['SprayPressure', 'bar', 0.05, '喷淋压力', 'Spray pressure'],
  ],
  CMM: [
    ['RoomTemperature', '°C', 0.02, '室温', 'Room temperature'],
    ['AxisSpeed', 'm/s', 0.005, '轴速度', 'Axis speed'],
  ],
  ROBOT: [
    ['DriveLoad', '%', 0.5, '驱动负载', 'Drive load'],
    ['MotorTemperature', '°C', 0.1, '电机温度', 'Motor temperature'],
  ],
  LEAK: [
    ['TestPressure', 'bar', 0.01, '测试压力', 'Test pressure'],
    ['PressureDrop', 'Pa', 1, '压降', 'Pressure drop'],
  ],
  PACK: [
    ['BeltFrequency', 'Hz', 0.1, '输送带频率', 'Belt frequency'],
    ['LabelStock', '%', 0.1, '标签余量', 'Label stock'],
  ],
};

/** What machines tell of the sizes of parts, off the middle of the tolerance. */
const SIZES: Readonly<Record<string, readonly (readonly [node: string, name: string, nameEn: string])[]>> = {
  LATHE: [['SizeDeviation', '直径偏差（在机测量）', 'Diameter deviation, in-process']],
  MILL: [['SizeDeviation', '尺寸偏差（在机测量）', 'Size deviation, in-process']],
  CMM: [
    ['TurnedDeviation', '车削直径偏差', 'Deviation of the turned diameter'],
    ['MilledDeviation', '铣削尺寸偏差', 'Deviation of the milled size'],
  ],
  ROBOT: [['SizeDeviation', '装入位置偏差', 'Deviation of the placed part']],
};

const WITH_PACKML = new Set(['WASH', 'PACK']);
const WITH_TOOL = new Set(['LATHE', 'MILL']);
const WITH_PROGRAM = new Set(['LATHE', 'MILL']);

/** Of a machine of the line fewer values wait than of others. */
const tag: typeof tagDef = (key, nodeId, role, name, nameEn, over) =>
  tagDef(key, nodeId, role, name, nameEn, { queueSize: 20, ...over });

/** Where every machine of the virtual line takes what is asked of the line as a whole. */
export const lineDoor = { controlNode: `nsu=${NAMESPACE};s=LineControl`, uri: NAMESPACE } as const;

/** The door for faults of one machine by the code of its work unit. */
export function faultDoor(code: string): FaultDoor {
  return { machineNode: `nsu=${NAMESPACE};s=${code}`, uri: NAMESPACE };
}

/** The map of one machine of the virtual line by the code of its work unit; null for a code it does not have. */
export function virtualLineTemplate(code: string): StationTemplate | null {
  const signals = SIGNALS[code];
  if (!signals) return null;
  const at = (path: string): string => `nsu=${NAMESPACE};s=${code}.${path}`;
  const counter = { queueSize: EVENT_QUEUE, counterKept: true, unit: 'pcs' };
  const analog = [...COMMON, ...signals].map(([node, unit, deadband, name, nameEn]) =>
    tag(node, at(node), 'analog', name, nameEn, { samplingMs: 500, queueSize: 5, deadband, unit }),
  );
  const sizes = (SIZES[code] ?? []).map(([node, name, nameEn]) =>
    tag(node, at(node), 'analog', name, nameEn, { samplingMs: 0, queueSize: EVENT_QUEUE, unit: 'µm' }),
  );
  const packMl = [
    tag('EquipmentStarved', at('PackML-Status-EquipmentStarved'), 'starved', '待料', 'Starved'),
    tag('EquipmentBlocked', at('PackML-Status-EquipmentBlocked'), 'blocked', '堵料', 'Blocked'),
  ];
  const program = [
    tag('NcProgram', at('NcProgram'), 'program-file', '数控程序文件', 'NC program file'),
    tag('ProgramName', at('ProgramName'), 'program-name', '已装数控程序', 'Program loaded'),
    tag('ProgramChecksum', at('ProgramChecksum'), 'program-checksum', '数控程序校验和', 'Program checksum'),
  ];
  return {
    jobReceiverNode: at('Jobs-JobOrderControl'),
    jobResponsesNode: at('Jobs-JobOrderResults'),
    tags: [
      tag('ItemState', at('ItemState-CurrentState-Number'), 'item-state', '设备状态', 'Machine state'),
      tag('OperationMode', at('OperationMode-CurrentState-Number'), 'operation-mode', '运行模式', 'Operation mode'),
      ...(WITH_PACKML.has(code) ? packMl : []),
      ...(WITH_PROGRAM.has(code) ? program : []),
      tag('GoodCount', at('GoodCount'), 'good-count', '合格计数', 'Good count', counter),
      tag('ScrapCount', at('ScrapCount'), 'scrap-count', '报废计数', 'Scrap count', counter),
      tag('CurrentJobOrderId', at('CurrentJobOrderId'), 'current-job', '当前任务', 'Current job', {
        queueSize: EVENT_QUEUE,
      }),
      tag('PartsInJob', at('PartsInJob'), 'info', '任务内件数', 'Parts in job', { unit: 'pcs' }),
      tag('CycleTime', at('CycleTime'), 'info', '节拍', 'Cycle time', { unit: 's' }),
      tag('AlarmActive', at('AlarmActive'), 'alarm', '报警', 'Alarm'),
      tag('AlarmCode', at('AlarmCode'), 'info', '报警代码', 'Alarm code'),
      ...(WITH_TOOL.has(code)
        ? [tag('ToolParts', at('ToolParts'), 'info', '刀具加工件数', 'Parts with this tool', { unit: 'pcs' })]
        : []),
      ...analog,
      ...sizes,
    ],
  };
}
