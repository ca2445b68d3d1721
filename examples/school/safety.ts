import type { Cell, Sheet } from '../products/workbook';

const CALL = '演示实训管理员 分机 8001';

/** What is looked at before the first start of the day: `[zh, en]`, by work unit. */
const POINTS = {
  WASH: [
    ['已戴护目镜和防护手套', 'Goggles and protective gloves are worn'],
    ['清洗机门锁完好，急停按钮已试按', 'The door of the washer locks; the emergency stop was tried'],
    ['地面无积水、油污', 'The floor is free of water and oil'],
  ],
  LEAK: [
    ['已戴护目镜，长发收进工作帽', 'Goggles are worn, long hair is under the cap'],
    ['气源压力不超过 0.6 MPa，气管接头无松动', 'Air at most 0.6 MPa, no loose fitting on the hoses'],
    ['防护罩关闭后才能加压', 'The guard has to be closed before pressure comes on'],
  ],
} as const;

export const SAFETY_SHEET: Sheet = {
  name: '安全检查',
  header: ['适用范围', '工位或设备类别', '有问题时联系', '检查项', '英文检查项'],
  rows: Object.entries(POINTS).flatMap(([unit, points]) =>
    points.map((point): readonly Cell[] => ['工位', unit, CALL, ...point]),
  ),
};
