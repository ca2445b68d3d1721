import { texts } from '../pair';

/** Machine connections, tag maps and commands to machines. */
export const connectivity = texts({
  'error.connectivity.no-machine': ['该工位没有启用的设备连接。', 'This work unit has no enabled machine connection.'],
  'error.connectivity.job-unknown': [
    '该工序任务尚未下发到设备，不能执行“{action}”。',
    'The job order was never handed to a machine; “{action}” is not possible.',
  ],
  'error.connectivity.quantity-not-whole': [
    '设备任务的数量必须是正整数，当前为“{quantity}”。',
    'A machine job needs a whole number of pieces; it has “{quantity}”.',
  ],
  'error.connectivity.not-reached': [
    '设备在 {seconds} 秒内未能连通，指令已放弃。',
    'The machine could not be reached within {seconds} s; the command was given up.',
  ],
  'error.connectivity.other-gateway': ['设备由另一个网关进程连接。', 'Another gateway process has the machine.'],
  'error.connectivity.spool-full': [
    '数据库无法访问期间网关磁盘缓存已满，已停止采集；数据库恢复并补写后自动继续。',
    'The gateway’s disk had no more room while the database was away, so watching stopped; it goes on once everything is written.',
  ],
  'error.connectivity.secret-required': ['填写了用户名就必须填写密码。', 'A user name needs its password.'],
  'error.connectivity.work-unit-taken': ['该工位已有设备连接。', 'This work unit has a connection already.'],
  'error.connectivity.insecure': [
    '只有虚拟产线和测试可以不加密；请选择“签名并加密”。',
    'Only the virtual line and tests go without encryption; choose SignAndEncrypt.',
  ],
  'error.connectivity.range-too-long': ['时间范围不能超过 {days} 天。', 'The range may be at most {days} days.'],
  'error.connectivity.range-reversed': ['开始时间须早于结束时间。', 'The range must begin before it ends.'],
  'error.connectivity.tag-unknown': ['该工位没有变量“{tag}”。', 'This work unit has no tag “{tag}”.'],
  'error.connectivity.return.unknown-job-order': [
    '设备上没有这个任务（{action}）。',
    'The machine does not know this job ({action}).',
  ],
  'error.connectivity.return.invalid-command': [
    '设备不支持“{action}”指令。',
    'The machine does not support the command “{action}”.',
  ],
  'error.connectivity.return.invalid-job-order-status': [
    '设备任务的当前状态不允许“{action}”。',
    'The job’s state on the machine does not allow “{action}”.',
  ],
  'error.connectivity.return.unable-to-accept': [
    '设备目前不能接受“{action}”。',
    'The machine cannot accept “{action}” at present.',
  ],
  'error.connectivity.return.invalid-request': [
    '设备认为“{action}”请求无效。',
    'The machine holds the request “{action}” for invalid.',
  ],
  'error.connectivity.return.vendor-specific': [
    '设备拒绝了“{action}”，返回码 {returnStatus}。',
    'The machine refused “{action}” with code {returnStatus}.',
  ],
  'error.connectivity.return.unknown': [
    '设备没有确认“{action}”，返回码 {returnStatus}。',
    'The machine did not confirm “{action}”, code {returnStatus}.',
  ],
  'ledger.telemetry.dropped': ['超过保存期限的采集数据已清除', 'Telemetry older than it is kept was dropped'],
  'connectivity.what.connection': ['有设备连接的工位编号', 'work unit with a connection'],
  'connectivity.expected.endpoint': [
    '形如 opc.tcp://192.168.10.21:4840 的地址',
    'an address such as opc.tcp://192.168.10.21:4840',
  ],
  'connectivity.expected.node': [
    '形如 nsu=http://example.com/UA/;s=GoodCount 的节点',
    'a node such as nsu=http://example.com/UA/;s=GoodCount',
  ],
  'connectivity.expected.secure': ['加密连接（虚拟产线除外）', 'an encrypted connection, except for the virtual line'],
  'connectivity.expected.password': ['填写了用户名就要填写密码', 'a password for the user name'],
  'connectivity.expected.right': ['由技术员或管理员导入', 'an import by a technician or administrator'],
  'connectivity.status.connecting': ['连接中', 'Connecting'],
  'connectivity.status.connected': ['已连接', 'Connected'],
  'connectivity.status.reconnecting': ['重新连接中', 'Reconnecting'],
  'connectivity.status.stopped': ['未连接', 'Not connected'],
});
