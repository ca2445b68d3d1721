import { PersonnelApi } from '#modules/personnel';
import { ImportService } from '#platform/import';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, PASSWORD, signIn, smallSchool, workbookOf } from '../../support/school';

interface Items {
  items: { id: string; number: string; code: string }[];
  nextCursor: string | null;
}

describe('personnel', () => {
  let test: TestApp;
  let personnel: PersonnelApi;
  let cookies: Record<string, Record<string, string>>;

  beforeAll(async () => {
    test = await startApp();
    personnel = test.app.get(PersonnelApi, { strict: false });
    await smallSchool(test);
    const users = ['admin', 'teacher', 'student1', 'student3', 'partner'];
    cookies = Object.fromEntries(await Promise.all(users.map(async (user) => [user, await signIn(test, user)])));
  });

  afterAll(() => test.stop());

  const get = (user: string, path: string) =>
    test.app.inject({ method: 'GET', url: `/api/v1${path}`, cookies: cookies[user] ?? {} });
  const numbers = async (user: string, path: string) =>
    (await get(user, path)).json<Items>().items.map((item) => item.number);

  it('knows people by number, badge and id, and their teams', async () => {
    const [one] = await personnel.personsByNumber(['S1']);
    expect(one).toMatchObject({ number: 'S1', name: '测试学生1', kind: 'student' });
    expect(await personnel.personByBadge('B1')).toEqual(one);
    expect(await personnel.personByBadge('B777')).toBeNull();
    const [teamId = ''] = await personnel.teamsOf(one?.id ?? '');
    expect(await personnel.team(teamId)).toMatchObject({
      name: '甲一组',
      members: [{ personId: one?.id, role: 'leader' }, { role: 'member' }],
    });
  });

  it('counts a qualification by the day in the zone of the site', async () => {
    const [one] = await personnel.personsByNumber(['S1']);
    const on = (at: string) => personnel.hasQualification(one?.id ?? '', 'LATHE', new Date(at));
    expect(await on('2026-02-28T15:59:59Z')).toBe(false);
    expect(await on('2026-02-28T16:00:00Z')).toBe(true);
    expect(await on('2026-03-31T15:59:59Z')).toBe(true);
    expect(await on('2026-03-31T16:00:00Z')).toBe(false);
    expect(await personnel.hasQualification(one?.id ?? '', 'MILL', new Date('2026-03-05T00:00:00Z'))).toBe(false);
  });

  it('shows staff everybody, page by page, and finds by part of a name', async () => {
    const first = (await get('teacher', '/persons?kind=student&limit=2')).json<Items>();
    expect(first.items.map((item) => item.number)).toEqual(['S1', 'S2']);
    expect(await numbers('teacher', `/persons?kind=student&limit=2&cursor=${first.nextCursor}`)).toEqual(['S3']);
    expect(await numbers('teacher', `/persons?q=${encodeURIComponent('学生3')}`)).toEqual(['S3']);
    expect(await numbers('teacher', '/persons?q=%25')).toEqual([]);
    const [room] = (await get('teacher', '/classes')).json<Items>().items;
    expect((await get('teacher', `/classes/${room?.id}`)).json()).toMatchObject({
      code: 'A',
      students: 2,
      teams: 1,
      instructors: [{ number: 'T1' }],
    });
  });

  it('shows a student the own team and nobody else', async () => {
    expect(await numbers('student1', '/persons')).toEqual(['S1', 'S2']);
    expect(await numbers('student3', '/persons')).toEqual(['S3']);
    const teams = (await get('student1', '/teams')).json<Items>().items;
    expect(teams.map((team) => team.code)).toEqual(['A-1']);
    const [stranger] = await personnel.personsByNumber(['S3']);
    expect((await get('student1', `/persons/${stranger?.id}`)).statusCode).toBe(404);
    expect((await get('student3', `/persons/${stranger?.id}`)).statusCode).toBe(200);
    expect((await get('student3', `/teams/${teams[0]?.id}`)).statusCode).toBe(404);
    expect((await get('student1', `/teams/${teams[0]?.id}`)).statusCode).toBe(200);
    expect((await get('student1', '/classes')).statusCode).toBe(403);
  });

  it('shows a partner nobody', async () => {
    for (const path of ['/persons', '/teams', '/classes']) expect((await get('partner', path)).statusCode).toBe(403);
  });

  it('checks a PIN and locks after five wrong ones, also when they come at the same moment', async () => {
    expect(await personnel.verifyPin('S2', '1002')).toMatchObject({ number: 'S2' });
    expect(await personnel.verifyPin('S777', '1002')).toBeNull();
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => personnel.verifyPin('S2', '0000')));
    expect(tries.filter((one) => one.status === 'fulfilled' && one.value === null)).toHaveLength(5);
    await expect(personnel.verifyPin('S2', '1002')).rejects.toMatchObject({ code: 'personnel.pin-locked' });
    await test.database.query(
      "UPDATE personnel.person SET pin_locked_until = now() - interval '1 s' WHERE number = 'S2'",
    );
    expect(await personnel.verifyPin('S2', '1002')).toMatchObject({ number: 'S2' });
    const rows = await test.database.query("SELECT pin_failures FROM personnel.person WHERE number = 'S2'");
    expect(rows).toEqual([{ pin_failures: 0 }]);
  });

  it('takes the same people in again without making them twice or touching their secrets', async () => {
    const secrets = () =>
      test.database.query(`SELECT p.number, p.pin_hash, a.password_hash FROM personnel.person p
        LEFT JOIN identity.account a ON a.actor_id = p.id ORDER BY 1`);
    const before = await secrets();
    const again = await importSheets(test, {
      人员: [
        ['编号', '姓名', '类别', '班级编号', '用户名', '初始密码', '初始PIN'],
        ['S1', '测试学生一', '学生', 'A', 'student1', 'Another#2026', '4444'],
      ],
    });
    expect(again).toMatchObject({ applied: true });
    expect(await secrets()).toEqual(before);
    expect((await personnel.personsByNumber(['S1']))[0]?.name).toBe('测试学生一');
    expect(await personnel.personByBadge('B1')).toMatchObject({ number: 'S1' });
  });

  it('gives the first administrator, who has an account but is nobody yet, a person', async () => {
    await importSheets(test, {
      People: [
        ['Number', 'Name', 'Kind', 'Username', 'Roles'],
        ['M1', '测试主任', 'Other', 'admin', 'Administrator'],
      ],
    });
    const me = (await get('admin', '/auth/me')).json<{ actorId: string }>();
    expect(await personnel.person(me.actorId)).toMatchObject({ number: 'M1' });
  });

  it('names every row that cannot be, and takes none in', async () => {
    const result = await importSheets(test, {
      人员: [
        ['编号', '姓名', '类别', '单位编号', '班级编号', '用户名', '初始密码', '胸卡号', '初始PIN'],
        ['N1', '甲', '学生', '', 'Z', '', '', 'B2', ''],
        ['N2', '乙', '学生', '', 'A,B', 'teacher', '', '', ''],
        ['N3', '丙', '学生', '', '', 'newone', 'weak', 'B500', ''],
        ['N3', '丁', '合作企业人员', '', '', '', '', 'B500', ''],
        ['N5', '戊', '其他', 'P001', '', 'other5', PASSWORD, '', ''],
      ],
      小组: [
        ['小组编号', '小组名称', '班级编号', '组员编号'],
        ['A-9', '无', 'A', 'S1, X9'],
      ],
      资质: [
        ['人员编号', '资质编号', '生效日期', '失效日期'],
        ['S1', 'NONE', '2026-03-01', '2026-02-01'],
      ],
    });
    expect(result.applied).toBe(false);
    expect(
      result.problems.map(({ sheet, row, column, code, got }) => `${sheet} ${row} ${column} ${code} ${got}`).sort(),
    ).toEqual(
      [
        '人员 2 班级编号 import.reference-unknown Z',
        '人员 2 胸卡号 import.conflict B2',
        '人员 3 班级编号 import.conflict A, B',
        '人员 3 用户名 import.conflict teacher',
        '人员 4 初始密码 import.value-wrong ***',
        '人员 5 单位编号 import.required ',
        '人员 5 编号 import.duplicate N3',
        '人员 5 胸卡号 import.duplicate B500',
        '人员 6 单位编号 import.reference-unknown P001',
        '人员 6 角色 import.required ',
        '小组 2 组员编号 import.reference-unknown X9',
        '资质 2 失效日期 import.value-wrong 2026-02-01',
        '资质 2 资质编号 import.reference-unknown NONE',
      ].sort(),
    );
    expect(await personnel.personsByNumber(['N1', 'N2', 'N3', 'N5'])).toEqual([]);
  });

  it('gives a student who forgot the PIN a new one, unlocks, and tells the ledger that and not what', async () => {
    const [student] = await personnel.personsByNumber(['S2']);
    const [staff] = await personnel.personsByNumber(['T2']);
    const put = (user: string, id: string | undefined, pin: unknown) =>
      test.app.inject({
        method: 'PUT',
        url: `/api/v1/persons/${id}/pin`,
        cookies: cookies[user] ?? {},
        payload: { pin },
      });
    for (let n = 0; n < 5; n += 1) expect(await personnel.verifyPin('S2', '0000')).toBeNull();
    await expect(personnel.verifyPin('S2', '1002')).rejects.toMatchObject({ code: 'personnel.pin-locked' });
    expect((await put('teacher', student?.id, '482913')).statusCode).toBe(204);
    expect(await personnel.verifyPin('S2', '1002')).toBeNull();
    expect((await personnel.verifyPin('S2', '482913'))?.number).toBe('S2');
    expect((await put('student1', student?.id, '1111')).statusCode).toBe(403);
    expect((await put('teacher', staff?.id, '1111')).statusCode).toBe(403);
    expect((await put('admin', staff?.id, '7731')).statusCode).toBe(204);
    for (const wrong of ['12', '1234567', 'abcd', 1234, ''])
      expect((await put('teacher', student?.id, wrong)).statusCode).toBe(400);
    expect((await put('teacher', '0190a000-0000-7000-8000-0000000000aa', '1111')).statusCode).toBe(404);
    const entries = await test.database.query<{ subject_id: string; whole: string }>(
      `SELECT subject_id, e::text AS whole FROM ledger.entry e WHERE type = 'person.pin-set' ORDER BY seq`,
    );
    expect(entries.map(({ subject_id }) => subject_id)).toEqual([student?.id, staff?.id]);
    for (const { whole } of entries) expect(whole).not.toMatch(/482913|7731|argon2/);
  });

  it('lets somebody without staff.manage make students only', async () => {
    const rows = (...more: string[][]) =>
      workbookOf({ 人员: [['编号', '姓名', '类别', '用户名', '初始密码', '角色'], ...more] });
    const run = async (workbook: Buffer) =>
      test.app.get(ImportService).run({ workbook, name: 'x.xlsx', may: (permission) => permission !== 'staff.manage' });
    const refused = await run(
      await rows(
        ['K1', '甲', '教师', '', '', ''],
        ['K2', '乙', '学生', 'k2user', PASSWORD, '系统管理员'],
        ['T1', '丙', '学生', '', '', ''],
      ),
    );
    expect(refused.problems.map((problem) => [problem.row, problem.code])).toEqual([
      [2, 'import.not-allowed'],
      [3, 'import.not-allowed'],
      [4, 'import.not-allowed'],
    ]);
    expect((await run(await rows(['K3', '丁', '学生', '', '', '']))).applied).toBe(true);
  });
});
