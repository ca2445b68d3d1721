import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType } from 'node-opcua';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { scripted, ScriptedServer } from '../../../libs/opcua-client/testing/scripted-server';
import { freePort } from '../../../libs/opcua-client/testing/setup';
import { eventually } from '../../support';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

jest.setTimeout(240_000);

const LINE = [
  ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
  ['SITE', '校区', 'Campus', '校区', '', '', ''],
  ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
  ['L1', '实训线', 'Teaching line', '产线', 'AREA', '真实', ''],
  ['SAW', '锯床', 'Saw', '工位', 'L1', '', 'saw'],
];

const ODD = 'Temp "x" [1].{y}|温度/&;i=5 尾 #1';
const MANY = 2_300;

interface Step {
  step: string;
  state: string;
  problem: { code: string; params: Record<string, unknown> } | null;
}
interface Answer {
  id: string;
  version: number;
  code: string;
  status: string;
  steps: Step[];
  endpoints: { securityPolicy: string; userTokens: string[] }[];
  certificate: { thumbprint: string; thumbprint256: string; applicationUri: string } | null;
  nodes: { key: string; problem: { code: string } | null; shown: string | null }[];
  items: { nodeId: string; displayName: string; thumbprint: string; state: string; expiry: string }[];
  next: number | null;
  cut: boolean;
  dataType: string;
  value: { text: string; type: string; severity: string; sourceTimestamp: string | null } | null;
  error: { code: string } | null;
  trouble: { code: string; at: string } | null;
  gateway: string | null;
  skewMs: number | null;
}

