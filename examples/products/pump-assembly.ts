import { step, type DemoRouting } from './product';

export const PUMP_ASSEMBLY: DemoRouting = {
  code: 'R-GP-000',
  material: 'GP-000',
  name: ['齿轮泵总装', 'Assembly of the gear pump'],
  operations: [
    {
      number: 10,
      code: 'KIT',
      name: ['齐套领料', 'Pick the kit'],
      workUnit: 'WH',
      setup: 15,
      run: 25,
      steps: [
        step('说明', ['按物料清单配料', 'Pick by the bill of material'], [
          '一泵一盒：泵体、主动轴、从动轴、泵盖组件各 1，衬套 4。',
          'One tray per pump: body, drive shaft, driven shaft, cover subassembly, 4 bushes.',
        ]),
        step('注意', ['缺件不得下线', 'No tray leaves incomplete'], [
          '缺料时按安灯，不要用别的工单的料。',
          'Call by andon when something is missing; do not take it from another order.',
        ]),
      ],
      parameters: [['LOC', '库位', 'Location', 'B-01', '', '', '']],
    },
    {
      number: 20,
      code: 'WASH',
      name: ['零件精洗', 'Fine wash'],
      workUnit: 'WASH',
      setup: 20,
      run: 30,
      steps: [
        step('说明', ['精洗、烘干', 'Fine wash and dry'], [
          '洗后残留颗粒不大于 100 µm，烘干后 30 min 内装配。',
          'No particle over 100 µm; assemble within 30 min of drying.',
        ]),
      ],
      parameters: [
        ['T', '清洗液温度', 'Liquid temperature', '50', '°C', '45', '55'],
        ['T-DRY', '烘干温度', 'Drying temperature', '80', '°C', '70', '90'],
      ],
    },
    {
      number: 30,
      code: 'PRESS',
      name: ['压装衬套、装齿轮轴', 'Press the bushes, insert the shafts'],
      workUnit: 'ROBOT',
      setup: 40,
      run: 60,
      tools: 'GRIP-GP×1',
      steps: [
        step('注意', ['机器人自动区', 'Robot in automatic'], [
          '光幕被挡时停机；复位前确认围栏内无人。',
          'The light curtain stops it; make sure nobody is inside before the reset.',
        ]),
        step('说明', ['压装衬套', 'Press the bushes'], [
          '压力—位移曲线落在窗口内为合格，压入深度 14±0.05 mm。',
          'Good when the force–travel curve stays in its window, depth 14±0.05 mm.',
        ]),
        step('说明', ['装主动轴、从动轴', 'Insert both shafts'], [
          '齿面涂液压油，手转一周无卡滞。',
          'Oil the teeth; one turn by hand without sticking.',
        ]),
      ],
      parameters: [
        ['FMAX', '压装力', 'Press force', '1.8', 'kN', '1.5', '2.2'],
        ['V', '压装速度', 'Press speed', '8', 'mm/s', '5', '10'],
      ],
    },
    {
      number: 40,
      code: 'SCREW',
      name: ['合盖、拧紧', 'Fit the cover and tighten'],
      workUnit: 'ROBOT',
      setup: 20,
      run: 50,
      tools: 'GRIP-GP×1',
      steps: [
        step('说明', ['放 O 形圈', 'Place the O-ring'], [
          'O 形圈涂润滑脂，不得扭转。',
          'Grease the O-ring, do not twist it.',
        ]),
        step('说明', ['拧紧 6×M4', 'Tighten 6×M4'], [
          '对角顺序，先 1.4 N·m，再 2.8 N·m。',
          'Crosswise, 1.4 N·m first and then 2.8 N·m.',
        ]),
      ],
      parameters: [
        ['M', '拧紧力矩', 'Tightening torque', '2.8', 'N·m', '2.6', '3.0'],
        ['A', '拧紧转角', 'Tightening angle', '35', '°', '20', '60'],
      ],
    },
    {
      number: 50,
      code: 'LEAK',
      name: ['气密测试', 'Leak test'],
      workUnit: 'LEAK',
      setup: 20,
      run: 45,
      steps: [
        step('注意', ['封堵锁紧后再充气', 'Lock the plugs before filling'], [
          '测试压力 0.3 MPa，封堵未锁紧会弹出伤人。',
          'At 0.3 MPa a loose plug comes off and hurts.',
        ]),
        step('说明', ['充气、稳压、测试', 'Fill, settle, test'], [
          '充气 8 s，稳压 15 s，测试 10 s；泄漏率不大于 2.0 mL/min，由气密仪判定。',
          'Fill 8 s, settle 15 s, test 10 s; at most 2.0 mL/min, judged by the tester.',
        ]),
      ],
      parameters: [
        ['P', '测试压力', 'Test pressure', '0.30', 'MPa', '0.29', '0.31'],
        ['T-SET', '稳压时间', 'Settling time', '15', 's', '12', '20'],
        ['Q', '泄漏率上限', 'Leak rate limit', '2.0', 'mL/min', '', '2.0'],
      ],
      characteristics: [
        ['L1', '泄漏率', 'Leak rate', '0', '', '2.0', 'mL/min', 2, 'A', '首件', false],
      ],
    },
    {
      number: 60,
      code: 'PACK',
      name: ['终检、贴标、装箱', 'Final check, label and pack'],
      workUnit: 'PACK',
      setup: 15,
      run: 40,
      steps: [
        step('测量', ['测空载转矩', 'Measure the no-load torque'], [
          '扭矩扳手慢转三圈，读最大值。',
          'Turn slowly three times with the torque wrench, read the highest value.',
        ]),
        step('确认', ['核对序列号', 'Check the serial number'], [
          '泵体刻码、标签、合格证三者一致。',
          'Engraving, label and certificate agree.',
        ]),
        step('记录', ['选择外观结果', 'Appearance'], [
          '检查油口堵头、密封面和漆面。',
          'Check port plugs, sealing face and paint.',
        ], { type: '选择', choices: '完好，轻微划痕，破损' }),
        step('注意', ['油口必须加堵头', 'Plug the ports'], [
          '没有堵头会进灰，泵会磨损。',
          'Without plugs dust gets in and wears the pump.',
        ]),
        step('确认', ['装袋、装盒、贴标签', 'Bag, box, label'], [
          '气相防锈袋加纸盒，放合格证，盒外贴二维码标签。',
          'VCI bag and carton with the certificate, QR label outside.',
        ]),
      ],
      characteristics: [
        ['F1', '空载转矩', 'No-load torque', '0', '', '0.15', 'N·m', 3, 'A', '每件', true, 'TORQUE'],
        ['F2', '二维码可读', 'QR code readable', '', '', '', '', 0, 'B', '首件', true],
      ],
    },
    {
      number: 70,
      code: 'STORE',
      name: ['成品入库', 'Finished goods into store'],
      workUnit: 'WH',
      setup: 10,
      run: 20,
      steps: [
        step('说明', ['成品入 E-01 库区', 'Finished goods to area E-01'], [
          '扫描盒外二维码后入库。',
          'Scan the QR label, then put away.',
        ]),
      ],
      parameters: [['LOC', '库位', 'Location', 'E-01', '', '', '']],
    },
  ],
};
