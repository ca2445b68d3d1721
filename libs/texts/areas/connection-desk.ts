import { texts } from '../pair';

/** Connections as a technician sets them up: trying, trusting, browsing, mapping. */
export const connectionDesk = texts({
  'error.connectivity.too-many-tests': [
    '正在进行的连接测试太多，请稍后再试。',
    'Too many connection tests are running; try again in a moment.',
  ],
  'error.connectivity.too-many-visits': [
    '同时浏览的设备太多，请稍后再试。',
    'Too many machines are being browsed at once; try again in a moment.',
  ],
  'error.opcua.certificate-expires': [
    '设备证书还有 {days} 天到期。',
    'The machine’s certificate expires in {days} days.',
  ],
  'error.opcua.clock-skew': ['设备时钟与本系统相差 {seconds} 秒。', 'The machine’s clock is {seconds} s off ours.'],
  'error.opcua.clock-worthless': [
    '设备时钟与本系统相差 {seconds} 秒，设备给出的时间不予采用。',
    'The machine’s clock is {seconds} s off ours; the times it gives are not used.',
  ],
  'error.opcua.clock-zone': [
    '设备时钟相差约 {hours} 小时，像是把本地时间当作 UTC 发送。',
    'The machine’s clock is about {hours} h off, as if it sent local time for UTC.',
  ],
  'error.opcua.nodes-missing': ['{total} 个节点中有 {bad} 个不能使用。', '{bad} of {total} nodes cannot be used.'],
  'error.opcua.node-wrong-type': [
    '数据类型不符：需要{expected}，设备给出 {got}。',
    'Wrong type: {expected} is needed, the machine has {got}.',
  ],
  'error.opcua.node-not-object': ['需要对象节点，设备上是 {got}。', 'An object is needed; the machine has a {got}.'],
  'error.opcua.node-not-variable': ['该节点不是变量，而是 {got}。', 'The node is no variable but a {got}.'],

  'connectivity.expects.integer': ['整数', 'a whole number'],
  'connectivity.expects.number': ['数值', 'a number'],
  'connectivity.expects.boolean': ['布尔量', 'a Boolean'],
  'connectivity.expects.text': ['文本', 'a text'],

  'connectivity.step.reach': ['连到地址', 'Reach the address'],
  'connectivity.step.endpoint': ['安全策略与模式', 'Security policy and mode'],
  'connectivity.step.certificate': ['设备证书', 'Machine’s certificate'],
  'connectivity.step.session': ['建立会话与登录', 'Session and sign-in'],
  'connectivity.step.namespaces': ['命名空间', 'Namespaces'],
  'connectivity.step.clock': ['时钟', 'Clock'],
  'connectivity.step.nodes': ['映射的节点', 'Mapped nodes'],
  'connectivity.step-state.ok': ['正常', 'OK'],
  'connectivity.step-state.warning': ['需注意', 'Look at this'],
  'connectivity.step-state.failed': ['失败', 'Failed'],
  'connectivity.step-state.skipped': ['未进行', 'Not done'],

  'connectivity.remedy.opcua.refused': [
    '确认设备已开机、OPC UA 服务已启用，端口号与设备设置一致（常用 4840）。',
    'See that the machine is on, its OPC UA server is enabled, and the port is the one set there (often 4840).',
  ],
  'connectivity.remedy.opcua.host-unknown': [
    '改用 IP 地址，或请网络管理员登记该主机名。',
    'Use the IP address, or have the host name registered.',
  ],
  'connectivity.remedy.opcua.unreachable': [
    '检查网线、网段和防火墙，确认本机能到达设备所在网络。',
    'Check cable, subnet and firewall; this computer must reach the machine’s network.',
  ],
  'connectivity.remedy.opcua.timeout': [
    '先 ping 设备地址；能通则检查防火墙是否放行该端口，以及设备是否过载。',
    'Ping the address first; if it answers, see whether a firewall blocks the port or the machine is overloaded.',
  ],
  'connectivity.remedy.opcua.connection-lost': [
    '设备主动断开了连接：通常是它还不信任本机证书，请在设备上信任 LineLab 的证书后再试。',
    'The machine hung up: usually it does not trust our certificate yet. Trust LineLab’s certificate there and try again.',
  ],
  'connectivity.remedy.opcua.security-checks-failed': [
    '在设备的证书列表中信任 LineLab 的证书，然后再试。',
    'Trust LineLab’s certificate in the machine’s list, then try again.',
  ],
  'connectivity.remedy.opcua.security-not-offered': [
    '从下方设备提供的安全方式中选一种加密方式，或在设备上启用所需的策略。',
    'Choose an encrypted one of those the machine offers below, or enable the wanted policy there.',
  ],
  'connectivity.remedy.opcua.security-policy-refused': [
    '请改用 Basic256Sha256 或更新的策略，模式选“签名并加密”。',
    'Use Basic256Sha256 or newer with SignAndEncrypt.',
  ],
  'connectivity.remedy.opcua.certificate-untrusted': [
    '在设备屏幕上查看证书指纹，与下方核对一致后点“信任”。',
    'Read the thumbprint on the machine’s own screen; if it is the one below, trust it.',
  ],
  'connectivity.remedy.opcua.certificate-changed': [
    '向设备负责人确认更换过证书，核对新指纹后再信任。',
    'Ask whoever looks after the machine whether its certificate was renewed, then compare and trust.',
  ],
  'connectivity.remedy.opcua.certificate-time-invalid': [
    '检查设备与本机的日期时间；证书确已过期则在设备上重新生成。',
    'Check date and time on both sides; if the certificate has expired, make a new one on the machine.',
  ],
  'connectivity.remedy.opcua.certificate-expires': [
    '尽早在设备上更新证书，并在到期前信任新证书。',
    'Renew the certificate on the machine soon and trust the new one before this one ends.',
  ],
  'connectivity.remedy.opcua.certificate-host-name-invalid': [
    '用证书中的主机名或地址连接，或在设备上按实际地址重新生成证书。证书已核对信任的，可继续使用。',
    'Connect by a name or address of the certificate, or have it made anew. A certificate you compared may be used as it is.',
  ],
  'connectivity.remedy.opcua.certificate-uri-invalid': [
    '在设备上重新生成证书，使其中的应用标识与服务器设置一致。',
    'Have the certificate made anew with the application URI the server declares.',
  ],
  'connectivity.remedy.opcua.certificate-revocation-unknown': [
    '把签发机构的证书和吊销列表放入本系统的 issuers 文件夹。',
    'Put the issuer’s certificate and revocation list into our issuers folder.',
  ],
  'connectivity.remedy.opcua.certificate-revoked': [
    '请向设备负责人索取新证书。',
    'Ask for a new certificate for the machine.',
  ],
  'connectivity.remedy.opcua.user-rejected': [
    '核对用户名和密码，并确认该用户在设备上有读取权限。',
    'Check user and password, and that the user may read on the machine.',
  ],
  'connectivity.remedy.opcua.user-not-offered': [
    '查看下方设备接受的登录方式；匿名登录请清空用户名。',
    'See below what the machine accepts; leave the user empty to sign in anonymously.',
  ],
  'connectivity.remedy.opcua.too-many-sessions': [
    '关闭其他 OPC UA 客户端，或等几分钟让设备释放旧会话；必要时在设备上提高会话上限。',
    'Close other OPC UA clients or wait some minutes for old sessions to end; if needed raise the machine’s limit.',
  ],
  'connectivity.remedy.opcua.namespace-unknown': [
    '确认设备已加载对应的信息模型；换了设备或固件时需要重新映射。',
    'See that the machine has loaded that model; after a change of machine or firmware map anew.',
  ],
  'connectivity.remedy.opcua.clock-skew': [
    '让设备与本系统使用同一时间服务器（NTP）。',
    'Set the machine and this system by the same time server (NTP).',
  ],
  'connectivity.remedy.opcua.clock-worthless': [
    '让设备与本系统使用同一时间服务器（NTP）；在此之前按收到的时间记录。',
    'Set both by the same time server (NTP); until then times of receipt are recorded.',
  ],
  'connectivity.remedy.opcua.clock-zone': [
    '检查设备的时区设置：OPC UA 时间必须是 UTC。',
    'Check the machine’s time zone: OPC UA times must be UTC.',
  ],
  'connectivity.remedy.opcua.nodes-missing': [
    '见下方列出的节点，在“变量映射”中改选。',
    'See the nodes listed below and choose others in the tag map.',
  ],

  'ledger.connection.created': ['建立设备连接', 'Machine connection made'],
  'ledger.connection.changed': ['修改设备连接', 'Machine connection changed'],
  'ledger.connection.retired': ['停用并撤除设备连接', 'Machine connection retired'],
  'ledger.certificate.trusted': ['信任设备证书', 'Machine certificate trusted'],
  'ledger.certificate.distrusted': ['取消信任设备证书', 'Trust in a machine certificate ended'],
  'entity.connection': ['设备连接', 'machine connection'],
  'entity.certificate': ['证书', 'certificate'],
});
