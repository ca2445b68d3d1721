import { texts } from '../pair';

/** The virtual line as a whole: what an instructor lets it do. */
export const virtualLine = texts({
  'error.connectivity.no-virtual-line': ['没有已启用的虚拟产线设备。', 'No machine of the virtual line is in use.'],
  'error.connectivity.line-not-paused': [
    '产线没有暂停，不能单步运行。',
    'The line is not paused, so it cannot be stepped.',
  ],
  'error.connectivity.speed-missing': ['请选择倍速。', 'Choose a speed.'],
  'error.connectivity.speed-with-real-machines': [
    '有真实设备接入，现场时钟只能按真实时间走。',
    'Real machines are connected; with them the floor clock runs in real time.',
  ],
  'error.connectivity.scenario-unknown': ['没有情景 {scenario}。', 'There is no scenario {scenario}.'],
  'error.connectivity.speed-fixed': [
    '启动时没有设定现场时钟的起点，不能改变倍速。',
    'The program was started without an origin of its floor clock, so its speed cannot be changed.',
  ],
  'error.connectivity.line-refused': [
    '虚拟产线没有接受该指令，返回码 {returnStatus}。',
    'The virtual line did not accept the command, code {returnStatus}.',
  ],

  'ledger.line.command-requested': ['要求操作虚拟产线', 'Virtual line to be moved'],
  'ledger.line.command-refused': ['虚拟产线未执行指令', 'Command refused by the virtual line'],
  'ledger.line.paused': ['虚拟产线已暂停', 'Virtual line paused'],
  'ledger.line.resumed': ['虚拟产线已继续', 'Virtual line resumed'],
  'ledger.line.stepped': ['虚拟产线单步运行', 'Virtual line stepped'],
  'ledger.line.reset': ['虚拟产线已复位', 'Virtual line reset'],
  'ledger.line.speed-changed': ['现场时钟改为 {speed} 倍速', 'Floor clock set to ×{speed}'],

  'line-action.pause': ['暂停', 'Pause'],
  'line-action.resume': ['继续', 'Resume'],
  'line-action.step': ['单步', 'Step'],
  'line-action.reset': ['复位', 'Reset'],
  'line-action.speed': ['改变倍速', 'Change speed'],
  'line-action.speed.to': ['改为 {speed} 倍速', 'Set to ×{speed}'],
  'line-action.scenario': ['启动情景：{scenario}', 'Start scenario: {scenario}'],

  'line-command.state.asked': ['执行中', 'Under way'],
  'line-command.state.done': ['已执行', 'Done'],
  'line-command.state.refused': ['未执行', 'Refused'],

  'web.virtual-line.title': ['虚拟产线控制', 'Control of the virtual line'],
  'web.virtual-line.paused': ['产线已暂停', 'Line paused'],
  'web.virtual-line.speed': ['{speed} 倍速', '×{speed}'],
  'web.virtual-line.speed.label': ['现场时钟倍速', 'Speed of the floor clock'],
  'web.virtual-line.pending': ['正在执行：{action}', 'Under way: {action}'],
  'web.virtual-line.step.hint': [
    '每台有任务的设备各做完一件后停下。',
    'Each machine with a job finishes one part and stands again.',
  ],
  'web.virtual-line.speed.hint': [
    '只改变现场时间走得多快；节拍和记录仍按现场时间计。',
    'Only how fast floor time runs; cycle times and records stay in floor time.',
  ],
  'web.virtual-line.reset.hint': [
    '所有故障排除，设备回到加工模式，机内没做完的一件取出不计；进行中的任务提前结束，已做的件数保留，余数可重新开始。复位后产线处于暂停。',
    'Clears all faults, sets every machine to processing and takes unfinished parts out uncounted. Jobs under way end early; what they made stays counted and the rest can be started anew. Afterwards the line is paused.',
  ],
  'web.scenarios.title': ['教学情景', 'Scenarios'],
  'web.scenarios.empty': ['没有可用的情景', 'No scenario is there'],
  'web.scenarios.empty.hint': [
    '情景文件放在数据目录的 scenarios 文件夹中。',
    'Scenario files lie in the folder scenarios of the data folder.',
  ],
  'web.scenarios.start': ['启动', 'Start'],
  'web.scenarios.start.hint': [
    '产线先复位，再按 {speed} 倍速运行，并按情景设置 {count} 个故障。进行中的任务会提前结束。',
    'Resets the line, lets its clock run at ×{speed} and sets {count} faults. Jobs under way end early.',
  ],
  'web.scenarios.speed': ['倍速', 'Speed'],
  'web.scenarios.seed': ['种子', 'Seed'],
  'web.scenarios.faults': ['故障', 'Faults'],

  'web.virtual-line.history': ['产线操作', 'Line control'],
  'web.virtual-line.history.empty': ['还没有操作过产线', 'The line has not been moved yet'],
  'web.virtual-line.asked-at': ['时间', 'Time'],
  'web.virtual-line.action': ['操作', 'Action'],
  'web.virtual-line.asked-by': ['操作人', 'By'],
  'web.virtual-line.state': ['结果', 'Outcome'],
  'web.virtual-line.error': ['未执行的原因', 'Why refused'],
});