describe('the desk of a technician', () => {
  let test: TestApp;
  let folder: string;
  let server: ScriptedServer;
  let port = 0;
  let workUnitId = '';
  let connectionId = '';
  let thumbprint = '';
  const cookies = new Map<string, Record<string, string>>();

  const machine = async (namespacesBefore: string[] = []): Promise<ScriptedServer> => {
    const started = await ScriptedServer.start({
      port,
      pkiDir: folder,
      secure: true,
      users: { mes: 'Geheim#123' },
      namespacesBefore,
    });
    started.set('Good', 7);
    started.set(ODD, 21.5, { dataType: DataType.Double });
    started.set('NotANumber', Number.NaN, { dataType: DataType.Double });
    started.set('Huge', 'x'.repeat(3_000_000));
    started.set('Name', 'P-17');
    const parent = started.namespace.addObject({
      organizedBy: started.server.engine.addressSpace?.rootFolder.objects,
      browseName: 'Many',
      nodeId: 's=Many',
    });
    for (let at = 0; at < MANY; at += 1) {
      started.namespace.addObject({ componentOf: parent, browseName: `N${at}`, nodeId: `s=N${at}` });
    }
    // A tree without an end: a folder that holds itself.
    parent.addReference({ referenceType: 'Organizes', nodeId: parent.nodeId });
    return started;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linelab-desk-'));
    port = await freePort();
    test = await startApp();
    await smallSchool(test);
    const imported = await importSheets(test, { 设备层级: LINE });
    expect(imported.problems).toEqual([]);
    for (const user of ['admin', 'teacher', 'technician']) cookies.set(user, await signIn(test, user));
    const units = await test.app.get(EquipmentApi, { strict: false }).workUnits();
    workUnitId = units.find(({ code }) => code === 'SAW')?.id ?? '';
    server = await machine();
  });

  afterAll(async () => {
    await test.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (user: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, version?: number) => {
    const response = await test.app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      ...(body ? { payload: body } : {}),
      headers: {
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
    });
    const isJson = String(response.headers['content-type']).includes('json');
    const body_ = isJson ? response.json<Answer>() : ({} as Answer);
    return { status: response.statusCode, body: body_, text: response.body };
  };
  const tag = (key: string, nodeId: string, role: string) => ({
    key,
    nodeId,
    role,
    samplingMs: 0,
    queueSize: 10,
    name: key,
    nameEn: key,
  });
  const draft = (over: object = {}) => ({
    workUnitId,
    endpointUrl: `opc.tcp://127.0.0.1:${port}`,
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    userName: 'mes',
    password: 'Geheim#123',
    trust: 'known',
    template: 'generic',
    enabled: true,
    ...over,
  });
  const tried = async (over: object = {}): Promise<Answer> => {
    const { status, body } = await send('technician', 'POST', '/connections/test', draft(over));
    expect(status).toBe(200);
    return body;
  };
  /** `step state code`, of what is not well. */
  const troubles = ({ steps }: Answer): string[] =>
    steps
      .flatMap(({ step, state, problem }) => (problem ? [`${step} ${state} ${problem.code}`] : []))
      // The server's own certificate is made for its host name, and we come by address.
      .filter((trouble) => trouble !== 'certificate warning opcua.certificate-host-name-invalid');
  const nodes = (node: string, offset = 0) =>
    send('technician', 'GET', `/connections/${connectionId}/nodes?node=${encodeURIComponent(node)}&offset=${offset}`);
  const node = (nodeId: string) =>
    send('technician', 'GET', `/connections/${connectionId}/node?node=${encodeURIComponent(nodeId)}`);

  it('names what is wrong with an address before it is stored', async () => {
    expect(troubles(await tried({ endpointUrl: 'opc.tcp://127.0.0.1:9' }))).toEqual(['reach failed opcua.refused']);
    expect(troubles(await tried({ securityPolicy: 'Aes256_Sha256_RsaPss' }))).toEqual([
      'endpoint failed opcua.security-not-offered',
    ]);
    const unknown = await tried();
    expect(troubles(unknown)).toEqual(['certificate failed opcua.certificate-untrusted']);
    expect(unknown.steps.map(({ state }) => state)).toEqual([
      'ok',
      'ok',
      'failed',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(unknown.certificate?.thumbprint).toMatch(/^[0-9a-f]{40}$/);
    expect(unknown.certificate?.thumbprint256).toMatch(/^[0-9a-f]{64}$/);
    expect(unknown.endpoints.map(({ securityPolicy }) => securityPolicy)).toEqual(['None', 'Basic256Sha256']);
    expect(unknown.endpoints[1]?.userTokens).toContain('UserName');
    thumbprint = unknown.certificate?.thumbprint ?? '';
    expect((await send('teacher', 'POST', '/connections/test', draft())).status).toBe(403);
  });

  it('connects once the thumbprint was compared and trusted, and writes down who did it', async () => {
    const made = await send(
      'technician',
      'POST',
      '/connections',
      draft({ tags: [tag('Good', scripted('Good'), 'good-count')] }),
    );
    expect(made.status).toBe(201);
    connectionId = made.body.id;
    const seen = async () => (await send('teacher', 'GET', `/connections/${connectionId}`)).body;
    await eventually(async () => (await seen()).error?.code === 'opcua.certificate-untrusted', { within: 60_000 });
    const listed = await send('teacher', 'GET', '/machine-certificates');
    expect(listed.body.items).toMatchObject([{ thumbprint, state: 'rejected', expiry: 'valid' }]);
    const trusted = await send('technician', 'PUT', `/machine-certificates/${thumbprint}`, {
      state: 'trusted',
      reason: '与设备屏幕核对一致',
    });
    expect(trusted.body.items).toMatchObject([{ thumbprint, state: 'trusted' }]);
    await eventually(async () => (await seen()).status === 'connected', { within: 30_000 });
    expect(await seen()).toMatchObject({ error: null, trouble: { code: 'opcua.certificate-untrusted' } });
    expect((await seen()).gateway).toContain(String(process.pid));
    await eventually(async () => (await seen()).skewMs !== null, { within: 30_000 });
    const [entry] = await test.database.query<{ reason: string; payload: { thumbprint: string } }>(
      `SELECT reason, payload FROM ledger.entry WHERE type = 'certificate.trusted'`,
    );
    expect(entry).toMatchObject({ reason: '与设备屏幕核对一致', payload: { thumbprint } });
    expect(
      (await send('technician', 'PUT', `/machine-certificates/${'0'.repeat(40)}`, { state: 'trusted', reason: 'x' }))
        .status,
    ).toBe(404);
    expect((await send('technician', 'GET', '/machine-certificates/own.pem')).status).toBe(200);
  });

  it('tries the whole way to the last mapped node, and says which are missing or of the wrong type', async () => {
    const good = await send('technician', 'POST', `/connections/${connectionId}/test`);
    expect([good.status, troubles(good.body)]).toEqual([200, []]);
    expect(good.body.nodes).toMatchObject([{ key: 'Good', problem: null, shown: '7' }]);
    const bad = await tried({
      connectionId,
      password: undefined,
      tags: [
        tag('Good', scripted('Good'), 'good-count'),
        tag('Odd', scripted(ODD), 'analog'),
        tag('Nan', scripted('NotANumber'), 'analog'),
        tag('Gone', scripted('Gone'), 'info'),
        tag('Text', scripted('Name'), 'analog'),
        tag('Model', 'nsu=urn:nobody:loaded;i=1', 'info'),
      ],
    });
    expect(troubles(bad)).toEqual(['namespaces warning opcua.namespace-unknown', 'nodes warning opcua.nodes-missing']);
    expect(bad.nodes.map(({ key, problem, shown }) => [key, problem?.code ?? shown])).toEqual([
      ['Good', '7'],
      ['Odd', '21.5'],
      ['Nan', 'NaN'],
      ['Gone', 'opcua.node-unknown'],
      ['Text', 'opcua.node-wrong-type'],
      ['Model', 'opcua.namespace-unknown'],
    ]);
    expect(troubles(await tried({ password: 'wrong', connectionId }))).toEqual(['session failed opcua.user-rejected']);
    // A stored password does not follow to another address.
    const away = draft({ connectionId, password: undefined, endpointUrl: 'opc.tcp://127.0.0.1:9' });
    const refused = await send('technician', 'POST', '/connections/test', away);
    expect([refused.status, refused.body.code]).toEqual([422, 'connectivity.secret-required']);
  });

  it('browses page by page and comes to an end with servers that have none', async () => {
    const root = await nodes('i=85');
    expect(root.body.items.map(({ nodeId }) => nodeId)).toEqual(expect.arrayContaining(['i=2253', scripted(ODD)]));
    const seen: string[] = [];
    let offset: number | null = 0;
    let cut = false;
    while (offset !== null) {
      const page: { status: number; body: Answer } = await nodes(scripted('Many'), offset);
      expect([page.status, page.body.items.length <= 100]).toEqual([200, true]);
      seen.push(...page.body.items.map(({ nodeId }) => nodeId));
      ({ next: offset, cut } = page.body);
    }
    expect([new Set(seen).size, seen.length, cut]).toEqual([2_000, 2_000, true]);
    expect((await nodes(scripted('Nowhere'))).body.code).toBe('opcua.node-unknown');
    expect((await nodes('ns=1;s=Many')).status).toBe(400);
  });

  it('shows a node live, cut to what people can read', async () => {
    expect((await node(scripted(ODD))).body).toMatchObject({
      dataType: 'Double',
      value: { text: '21.5', type: 'Double', severity: 'good' },
    });
    server.set(ODD, 22.5, { dataType: DataType.Double });
    expect((await node(scripted(ODD))).body.value?.text).toBe('22.5');
    expect((await node(scripted('NotANumber'))).body.value?.text).toBe('NaN');
    const huge = await node(scripted('Huge'));
    expect([huge.status, huge.text.length < 3_000]).toEqual([200, true]);
    server.set('Name', 'P-18', { at: new Date(Date.UTC(1601, 0, 1)) });
    expect((await node(scripted('Name'))).body.value).toMatchObject({ text: 'P-18', sourceTimestamp: null });
  });

  it('finds the same nodes after the machine has loaded another model', async () => {
    const { version } = (await send('technician', 'GET', `/connections/${connectionId}`)).body;
    const tags = [tag('Good', scripted('Good'), 'good-count'), tag('Odd', scripted(ODD), 'analog')];
    const mapped = await send(
      'technician',
      'PUT',
      `/connections/${connectionId}`,
      draft({ tags, password: undefined }),
      version,
    );
    expect(mapped.status).toBe(200);
    await server.stop();
    server = await machine(['urn:another:model', 'urn:and:one:more']);
    expect(server.namespace.index).toBeGreaterThan(2);
    await eventually(
      async () => troubles((await send('technician', 'POST', `/connections/${connectionId}/test`)).body).length === 0,
      { within: 60_000 },
    );
    expect((await node(scripted(ODD))).body.value?.text).toBe('21.5');
    const book = await test.app.inject({
      method: 'GET',
      url: `/api/v1/connections/${connectionId}/map.xlsx`,
      cookies: cookies.get('technician') ?? {},
    });
    expect([book.statusCode, book.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('ends trust: the machine is let in no more', async () => {
    await send('technician', 'PUT', `/machine-certificates/${thumbprint}`, { state: 'rejected', reason: '设备已报废' });
    await eventually(
      async () =>
        (await send('teacher', 'GET', `/connections/${connectionId}`)).body.error?.code ===
        'opcua.certificate-untrusted',
      { within: 60_000 },
    );
    expect(troubles((await send('technician', 'POST', `/connections/${connectionId}/test`)).body)).toEqual([
      'certificate failed opcua.certificate-untrusted',
    ]);
  });

  it('retires a connection and gives its place free', async () => {
    const { version } = (await send('technician', 'GET', `/connections/${connectionId}`)).body;
    const gone = await send(
      'technician',
      'POST',
      `/connections/${connectionId}/retire`,
      { reason: '换新设备' },
      version,
    );
    expect(gone.status).toBe(204);
    expect((await send('technician', 'GET', `/connections/${connectionId}`)).status).toBe(404);
    await eventually(() => server.sessions === 0, { within: 60_000, describe: 'the sessions to be closed' });
    expect((await send('technician', 'POST', '/connections', draft({ enabled: false }))).status).toBe(201);
  });
});
