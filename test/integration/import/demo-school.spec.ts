import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { readSettings } from '#platform/config';
import { ImportService } from '#platform/import';
import { createServer } from '../../../src/server';
import { createTestDatabase, type TestDatabase } from '../../support/database';

type App = Awaited<ReturnType<typeof createServer>>;

const FOLDER = join(__dirname, '../../../examples/demo-school');

describe('the demo school', () => {
  let database: TestDatabase;
  let apps: readonly App[];

  const start = async (mode: string): Promise<App> => {
    const app = await createServer(
      readSettings({
        DATABASE_URL: database.url,
        LINELAB_LOG_LEVEL: 'silent',
        LINELAB_MODE: mode,
        LINELAB_ROLES: 'api',
        PORT: '0',
      }),
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };

  const login = async (app: App, username: string) =>
    app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { username, password: 'Linelab#2026' } });

  const runs = () =>
    database.query<{ name: string }>('SELECT name FROM platform.import_run ORDER BY imported_at, name');

  beforeAll(async () => {
    database = await createTestDatabase();
    apps = await Promise.all([start('demo'), start('demo')]);
  });

  afterAll(async () => {
    for (const app of apps) await app.close();
    await database.drop();
  });

  it('comes from its files, each taken in once although two processes started at the same time', async () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
    expect((await runs()).map((run) => run.name).sort()).toEqual(
      ['demo-school', ...files.map((name) => `demo-school/${name}`)].sort(),
    );
  });

  it('has two classes of twelve, teams of four, and accounts for everybody', async () => {
    const [app] = apps;
    const counts = await database.query(`SELECT c.name, count(DISTINCT p.id)::int AS students,
        count(DISTINCT t.id)::int AS teams, max((SELECT count(*) FROM personnel.team_member m WHERE m.team_id = t.id))::int AS size
      FROM personnel.class c JOIN personnel.person p ON p.class_id = c.id JOIN personnel.team t ON t.class_id = c.id
      GROUP BY c.name ORDER BY 1`);
    expect(counts).toEqual([
      { name: '数控2401', students: 12, teams: 3, size: 4 },
      { name: '智造2402', students: 12, teams: 3, size: 4 },
    ]);
    const roles = async (username: string) => (await login(app!, username)).json<{ roles: string[] }>().roles;
    expect(await roles('admin')).toEqual(['admin']);
    expect(await roles('head')).toEqual(['programme-head']);
    expect(await roles('teacher')).toEqual(['instructor']);
    expect(await roles('technician')).toEqual(['technician']);
    expect(await roles('partner')).toEqual(['partner']);
    expect(await roles('student01')).toEqual(['student']);
    expect(await roles('student24')).toEqual(['student']);
    const admin = (await login(app!, 'admin')).json<{ actorId: string }>();
    const personnel = app!.get(PersonnelApi, { strict: false });
    expect(await personnel.person(admin.actorId)).toMatchObject({ number: 'G001' });
    expect(await personnel.personByBadge('B0024')).toMatchObject({ name: '演示学生24' });
    expect(await personnel.verifyPin('SK240101', '1001')).toMatchObject({ name: '演示学生01' });
  });

  it('has the line of eight stations, and a calendar', async () => {
    const equipment = apps[0]!.get(EquipmentApi, { strict: false });
    const units = await equipment.workUnits();
    expect(units.map((unit) => unit.code)).toEqual(['WH', 'LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK']);
    expect(units.every((unit) => unit.lineMode === 'virtual')).toBe(true);
    const monday = new Date('2026-11-22T16:00:00Z');
    const planned = await equipment.plannedTime(units[0]!.lineId, monday, new Date(monday.getTime() + 86_400_000));
    expect(planned.map((one) => one.name)).toEqual(['上午实训', '上午课间', '下午实训', '下午课间']);
  });

  it('is not brought again by the next start, and its files may be imported again by hand', async () => {
    const before = await runs();
    await (await start('demo')).close();
    expect(await runs()).toEqual(before);
    const people = () => database.query('SELECT id, number FROM personnel.person ORDER BY 2');
    const known = await people();
    const workbook = readFileSync(join(FOLDER, '01-school.xlsx'));
    const again = await apps[0]!.get(ImportService).run({ workbook, name: '01-school.xlsx' });
    expect(again).toMatchObject({ applied: true, problems: [] });
    expect(await people()).toEqual(known);
  });

  it('is not brought to a real school', async () => {
    const other = await createTestDatabase();
    const mine = database;
    database = other;
    try {
      const app = await start('school');
      expect(await runs()).toEqual([]);
      await app.close();
    } finally {
      database = mine;
      await other.drop();
    }
  });
});
