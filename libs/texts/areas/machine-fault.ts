import { texts } from '../pair';

/** Faults of the virtual line as an instructor sets them: what each shows, what it is, what mends it. */
export const machineFault = texts({
  'entity.machine-fault': ['故障', 'fault'],
  'error.connectivity.no-faults': [
    '工位 {workUnit} 的设备不能注入故障；只有虚拟产线的设备可以。',
    'No faults can be put into the machine of station {workUnit}; only machines of the virtual line take them.',
  ],
  'error.connectivity.fault-unfit': [
    '工位 {workUnit} 不会发生这种故障。',
    'This fault does not befall station {workUnit}.',
  ],
  'error.connectivity.fault-open': [
    '工位 {workUnit} 已设置同一故障，请先排除。',
    'Station {workUnit} has this fault already; clear it first.',
  ],
  'error.connectivity.fault-over': ['该故障已经结束。', 'This fault is over already.'],
  'error.connectivity.fault-needs-time': [
    '网络中断期间无法远程排除，必须设定持续时间。',
    'Nobody reaches the machine while its network is gone, so a duration is needed.',
  ],
  'error.connectivity.fault-needs-trigger': [
    '请填写多少秒或多少件之后触发。',
    'Say after how many seconds or parts it begins.',
  ],
  'error.connectivity.fault-refused': [
    '设备没有接受该故障，返回码 {returnStatus}。',
    'The machine did not accept the fault, code {returnStatus}.',
  ],

  'ledger.fault.injected': ['设置故障', 'Fault injected'],
  'ledger.fault.refused': ['设备未接受故障', 'Fault refused by the machine'],
  'ledger.fault.began': ['故障开始', 'Fault began'],
  'ledger.fault.clear-requested': ['要求排除故障', 'Fault to be cleared'],
  'ledger.fault.cleared': ['故障已排除', 'Fault cleared'],
  'ledger.fault.ended': ['故障到时结束', 'Fault ended by itself'],
  'ledger.fault.lost': ['设备上已没有该故障', 'Fault no longer known to the machine'],

  'machine-fault.state.asked': ['下发中', 'Being sent'],
  'machine-fault.state.planned': ['待触发', 'Planned'],
  'machine-fault.state.active': ['生效中', 'Active'],
  'machine-fault.state.clearing': ['排除中', 'Being cleared'],
  'machine-fault.state.remedy': ['已排除', 'Cleared'],
  'machine-fault.state.time': ['到时结束', 'Ended by itself'],
  'machine-fault.state.withdrawn': ['触发前撤销', 'Withdrawn'],
  'machine-fault.state.refused': ['未被接受', 'Refused'],
  'machine-fault.state.lost': ['设备已遗失', 'Forgotten by the machine'],

  'machine-fault.tool-break.name': ['刀具折断', 'Broken tool'],
  'machine-fault.tool-break.symptom': [
    '设备报警 210 并停机，当前任务挂起；主轴负载由正常值骤降到零，再没有回升。断刀时机内的那一件报废。',
    'Alarm 210, the machine stops and holds its job. The spindle load drops from normal to zero at once and stays there. The part in the machine is scrap.',
  ],
  'machine-fault.tool-break.diagnosis': [
    '报警 210 是主轴负载监控。停机前负载没有升高，所以不是过载；负载一下归零说明切削中断。打开防护门检查刀具，可见刀尖或刀杆折断。',
    'Alarm 210 is the monitoring of the spindle load. The load did not rise before, so it is no overload; dropping to zero at once means that cutting broke off. Behind the door the tip or the shank of the tool is broken.',
  ],
  'machine-fault.tool-break.remedy': [
    '取出断屑和报废件，更换刀具，重新对刀并输入刀补；复位报警后恢复任务，下一件按首件检验。',
    'Take out the pieces and the scrap part, change the tool, set it and enter its offsets; reset the alarm, resume the job, and inspect the next part as a first article.',
  ],

  'machine-fault.sensor-stuck.name': ['传感器卡滞', 'Stuck sensor'],
  'machine-fault.sensor-stuck.symptom': [
    '设备照常加工，没有报警；某一个模拟量长时间停在同一数值，连小的波动也没有，其余信号正常变化。',
    'The machine works on without an alarm. One analog signal stays at one value without the least noise, while all others move as usual.',
  ],
  'machine-fault.sensor-stuck.diagnosis': [
    '看趋势图：真实的测量值总有波动，设备启停时也会变化；启停都不变的那一条就是故障信号。数据质量仍为“有效”，说明通讯正常，问题在传感器或其接线。',
    'In the trend a true measurement always has some noise and changes when the machine starts and stops; the one that does neither is the culprit. Its quality is still good, so the connection is fine and the sensor or its wiring is not.',
  ],
  'machine-fault.sensor-stuck.remedy': [
    '用手持仪表核对实际值，检查插头和线缆，更换传感器；在此之前，该信号的数据不得用于判断。',
    'Compare with a hand-held instrument, check plug and cable, replace the sensor. Until then nothing may be judged by this signal.',
  ],

  'machine-fault.wrong-offset.name': ['刀补或零点设错', 'Wrong offset'],
  'machine-fault.wrong-offset.symptom': [
    '没有报警，节拍和负载都正常，但从某一件起实测尺寸整体偏移（车 0.02 mm，铣 0.03 mm），散布不变，大多数零件超差报废。',
    'No alarm, cycle time and load as usual, yet from some part on all sizes are off by the same amount (turning 0.02 mm, milling 0.03 mm) with the usual scatter, and most parts are out of tolerance.',
  ],
  'machine-fault.wrong-offset.diagnosis': [
    '负载和节拍不变，可排除刀具和材料；趋势图上尺寸是一步跳变，不是随件数慢慢漂移，可排除磨损。核对刀补表和工件零点，可见有人改动过数值，改动量与偏移量相符。',
    'Load and cycle time are unchanged, which rules out tool and material; in the trend the size jumps in one step and does not drift with the parts, which rules out wear. The table of offsets and the work zero show a value that was changed, by just that amount.',
  ],
  'machine-fault.wrong-offset.remedy': [
    '停机，隔离自上次合格检验以来的零件；改正偏置值，试切并做首件检验，合格后继续。',
    'Stop, set aside all parts since the last good inspection, correct the offset, make a trial cut and a first-article inspection, then go on.',
  ],

  'machine-fault.wrong-material.name': ['材料用错', 'Wrong material'],
  'machine-fault.wrong-material.symptom': [
    '没有报警，主轴负载升高约三分之一，功率升高，节拍延长约四分之一，约一半零件报废。',
    'No alarm. The spindle load is up by about a third, power is up, cycles take about a quarter longer, and about half the parts are scrap.',
  ],
  'machine-fault.wrong-material.diagnosis': [
    '负载、功率和节拍同时改变并保持稳定，程序和刀具没有动过，说明被切的东西变了。核对毛坯的标识、炉批号与工单要求，并测硬度，可见毛坯偏硬。',
    'Load, power and cycle time changed together and stay steady while program and tool are untouched: what is cut has changed. Marking and heat of the blanks against the order, and a hardness test, show that they are too hard.',
  ],
  'machine-fault.wrong-material.remedy': [
    '停机，隔离用错的毛坯和已加工的零件并作标识，退回库房；换上正确批次，扫码核对后做首件检验。',
    'Stop, set the wrong blanks and what was made of them aside with a label and return them to the store; load the right lot, check it by its code, and make a first-article inspection.',
  ],

  'machine-fault.air-pressure-loss.name': ['气源压力下降', 'Loss of air pressure'],
  'machine-fault.air-pressure-loss.symptom': [
    '气源压力从 6 bar 起在一分钟内降到约 3 bar；低于 4.5 bar 时设备报警 320 并停机，当前任务挂起。',
    'The air pressure falls from 6 bar to about 3 bar within a minute. Below 4.5 bar the machine gives alarm 320, stops and holds its job.',
  ],
  'machine-fault.air-pressure-loss.diagnosis': [
    '报警 320 是压力开关动作。趋势图上压力是逐渐下降而不是突变，且只有本工位下降，说明不是总阀关闭，而是本工位支路泄漏或过滤减压阀堵塞。',
    'Alarm 320 is the pressure switch. The trend shows a slow fall, not a step, and at this station only: not the main valve, but a leak in the branch or a clogged filter regulator.',
  ],
  'machine-fault.air-pressure-loss.remedy': [
    '关断支路，查漏并更换气管或清洗过滤减压阀；压力回到 6 bar 后复位报警，恢复任务。',
    'Shut the branch, find the leak and replace the hose, or clean the filter regulator; when the pressure is back at 6 bar, reset the alarm and resume the job.',
  ],

  'machine-fault.jam.name': ['工件卡料', 'Jam'],
  'machine-fault.jam.symptom': [
    '设备停在一件的中途，没有报警，计数不再增加，任务显示挂起；带堵料信号的设备同时显示堵料。',
    'The machine stands in the middle of a part without an alarm, its counters stand still and its job is held. Machines that tell it show that they are blocked.',
  ],
  'machine-fault.jam.diagnosis': [
    '没有报警说明设备本身正常；上游有料，下游有空位，说明不是待料也不是下游堵塞。到现场查看出料口或夹爪，可见工件卡住。',
    'Without an alarm the machine itself is well; there is material upstream and room downstream, so it is neither starved nor blocked from outside. On the spot a part is stuck in the outlet or the gripper.',
  ],
  'machine-fault.jam.remedy': [
    '按下停止并锁定，取出卡住的工件，检查有无损伤，清理导轨；解锁后设备自行继续。',
    'Stop and lock, take the stuck part out, check it for damage, clear the guide; unlocked, the machine goes on by itself.',
  ],

  'machine-fault.network-loss.name': ['设备网络中断', 'Network loss'],
  'machine-fault.network-loss.symptom': [
    '设备状态变为“未知”，数值不再更新，下发的指令没有回应；设备本身仍在加工。恢复后计数一次补上。',
    'The state of the machine turns to unknown, values stand still, commands are not answered; the machine itself works on. Afterwards the counters catch up at once.',
  ],
  'machine-fault.network-loss.diagnosis': [
    '只有这一台设备失联，服务器和其他设备正常，所以问题在这台设备的网线、交换机端口或其通讯模块；设备面板上仍在计数，说明控制器没有停。',
    'Only this machine is away while the server and all others are well: its cable, its port of the switch, or its own network card. Its panel still counts, so the controller has not stopped.',
  ],
  'machine-fault.network-loss.remedy': [
    '检查网线、水晶头和交换机指示灯，重新插接；恢复后核对中断期间的产量，缺口按系统标注处理。',
    'Check cable, plug and the lights of the switch, and plug it in again; afterwards compare the pieces made meanwhile. The gap stays marked.',
  ],

  'machine-fault.plc-clock-off.name': ['控制器时钟快 8 小时', 'PLC clock 8 h ahead'],
  'machine-fault.plc-clock-off.symptom': [
    '设备照常加工，但它给出的时间戳比现场时间快 8 小时；“设备连接”页显示时钟偏差约 28800 秒。',
    'The machine works as usual, but its time stamps are 8 h ahead. The page of connections shows its clock off by about 28800 s.',
  ],
  'machine-fault.plc-clock-off.diagnosis': [
    '偏差正好 8 小时，等于本地时区，说明控制器把本地时间当作世界协调时发送；不是时钟走快，也不是电池没电。系统改用接收时间，记录没有错乱。',
    'Exactly 8 h is the local time zone: the controller sends local time as UTC. Neither does its clock run fast nor is its battery empty. The system uses the times of receipt instead, so that its records hold.',
  ],
  'machine-fault.plc-clock-off.remedy': [
    '在控制器上设置正确的时区，并启用网络对时；偏差回到 1 秒以内后确认。',
    'Set the right time zone in the controller and let it take its time from the network; confirm that it is less than 1 s off.',
  ],
});
