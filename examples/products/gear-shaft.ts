import { step, type DemoRouting } from './product';

export const GEAR_SHAFT: DemoRouting = {
  code: 'R-GP-200',
  material: 'GP-200',
  name: ['主动齿轮轴加工', 'Machining of the drive gear shaft'],
  operations: [
    {
      number: 10,
      code: 'ISSUE',
      name: ['棒料领料', 'Issue bar stock'],
      workUnit: 'WH',
      setup: 10,
      run: 20,
      steps: [
        step('说明', ['核对材质和炉号', 'Check grade and heat number'], [
          '40Cr 圆钢 Ø35，调质 28–32 HRC，每件下料长 92 mm。',
          '40Cr round bar Ø35, 28–32 HRC, 92 mm per piece.',
        ]),
      ],
      parameters: [['LOC', '库位', 'Location', 'A-02', '', '', '']],
    },
    {
      number: 20,
      code: 'TURN',
      name: ['车轴颈与齿坯', 'Turn journals and gear blank'],
      workUnit: 'LATHE',
      setup: 60,
      run: 55,
      tools: 'CHUCK-3J×1，TN-35×1',
      program: 'O1002',
      documents: 'DWG-GP-200，NC-GP-200-20',
      steps: [
        step('注意', ['长切屑用钩子清', 'Long chips only with the hook'], [
          '主轴停转后用铁钩清屑，禁止用手。',
          'Stop the spindle and use the hook, never your hand.',
        ]),
        step('说明', ['一夹一顶装夹', 'Chuck and tailstock'], [
          '先打中心孔 B2.5，尾座顶尖压力 0.8 MPa。',
          'Centre hole B2.5 first, tailstock at 0.8 MPa.',
        ]),
        step('说明', ['精车轴颈 Ø12h6', 'Finish the journals Ø12h6'], [
          '程序 O1002，精车余量 0.2 mm，切削液开。',
          'Program O1002, 0.2 mm for finishing, coolant on.',
        ]),
      ],
      parameters: [
        ['PROG', '加工程序', 'Program', 'O1002', '', '', ''],
        ['S', '主轴转速', 'Spindle speed', '1200', 'r/min', '1000', '1400'],
        ['F', '精车进给量', 'Finishing feed', '0.10', 'mm/r', '0.06', '0.12'],
        ['AP', '精车背吃刀量', 'Finishing depth of cut', '0.2', 'mm', '0.1', '0.3'],
      ],
    },
    {
      number: 30,
      code: 'GEAR',
      name: ['铣齿', 'Mill the teeth'],
      workUnit: 'MILL',
      setup: 90,
      run: 80,
      tools: 'VISE-100×1，EM10×1',
      documents: 'DWG-GP-200，CAD-GP-200',
      steps: [
        step('注意', ['分度头锁紧后再切削', 'Lock the dividing head before cutting'], [
          '未锁紧会打刀并报废工件。',
          'Unlocked it breaks the cutter and scraps the part.',
        ]),
        step('说明', ['对刀', 'Set the cutter'], [
          '2 号 m=2 盘形齿轮铣刀（z 14–16），刀尖对准轴线，偏差不大于 0.02 mm。',
          'Involute cutter no. 2, m=2 (z 14–16), centred on the axis within 0.02 mm.',
        ]),
        step('说明', ['铣 14 齿，全齿高 4.5 mm', 'Mill 14 teeth, whole depth 4.5 mm'], [
          '粗铣 4.0 mm，精铣到公法线长度。',
          'Rough to 4.0 mm, finish to the base tangent length.',
        ]),
      ],
      parameters: [
        ['PROG', '加工程序', 'Program', 'O2002', '', '', ''],
        ['S', '铣刀转速', 'Cutter speed', '110', 'r/min', '90', '130'],
        ['VF', '进给速度', 'Feed rate', '60', 'mm/min', '45', '75'],
      ],
    },
    {
      number: 40,
      code: 'WASH',
      name: ['齿面去毛刺、清洗', 'Deburr the teeth and wash'],
      workUnit: 'WASH',
      setup: 20,
      run: 35,
      steps: [
        step('说明', ['尼龙刷去齿端毛刺', 'Brush the tooth ends'], [
          '齿端倒角 C0.3，齿面不得有磕碰。',
          'Chamfer C0.3 at the tooth ends, no dents on the flanks.',
        ]),
        step('注意', ['轴颈套保护套', 'Sleeves on the journals'], [
          '轴颈是配合面，入篮前套好保护套。',
          'The journals are fits: put the sleeves on before they go into the basket.',
        ]),
      ],
      parameters: [
        ['T', '清洗液温度', 'Liquid temperature', '55', '°C', '50', '60'],
        ['P', '喷淋压力', 'Spray pressure', '0.5', 'MPa', '0.4', '0.7'],
      ],
    },
    {
      number: 50,
      code: 'CMM',
      name: ['三坐标检测', 'Measure on the CMM'],
      workUnit: 'CMM',
      setup: 30,
      run: 80,
      documents: 'DWG-GP-200，CAD-GP-200',
      steps: [
        step('确认', ['V 形块装夹、轴线找正', 'V-blocks, align the axis'], [
          '两轴颈落在 V 形块上，不得用齿面定位。',
          'Both journals on V-blocks; never locate on the teeth.',
        ]),
        step('记录', ['记录测量间温度', 'Note the room temperature'], [
          '看测量间温度计。',
          'Read the thermometer of the measuring room.',
        ], { type: '数字', unit: '°C', min: '19', max: '21' }),
        step('测量', ['按气泡号逐项测量', 'Measure by balloon number'], [
          '运行程序 GP200.PRG，公法线跨 2 齿。超差件贴红色标签。',
          'Run GP200.PRG, base tangent over 2 teeth. Red tag on parts out of limits.',
        ]),
      ],
      characteristics: [
        ['1', '轴颈直径 Ø12h6', 'Journal Ø12h6', '12', '11.989', '12.000', 'mm', 3, 'A', '每件', true, 'MICROMETER'],
        ['2', '齿顶圆直径 Ø32', 'Tip diameter Ø32', '32', '31.940', '31.960', 'mm', 3, 'A', '每件', true, 'MICROMETER'],
        ['3', '公法线长度 W2', 'Base tangent length W2', '9.248', '9.188', '9.218', 'mm', 3, 'B', '2', true, 'MICROMETER'],
        ['4', '齿宽 20', 'Face width 20', '20', '19.960', '19.980', 'mm', 3, 'B', '首件', true, 'MICROMETER'],
        ['5', '齿顶圆径向跳动', 'Radial run-out of the tips', '0', '', '0.015', 'mm', 3, 'B', '首件', true, 'CMM'],
        ['6', '轴颈粗糙度 Ra', 'Roughness of the journal Ra', '0', '', '0.8', 'µm', 2, 'C', '首件', true, 'ROUGHNESS'],
      ],
    },
    {
      number: 60,
      code: 'PACK',
      name: ['涂油、防锈包装', 'Oil and pack against rust'],
      workUnit: 'PACK',
      setup: 10,
      run: 30,
      steps: [
        step('确认', ['涂防锈油', 'Apply rust preventive'], [
          '薄层均匀，轴颈和齿面全部覆盖。',
          'A thin even film on journals and teeth.',
        ]),
        step('注意', ['不得裸手接触轴颈', 'No bare hands on the journals'], [
          '汗液会生锈，全程戴手套。',
          'Sweat causes rust; keep the gloves on.',
        ]),
        step('确认', ['装袋、贴标签', 'Bag and label'], [
          '气相防锈袋一件一袋，标签写批号和数量。',
          'One piece per VCI bag, label with lot and quantity.',
        ]),
      ],
      characteristics: [
        ['P1', '外观：无磕碰、油膜完整', 'Appearance: no dents, film complete', '', '', '', '', 0, 'B', '首件', true],
      ],
    },
  ],
};
