import { step, type DemoRouting } from './product';

export const PUMP_BODY: DemoRouting = {
  code: 'R-GP-100',
  material: 'GP-100',
  name: ['泵体机加工', 'Machining of the pump body'],
  operations: [
    {
      number: 10,
      code: 'ISSUE',
      name: ['毛坯出库', 'Issue castings'],
      workUnit: 'WH',
      setup: 10,
      run: 20,
      steps: [
        step('说明', ['核对出库单', 'Check the issue slip'], [
          '物料 GP-110，按工单数量从 A-01 库区出库，先进先出。',
          'Material GP-110 from area A-01 in the quantity of the order, first in, first out.',
        ]),
        step('注意', ['堆垛机运行区禁止进入', 'Keep out of the stacker crane’s area'], [
          '安全门打开时立体库停止；关门后按复位再继续。',
          'The warehouse stops when the safety gate is open; close it and press reset to go on.',
        ]),
      ],
      parameters: [['LOC', '库位', 'Location', 'A-01', '', '', '']],
    },
    {
      number: 20,
      code: 'TURN',
      name: ['车端面、镗齿轮孔', 'Face and bore the gear pockets'],
      workUnit: 'LATHE',
      setup: 60,
      run: 60,
      tools: 'CHUCK-3J×1，TN-35×1',
      program: 'O1001',
      documents: 'DWG-GP-100，NC-GP-100-20',
      steps: [
        step('注意', ['卡盘夹紧后再启动', 'Clamp before starting'], [
          '液压卡盘压力低于 1.0 MPa 时禁止启动主轴；关好防护门。',
          'Do not start the spindle below 1.0 MPa of chuck pressure; close the guard.',
        ]),
        step('说明', ['装夹毛坯', 'Clamp the casting'], [
          '以毛坯底面和外形定位，专用软爪夹紧，伸出 35 mm，百分表检查端面跳动不大于 0.05 mm。',
          'Locate on base and contour, clamp in the soft jaws 35 mm out, face run-out at most 0.05 mm.',
        ]),
        step('说明', ['粗镗、精镗齿轮孔', 'Rough and finish boring'], [
          '程序 O1001。精镗单边余量 0.15 mm，一刀镗至 Ø32H7，不得中途停刀。',
          'Program O1001. 0.15 mm per side for finishing, one pass to Ø32H7 without stopping.',
        ]),
        step('记录', ['记录刀具寿命计数', 'Note the tool life counter'], [
          '精镗刀 T03 计数达到 200 件时换刀片。',
          'Change the insert of T03 at 200 pieces.',
        ], { type: '数字', unit: 'pcs', min: '0', max: '200' }),
      ],
      parameters: [
        ['PROG', '加工程序', 'Program', 'O1001', '', '', ''],
        ['S', '主轴转速', 'Spindle speed', '2200', 'r/min', '1800', '2400'],
        ['F', '精镗进给量', 'Finishing feed', '0.12', 'mm/r', '0.08', '0.15'],
        ['AP', '精镗背吃刀量', 'Finishing depth of cut', '0.15', 'mm', '0.1', '0.2'],
      ],
    },
    {
      number: 30,
      code: 'MILL',
      name: ['铣结合面、钻攻螺纹孔', 'Mill the joint face, drill and tap'],
      workUnit: 'MILL',
      setup: 80,
      run: 75,
      tools: 'VISE-100×1，EM10×1',
      documents: 'DWG-GP-100，CAD-GP-100',
      steps: [
        step('注意', ['清除定位面切屑', 'Clear chips from the locating faces'], [
          '用毛刷清除，禁止用压缩空气对人吹。',
          'Use a brush; never blow compressed air at a person.',
        ]),
        step('说明', ['以齿轮孔定位装夹', 'Locate on the gear bores'], [
          '一面两销定位，四点压板对角压紧，压板力矩 12 N·m。',
          'One face and two pins; four clamps tightened crosswise to 12 N·m.',
        ]),
        step('说明', ['铣结合面', 'Mill the joint face'], [
          'Ø50 面铣刀精铣，平面度 0.02 mm，表面粗糙度 Ra 1.6。',
          'Ø50 face mill, flatness 0.02 mm, roughness Ra 1.6.',
        ]),
        step('说明', ['钻攻 6×M4、2×G1/4', 'Drill and tap 6×M4, 2×G1/4'], [
          '刚性攻丝，孔口倒角 C0.5。',
          'Rigid tapping, chamfer C0.5.',
        ]),
      ],
      parameters: [
        ['PROG', '加工程序', 'Program', 'O2001', '', '', ''],
        ['S', '面铣主轴转速', 'Face milling speed', '4500', 'r/min', '4000', '5000'],
        ['VF', '进给速度', 'Feed rate', '1080', 'mm/min', '900', '1200'],
        ['S-TAP', '攻丝转速', 'Tapping speed', '600', 'r/min', '500', '700'],
      ],
    },
    {
      number: 40,
      code: 'WASH',
      name: ['去毛刺、清洗', 'Deburr and wash'],
      workUnit: 'WASH',
      setup: 20,
      run: 40,
      steps: [
        step('说明', ['放入料篮', 'Load the basket'], [
          '孔口朝下，每篮 4 件，件与件不接触。',
          'Bores downwards, 4 pieces per basket, not touching.',
        ]),
        step('注意', ['清洗液温度高', 'Hot washing liquid'], [
          '出篮时戴防护手套，等滴干后再拿。',
          'Wear gloves, let the parts drip off before touching them.',
        ]),
      ],
      parameters: [
        ['T', '清洗液温度', 'Liquid temperature', '55', '°C', '50', '60'],
        ['P', '喷淋压力', 'Spray pressure', '0.6', 'MPa', '0.5', '0.8'],
        ['C', '清洗剂浓度', 'Detergent concentration', '3.0', '%', '2', '4'],
      ],
    },
    {
      number: 50,
      code: 'CMM',
      name: ['三坐标检测', 'Measure on the CMM'],
      workUnit: 'CMM',
      setup: 30,
      run: 90,
      documents: 'DWG-GP-100，CAD-GP-100',
      steps: [
        step('确认', ['工件等温', 'Let the part reach room temperature'], [
          '清洗后在测量间放置，工件温度 20±1 °C 后再测。',
          'Keep the washed part in the measuring room until it is at 20±1 °C.',
        ]),
        step('记录', ['记录测量间温度', 'Note the room temperature'], [
          '看测量间温度计。',
          'Read the thermometer of the measuring room.',
        ], { type: '数字', unit: '°C', min: '19', max: '21' }),
        step('注意', ['测针退到安全高度再装夹', 'Retract the probe before clamping'], [
          '测头碰撞会使标定失效。碰撞后必须重新标定并报告教师。',
          'A collision spoils the calibration: calibrate again and tell the instructor.',
        ]),
        step('测量', ['按气泡号逐项测量', 'Measure by balloon number'], [
          '运行程序 GP100.PRG，按检验特性逐件录入；超差件贴红色标签，报不合格。',
          'Run GP100.PRG, enter each characteristic; put a red tag on parts out of limits and report them.',
        ]),
      ],
      characteristics: [
        ['1', '齿轮孔直径 Ø32H7', 'Gear bore Ø32H7', '32', '32.000', '32.025', 'mm', 3, 'A', '每件', true, 'CMM', { drawing: 'DWG-GP-100', at: [144, 29], requirement: '2×Ø32H7' }],
        ['2', '两齿轮孔中心距 28±0.02', 'Centre distance 28±0.02', '28', '27.980', '28.020', 'mm', 3, 'A', '每件', true, 'CMM', { drawing: 'DWG-GP-100', at: [100, 103], requirement: '28±0.02' }],
        ['3', '齿轮孔深 20H8', 'Depth of gear bore 20H8', '20', '20.000', '20.033', 'mm', 3, 'B', '2', true, 'CMM', { drawing: 'DWG-GP-100', at: [239, 17], requirement: '20H8' }],
        ['4', '结合面平面度', 'Flatness of joint face', '0', '', '0.020', 'mm', 3, 'A', '首件', true, 'CMM', { drawing: 'DWG-GP-100', at: [163, 24], geometric: '平面度' }],
        ['5', '结合面粗糙度 Ra', 'Roughness of joint face Ra', '0', '', '1.6', 'µm', 2, 'B', '首件', true, 'ROUGHNESS', { drawing: 'DWG-GP-100', at: [186, 15], requirement: 'Ra 1.6' }],
        ['6', 'G1/4 螺纹通止规', 'G1/4 thread, go/no-go gauge', '', '', '', '', 0, 'B', '首件', true, 'PLUG-G1/4', { drawing: 'DWG-GP-100', at: [280, 114], requirement: '2×G1/4' }],
        ['7', '总高 48±0.1', 'Overall height 48±0.1', '48', '47.9', '48.1', 'mm', 2, 'C', '首件', false, 'CALIPER', { drawing: 'DWG-GP-100', at: [206, 114], requirement: '48±0.1' }],
      ],
    },
    {
      number: 60,
      code: 'STORE',
      name: ['半成品入库', 'Put into store'],
      workUnit: 'WH',
      setup: 10,
      run: 20,
      steps: [
        step('说明', ['合格件入 B-01 库区', 'Good parts to area B-01'], [
          '不合格件放红色料箱，不得入库。',
          'Nonconforming parts go into the red bin and not into store.',
        ]),
      ],
      parameters: [['LOC', '库位', 'Location', 'B-01', '', '', '']],
    },
  ],
};
