import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startVirtualLine, stationNodes, type VirtualLine } from '#libs/line-simulator';
import { JobControl, SupervisedConnection } from '#libs/opcua-client';
import { ConnectivityApi, type MachineAction } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { readSettings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { ImportService } from '#platform/import';
import { createServer } from '../../../src/server';
import { createTestDatabase, eventually, type TestDatabase } from '../../support';
import { Cable } from '../../support/cable';
import { workbookOf } from '../../support/school';

/** How many times faster than real time the floor runs. */
const SPEED = 20;

/** A job too quick to be looked at gets its pieces by the second of these. */
export const TELLS_PIECES: ReadonlySet<string> = new Set(['machine.counted', 'machine.attributed']);

export interface Entry {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One lathe of the virtual line behind a cable, and a database; servers are started on it as a test needs them. */
export class World {
  private readonly apps: NestFastifyApplication[] = [];
  workUnitId = '';

  private constructor(
    readonly database: TestDatabase,
    readonly dataDir: string,
    readonly line: VirtualLine,
    readonly cable: Cable,
    private readonly origin: Date,
  ) {}

  static async begin(options: { scrapProbability?: number; database?: TestDatabase } = {}): Promise<World> {
    const database = options.database ?? (await createTestDatabase());
    const dataDir = await mkdtemp(join(tmpdir(), 'linelab-test-'));
    const origin = new Date();
    const line = await startVirtualLine({
      host: '127.0.0.1',
      basePort: 0,
      seed: 7,
      dataDir: join(dataDir, 'line'),
      clock: {
        now: () => new Date(origin.getTime() + (Date.now() - origin.getTime()) * SPEED),
        toRealMs: (floorMs) => floorMs / SPEED,
      },
      users: [{ name: 'linelab', password: 'Linelab#2026' }],
      security: 'sign-and-encrypt',
      stations: ['LATHE'],
      scrapProbability: options.scrapProbability ?? 0.3,
    });
    const cable = await Cable.to({ host: '127.0.0.1', port: line.stations[0]!.port });
    return new World(database, dataDir, line, cable, origin);
  }

  env(over: Record<string, string> = {}): Record<string, string> {
    return {
      DATABASE_URL: this.database.url,
      LINELAB_DATA_DIR: this.dataDir,
      LINELAB_LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      LINELAB_MODE: 'demo',
      LINELAB_FLOOR_SPEED: String(SPEED),
      LINELAB_FLOOR_ORIGIN: this.origin.toISOString(),
      LINELAB_LINE: JSON.stringify([{ code: 'LATHE', endpointUrl: `opc.tcp://127.0.0.1:${this.cable.port}` }]),
      PORT: '0',
      ...over,
    };
  }

  async start(over: Record<string, string> = {}): Promise<NestFastifyApplication> {
    const app = await createServer(readSettings(this.env(over)));
    this.apps.push(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  }

  /** The lathe's place in the school. */
  async place(app: NestFastifyApplication): Promise<void> {
    const rows = [
      ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
      ['SITE', '校区', 'Campus', '校区', '', '', ''],
      ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
      ['GPL-1', '微型齿轮泵线', 'Gear pump line', '产线', 'AREA', '虚拟', ''],
      ['LATHE', '数控车', 'CNC lathe', '工位', 'GPL-1', '', 'lathe'],
    ];
    const workbook = await workbookOf({ 设备层级: rows });
    const result = await app.get(ImportService, { strict: false }).run({ workbook, name: 'line.xlsx' });
    if (result.problems.length > 0) throw new Error(JSON.stringify(result.problems));
    const unit = await app.get(EquipmentApi, { strict: false }).workUnitByCode('LATHE');
    this.workUnitId = unit?.id ?? '';
  }

  /** What the lathe makes. @returns its id */
  async shaft(app: NestFastifyApplication): Promise<string> {
    const { id } = await app.get(MaterialApi, { strict: false }).createMaterial({
      code: 'T-SHAFT',
      revision: 'A',
      name: '齿轮轴',
      nameEn: 'Gear shaft',
      specification: '40Cr',
      unit: 'pcs',
      kind: 'product',
      tracking: 'none',
    });
    return id;
  }

  async connected(app: NestFastifyApplication): Promise<void> {
    const api = app.get(ConnectivityApi);
    await eventually(async () => (await api.connectionOf(this.workUnitId))?.status === 'connected', {
      within: 60_000,
      describe: 'the connection',
    });
  }

  /** Asks for something about job order `jobOrderId`, as execution does. */
  async ask(
    app: NestFastifyApplication,
    job: { jobOrderId: string; number: string },
    action: MachineAction,
    quantity?: string,
    plannedCycleSeconds = 10,
  ): Promise<void> {
    await app.get(UnitOfWork, { strict: false }).run(() =>
      app.get(ConnectivityApi).requestMachineJob({
        jobOrderId: job.jobOrderId,
        jobOrderNumber: job.number,
        run: 1,
        workUnitId: this.workUnitId,
        action,
        ...(quantity ? { order: { quantity, plannedCycleSeconds, materialCode: 'GP-SHAFT' } } : {}),
        refs: { workOrderId: WORK_ORDER },
        lineMode: 'virtual',
      }),
    );
  }

  /** Somebody at the machine itself, past our cable. */
  async atTheMachine(work: (control: JobControl) => Promise<unknown>): Promise<void> {
    await this.connectedPast((connection) =>
      work(new JobControl(connection, stationNodes('LATHE').jobControl.receiver)),
    );
  }

  /** The same, with all that the machine offers. */
  async connectedPast(work: (connection: SupervisedConnection) => Promise<unknown>): Promise<void> {
    const connection = this.panel();
    await connection.start();
    try {
      await work(connection);
    } finally {
      await connection.stop();
    }
  }

  /** A connection past our cable, not started. */
  panel(): SupervisedConnection {
    return new SupervisedConnection({
      name: 'panel',
      endpointUrl: this.line.stations[0]!.endpointUrl,
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      user: { name: 'linelab', password: 'Linelab#2026' },
      pkiDir: join(this.dataDir, 'panel'),
      applicationUri: 'urn:linelab:panel',
      trust: 'first-use',
      now: () => new Date(),
    });
  }

  /** The machine is switched off, loses what it kept, and is switched on again. */
  async forget(): Promise<void> {
    await this.line.stopStation('LATHE');
    await rm(join(this.dataDir, 'line', 'kept', 'LATHE.json'), { force: true });
    await this.line.startStation('LATHE');
  }

  newJob(): { jobOrderId: string; number: string } {
    return { jobOrderId: newId(), number: `WO-2026-${Math.floor(performance.now() * 1000)}/10` };
  }

  async entries(jobOrderId: string): Promise<Entry[]> {
    return this.database.query<Entry & Record<string, unknown>>(
      'SELECT type, payload FROM ledger.entry WHERE job_order_id = $1 ORDER BY seq',
      [jobOrderId],
    );
  }

  async types(type: string): Promise<Entry[]> {
    return this.database.query<Entry & Record<string, unknown>>(
      'SELECT type, payload FROM ledger.entry WHERE type = $1 ORDER BY seq',
      [type],
    );
  }

  /** Good and scrap that the ledger tells of the job: counted for it, or given to it once it was over. */
  async counted(jobOrderId: string): Promise<{ good: number; scrap: number; entries: number }> {
    const counted = (await this.entries(jobOrderId)).filter(({ type }) => TELLS_PIECES.has(type));
    const sum = (name: 'good' | 'scrap') => counted.reduce((total, { payload }) => total + Number(payload[name]), 0);
    return { good: sum('good'), scrap: sum('scrap'), entries: counted.length };
  }

  async ended(app: NestFastifyApplication, jobOrderId: string, state = 'ended'): Promise<void> {
    await eventually(async () => (await app.get(ConnectivityApi).machineJob(jobOrderId))?.observedState === state, {
      within: 60_000,
      describe: `the job to be ${state}`,
    });
  }

  /** Waits until as many pieces are counted as the machine says it made. */
  async settled(app: NestFastifyApplication, jobOrderId: string): Promise<{ good: number; scrap: number }> {
    const job = await eventually(
      async () => {
        const found = await app.get(ConnectivityApi).machineJob(jobOrderId);
        return found?.produced !== null && found;
      },
      { within: 60_000, describe: 'the totals of the job' },
    );
    await eventually(
      async () => {
        const { good, scrap } = await this.counted(jobOrderId);
        return good + scrap >= Number(job.produced) || `${good}+${scrap} of ${job.produced}` === '';
      },
      { within: 60_000, describe: 'the counts to catch up' },
    );
    return { good: Number(job.good), scrap: Number(job.produced) - Number(job.good) };
  }

  async stop(app: NestFastifyApplication): Promise<void> {
    this.apps.splice(this.apps.indexOf(app), 1);
    await app.close();
  }

  async end(): Promise<void> {
    await Promise.all(this.apps.splice(0).map((app) => app.close()));
    await this.cable.remove();
    await this.line.stop();
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

export const WORK_ORDER = '0190a000-0000-7000-8000-0000000000aa';
