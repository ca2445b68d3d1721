import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Role } from '#libs/contracts';
import { IdentityApi } from '#modules/identity';
import { Authenticators, PermissionCatalog } from '#platform/auth';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { ImportService, type ImportResult } from '#platform/import';
import { startApp, type TestApp } from '../../support/app';

const PASSWORD = 'Linelab#2026';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly replayed: boolean;
}

export interface Person {
  /** For requests of another form than these. */
  readonly cookie: string;
  get<Body = Record<string, never>>(path: string): Promise<Answer<Body>>;
  post<Body = Record<string, never>>(
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  put<Body = Record<string, never>>(path: string, body: object, version: number): Promise<Answer<Body>>;
  /** Sends a file in a form. */
  send<Body = Record<string, never>>(path: string, name: string, bytes: Buffer): Promise<Answer<Body>>;
  /** The bytes at a path. */
  bytes(path: string): Promise<{ readonly status: number; readonly bytes: Buffer; readonly type: string }>;
}

export interface School extends TestApp {
  signIn(username: string): Promise<Person>;
  /** Somebody who has badged in at the station of a work unit. */
  at(workUnitId: string): Person;
  import(file: Buffer, dryRun?: boolean): Promise<ImportResult>;
}

const WORK_UNITS = ['WH', 'LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK'];

/** A workbook with the line the demo products are made on. */
async function lineWorkbook(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('设备层级');
  sheet.addRow(['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别']);
  sheet.addRow(['S', '校区', 'Campus', '校区']);
  sheet.addRow(['A', '实训中心', 'Workshop', '区域', 'S']);
  sheet.addRow(['GPL-1', '微型齿轮泵线', 'Gear pump line', '产线', 'A', '虚拟']);
  for (const code of WORK_UNITS) sheet.addRow([code, code, code, '工位', 'GPL-1', null, code.toLowerCase()]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const DEMO = join(__dirname, '../../../examples/demo-school');

export const demoWorkbook = (name: string): Buffer => readFileSync(join(DEMO, name));

/** The drawings, models and programs beside the demo's workbooks. */
export const demoFiles = (): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(DEMO)
      .filter((name) => !name.endsWith('.xlsx'))
      .map((name) => [name, demoWorkbook(name)]),
  );

const formOf = (name: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--cut\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from('\r\n--cut--\r\n'),
  ]);

/** The application with a school: the line, and one person per role: admin, instructor, technician, student, partner. */
export async function startSchool(): Promise<School> {
  const test = await startApp();
  const { app } = test;
  await app.inject({
    method: 'POST',
    url: '/api/v1/setup',
    payload: { schoolName: '示例学校', displayName: '管理员', username: 'admin', password: PASSWORD },
  });
  const identity = app.get(IdentityApi);
  const school = await identity.school();
  const passwordHash = await identity.hashPassword(PASSWORD);
  const roles: Role[] = ['instructor', 'technician', 'student', 'partner'];
  await app.get(UnitOfWork).run(() =>
    identity.createAccounts(
      roles.map((role) => ({
        organisationId: school?.id ?? '',
        username: role,
        displayName: role,
        actorId: newId(),
        roles: [role],
        passwordHash,
      })),
    ),
  );
  const stationPerson = newId();
  app.get(Authenticators).register({
    name: 'test-station',
    authenticate: async ({ headers }) =>
      typeof headers['x-station'] === 'string'
        ? {
            kind: 'station',
            accountId: null,
            actorId: headers['x-nobody'] ? null : stationPerson,
            organisationId: school?.id ?? '',
            roles: ['station'],
            permissions: app.get(PermissionCatalog).of(['station']),
            workUnitId: headers['x-station'],
          }
        : null,
  });

  const person = (identified: Record<string, string>): Person => {
    const ask = async <Body>(
      method: 'GET' | 'POST' | 'PUT',
      path: string,
      body?: object,
      headers?: Record<string, string>,
    ) => {
      const response = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...identified, ...headers },
        ...(body ? { payload: body } : {}),
      });
      const replayed = response.headers['idempotent-replay'] === 'true';
      return { status: response.statusCode, body: response.json<Body>(), replayed };
    };
    return {
      cookie: identified.cookie ?? '',
      get: (path) => ask('GET', path),
      post: (path, body, headers) => ask('POST', path, body, headers),
      put: (path, body, version) => ask('PUT', path, body, { 'if-match': `"${version}"` }),
      send: (path, name, bytes) =>
        ask('POST', path, formOf(name, bytes), { 'content-type': 'multipart/form-data; boundary=cut' }),
      bytes: async (path) => {
        const answer = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers: identified });
        return { status: answer.statusCode, bytes: answer.rawPayload, type: String(answer.headers['content-type']) };
      },
    };
  };

  await app.get(ImportService).run({ workbook: await lineWorkbook(), name: 'line.xlsx' });
  return {
    ...test,
    signIn: async (username) => {
      const payload = { username, password: PASSWORD };
      const response = await app.inject({ method: 'POST', url: '/api/v1/auth/login', payload });
      return person({ cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') });
    },
    at: (workUnitId) => person({ 'x-station': workUnitId }),
    import: (workbook, dryRun = false) =>
      app.get(ImportService).run({ workbook, name: 'products.xlsx', attachments: demoFiles(), dryRun }),
  };
}
