import { eventually } from '../../support/eventually';
import { expectThat } from '../story';
import { connectionAt, untilConnected } from './connections';
import type { Crew } from './crew';
import { PLC_USER, PLC_VALUES, plcNode } from './plain-plc';

/** Where a server keeps everything it has (OPC 10000-5). */
const OBJECTS = 'i=85';

const value = (key: string, over: object = {}) => ({
  key,
  role: 'info',
  samplingMs: 0,
  queueSize: 100,
  name: `演示 ${key}`,
  nameEn: key,
  ...over,
});

const TAGS = [
  ...PLC_VALUES.map((key) => value(key, { nodeId: plcNode(key) })),
  value('Good', { role: 'good-count', expression: 'Total - Rejects', counterKept: true }),
  value('Scrap', { role: 'scrap-count', expression: 'Rejects + 0', counterKept: true }),
  value('Jam', { role: 'alarm', expression: 'bit(StatusWord, 3)', name: '演示 锯料卡住' }),
  value('Power', { role: 'analog', expression: 'Volts * Amps / 1000', unit: 'kW' }),
];

const STATES = [
  { state: 'fault', expression: 'bit(StatusWord, 3)' },
  { state: 'producing', expression: 'bit(StatusWord, 0) and Mode = 2' },
  { state: 'idle', expression: 'Mode = 2' },
];

interface Diagnosis {
  readonly steps: readonly { readonly step: string; readonly state: string }[];
}

/** The technician connects the PLC, trusts its certificate, looks what it has, maps it, and tries what came of it. */
export async function mapThePlc({ tell, technician }: Crew, workUnitId: string, endpointUrl: string): Promise<void> {
  const settings = {
    workUnitId,
    endpointUrl,
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    userName: PLC_USER.name,
    trust: 'known',
    template: 'generic',
    enabled: true,
  };
  const draft = { ...settings, password: PLC_USER.password, tags: [], states: [] };
  const { id } = await technician.post<{ id: string }>('/connections', draft);
  const thumbprint = await eventually(
    async () => (await connectionAt(technician, workUnitId)).error?.params['thumbprint'],
    { within: 60_000, every: 200, describe: 'the certificate of the plain server to be refused' },
  );
  await technician.put(`/machine-certificates/${thumbprint}`, { state: 'trusted', reason: '与设备屏幕核对一致' });
  await untilConnected(technician, [workUnitId]);
  const { items } = await technician.get<{ items: { displayName: string; nodeId: string }[] }>(
    `/connections/${id}/nodes?node=${OBJECTS}`,
  );
  const found = items.filter(({ nodeId }) => PLC_VALUES.some((name) => plcNode(name) === nodeId));
  expectThat(found.length === PLC_VALUES.length, 'not every value of the plain server was found');
  const { version } = await connectionAt(technician, workUnitId);
  await technician.put(`/connections/${id}`, { ...settings, tags: TAGS, states: STATES }, { ifMatch: version });
  await untilConnected(technician, [workUnitId]);
  const { steps } = await technician.post<Diagnosis>(`/connections/${id}/test`);
  expectThat(
    steps.every(({ state }) => state !== 'failed'),
    `the test of the plain server failed: ${JSON.stringify(steps)}`,
  );
  tell(
    `A plain server was connected, its certificate (${String(thumbprint).slice(0, 8)}…) compared and trusted, and ` +
      `${found.map(({ displayName }) => displayName).join(', ')} found in it; counts, states and a fault bit are made of ` +
      `them by expressions. The test says: ${steps.map(({ step, state }) => `${step} ${state}`).join(', ')}.`,
  );
}
