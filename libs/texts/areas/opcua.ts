import { texts } from '../pair';

/** Why a machine cannot be reached or refuses, told so that a technician knows where to look. */
export const opcua = texts({
  'error.opcua.refused': [
    '设备地址没有 OPC UA 服务在监听，请检查端口和设备是否启动。',
    'Nothing listens at the machine’s address; check the port and that the machine is on.',
  ],
  'error.opcua.host-unknown': ['找不到设备的主机名。', 'The machine’s host name is not known.'],
  'error.opcua.unreachable': ['网络不通，无法到达设备。', 'There is no network route to the machine.'],
  'error.opcua.endpoint-invalid': ['设备地址格式不正确。', 'The machine’s address is not valid.'],
  'error.opcua.timeout': ['设备没有在规定时间内应答。', 'The machine did not answer in time.'],
  'error.opcua.connection-lost': ['与设备的连接中断。', 'The connection to the machine broke.'],
  'error.opcua.session-lost': [
    '设备已结束本次会话，正在重新建立。',
    'The machine ended the session; it is being made anew.',
  ],
  'error.opcua.stale': [
    '设备已 {ms} 毫秒没有任何应答，连接视为中断。',
    'The machine has been silent for {ms} ms; the connection counts as broken.',
  ],
  'error.opcua.failed': ['连接设备失败：{detail}', 'Connecting to the machine failed: {detail}'],
  'error.opcua.not-connected': [
    '设备“{name}”未连接，命令没有发出。',
    'Machine “{name}” is not connected; nothing was sent.',
  ],
  'error.opcua.outcome-unknown': [
    '命令“{command}”已发出但没有收到应答，是否执行不明，请与设备的任务列表核对。',
    'Command “{command}” was sent but not answered; compare with the machine’s job list before repeating it.',
  ],
  'error.opcua.call-refused': ['设备拒绝调用方法（{status}）。', 'The machine refused the method call ({status}).'],
  'error.opcua.write-refused': ['设备拒绝写入（{status}）。', 'The machine refused the write ({status}).'],
  'error.opcua.user-rejected': ['设备不接受该用户名或密码。', 'The machine does not accept the user name or password.'],
  'error.opcua.user-not-offered': [
    '设备在此安全方式下不接受用户名登录，请改用 SignAndEncrypt。',
    'The machine takes no user name at this security; use SignAndEncrypt.',
  ],
  'error.opcua.too-many-sessions': [
    '设备的会话数已满，请关闭其他客户端。',
    'The machine has no free session; close another client.',
  ],
  'error.opcua.security-not-offered': [
    '设备不提供所要求的安全方式 {mode} {policy}。',
    'The machine does not offer security {mode} {policy}.',
  ],
  'error.opcua.security-policy-refused': [
    '安全方式 {mode} {policy} 未知、已过时或不匹配，不予使用。',
    'Security {mode} {policy} is unknown, outdated or does not fit together and is not used.',
  ],
  'error.opcua.security-checks-failed': [
    '设备的安全检查未通过，通常是设备尚未信任本机证书。',
    'The machine’s security checks failed; usually it does not trust our certificate yet.',
  ],
  'error.opcua.certificate-untrusted': [
    '证书尚未被信任（指纹 {thumbprint}）。请核对指纹后在“设备证书”中信任。',
    'The certificate is not trusted (thumbprint {thumbprint}). Compare it, then trust it under Certificates.',
  ],
  'error.opcua.certificate-changed': [
    '设备证书已更换：原指纹 {pinned}，现指纹 {thumbprint}。请核实后再信任。',
    'The machine shows another certificate: it was {pinned}, now {thumbprint}. Verify before trusting it.',
  ],
  'error.opcua.certificate-time-invalid': [
    '证书不在有效期内，请检查证书和双方时钟。',
    'The certificate is not valid at this time; check it and both clocks.',
  ],
  'error.opcua.certificate-host-name-invalid': [
    '证书中的主机名与设备地址不符。',
    'The host name in the certificate is not the machine’s.',
  ],
  'error.opcua.certificate-uri-invalid': [
    '证书中的应用标识与设备声明的不符。',
    'The application URI in the certificate is not the one declared.',
  ],
  'error.opcua.certificate-revocation-unknown': [
    '缺少签发机构的吊销列表（CRL）。',
    'The issuer’s revocation list (CRL) is missing.',
  ],
  'error.opcua.certificate-revoked': ['证书已被吊销。', 'The certificate is revoked.'],
  'error.opcua.certificate-invalid': ['证书无效：{detail}', 'The certificate is not valid: {detail}'],
  'error.opcua.node-unknown': ['设备上没有这个节点：{detail}', 'The machine has no such node: {detail}'],
  'error.opcua.namespace-unknown': ['设备没有加载命名空间 {uri}。', 'The machine has not loaded namespace {uri}.'],
  'error.opcua.node-id-malformed': [
    '节点标识“{nodeId}”格式不正确，应为 nsu=<命名空间>;i=… 或 s=…。',
    'Node id “{nodeId}” is malformed; it should be nsu=<namespace>;i=… or s=….',
  ],
  'error.opcua.node-not-readable': ['该节点不能读取（{detail}）。', 'The node cannot be read ({detail}).'],
  'error.opcua.filter-refused': [
    '设备不接受该变量的死区或过滤设置（{detail}）。',
    'The machine does not accept the deadband or filter of this tag ({detail}).',
  ],
});
