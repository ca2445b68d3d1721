import { tool as lifecycle, type ToolAction, type ToolState } from '#libs/lifecycles';
import type { Tool } from '#modules/tooling';
import type { LedgerEntry } from '#libs/contracts';
import { eventually, Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type StationView, type World } from '../execution/world';

interface Needed {
  readonly toolClass: string;
  readonly missing: number;
  readonly here: readonly Tool[];
  readonly free: readonly Tool[];
}

let world: World;
let teacher: HttpClient;
let technician: HttpClient;
let student: HttpClient;
let stranger: HttpClient;
let count = 0;

beforeAll(async () => {
  world = await startWorld();
  [teacher, technician, student, stranger] = (await Promise.all(
    ['teacher', 'technician', 'student1', 'student3'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient];
});
afterAll(() => world?.stop());

const PAST: Readonly<Record<ToolAction, string>> = {
  issue: 'issued',
  return: 'returned',
  wear: 'worn',
  revive: 'revived',
  renew: 'renewed',
  block: 'blocked',
  release: 'released',
  retire: 'retired',
};

/** A class of its own for each case, so that no tool of another one counts. */
const newClass = (): string => `CLASS-${++count}`;

const register = (toolClass: string, more: object = {}): Promise<Tool> =>
  technician.post<Tool>('/tools', {
    code: `T-${++count}`,
    toolClass,
    name: '立铣刀',
    nameEn: 'End mill',
    kind: 'cutting-tool',
    location: 'TC-01',
    warnPercent: 80,
    ...more,
  });
const now = (tool: Pick<Tool, 'id'>): Promise<Tool> => technician.get<Tool>(`/tools/${tool.id}`);
const act = async (tool: Pick<Tool, 'id'>, action: string, body: object = { reason: '测试' }): Promise<Tool> =>
  technician.post<Tool>(`/tools/${tool.id}/${action}`, body, { ifMatch: (await now(tool)).version });
/** Waits until the history ends so; entries are read once they have their position. */
const told = (tool: Pick<Tool, 'id'>, ...last: string[]) =>
  eventually(
    async () => {
      const { items } = await technician.get<{ items: LedgerEntry[] }>(`/tools/${tool.id}/history`);
      const types = items.map(({ type }) => type.replace('tool.', ''));
      return types.slice(-last.length).join(' ') === last.join(' ');
    },
    { describe: `the history to end with ${last.join(', ')}` },
  );

async function refused(command: Promise<unknown>): Promise<Refused> {
  const outcome: unknown = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome;
  throw outcome ?? new Error('done, though it had to be refused');
}

const job = (toolClass: string, need = 1) =>
  world.dispatched({ at: 'MILL', tools: [{ toolClass, count: need }] }, { quantity: '20' });
const gates = async (id: string): Promise<string[]> =>
  closedIn(await student.get<StationView>(`/job-orders/${id}/station`));
const needed = async (id: string): Promise<Needed[]> =>
  (await student.get<{ items: Needed[] }>(`/job-orders/${id}/tools`)).items;
const issue = (id: string, { code }: Tool, who = student) => who.post(`/job-orders/${id}/tools/issue`, { code });
const giveBack = (id: string, { id: toolId }: Tool, more: object = {}) =>
  student.post(`/job-orders/${id}/tools/return`, { toolId, ...more });
const lived = (tool: Tool, used: string) =>
  eventually(async () => (await now(tool)).lifeUsed === used, { describe: `${tool.code} to have used ${used}` });
const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

describe('the register', () => {
  const ways: Readonly<Record<ToolState, readonly ToolAction[]>> = {
    available: [],
    issued: ['issue'],
    worn: ['wear'],
    blocked: ['block'],
    retired: ['retire'],
  };
  /** `wear` and `revive` follow the life, which a new limit shows. */
  const doIt = async (tool: Pick<Tool, 'id'>, action: ToolAction): Promise<Tool> => {
    if (action === 'issue') return act(tool, 'issue', { workUnitId: await world.unitId('OVEN') });
    if (action !== 'wear' && action !== 'revive')
      return act(tool, action, action === 'return' ? {} : { reason: '测试' });
    const { id: _, ...fields } = await now(tool);
    const { code, toolClass, name, nameEn, kind, location, warnPercent, version } = fields;
    const lifeLimit = action === 'wear' ? '5' : '50';
    const body = { code, toolClass, name, nameEn, kind, location, warnPercent, lifeUnit: 'pieces', lifeLimit };
    return technician.put<Tool>(`/tools/${tool.id}`, body, { ifMatch: version });
  };
  const cases = lifecycle.states.flatMap((state) => lifecycle.actions.map((action) => [state, action] as const));
  /** A tool for each case: of its 50 pieces 10 are gone, so that a limit of 5 wears it out. */
  const codeOf = (state: string, action: string): string => `U-${state}-${action}`;

  beforeAll(async () => {
    const rows = cases.map(([state, action]) => [
      codeOf(state, action),
      'U',
      '铣刀',
      'Mill',
      '刀具',
      'TC',
      '件',
      50,
      10,
    ]);
    const heads = ['编号', '类别代码', '名称', '英文名称', '种类', '存放位置', '寿命单位', '寿命', '已用'];
    const imported = await importSheets(world, { 刀具工装: [heads, ...rows] });
    expect(imported.problems).toEqual([]);
  });

  it.each(cases)('%s × %s does what the table says, or is refused', async (state, action) => {
    const found = await technician.get<{ items: Tool[] }>(`/tools?q=${codeOf(state, action)}`);
    let tool = found.items[0] as Tool;
    for (const way of ways[state]) tool = await doIt(tool, way);
    expect(tool.status).toBe(state);
    if (state === 'issued' && action === 'issue') {
      // Scanned once more at the same place: it is there already.
      expect((await doIt(tool, action)).version).toBe(tool.version);
    } else if (!lifecycle.can(state, action)) {
      // A life changes in any state but the last; the status of one that is out of use does not follow it.
      if ((action === 'wear' || action === 'revive') && state !== 'retired')
        expect((await doIt(tool, action)).status).toBe(state);
      else expect((await refused(doIt(tool, action))).status).toBe(409);
    } else if (action === 'return' && state !== 'issued') {
      expect((await refused(doIt(tool, action))).problem.code).toBe('tooling.not-out');
    } else {
      const after = await doIt(tool, action);
      expect(after.status).toBe(lifecycle.next(state, action, 'available'));
      await told(tool, PAST[action]);
    }
  });

  it('refuses a code twice, half a life, an old version, and to retire what is still in a machine', async () => {
    const tool = await register(newClass());
    expect((await refused(register(tool.toolClass, { code: tool.code }))).problem.code).toBe('tooling.code-taken');
    expect((await refused(register(newClass(), { lifeLimit: '5' }))).problem.code).toBe('tooling.life-incomplete');
    expect((await refused(technician.post(`/tools/${tool.id}/block`, { reason: '钝了' }, { ifMatch: 9 }))).status).toBe(
      412,
    );
    await act(tool, 'issue', { workUnitId: await world.unitId('OVEN') });
    await act(tool, 'block');
    expect((await refused(act(tool, 'retire'))).problem).toMatchObject({
      code: 'tooling.still-out',
      params: { workUnit: 'OVEN' },
    });
    expect((await act(tool, 'return', {})).status).toBe('blocked');
    expect((await act(tool, 'retire')).status).toBe('retired');
    await told(tool, 'registered', 'issued', 'blocked', 'returned', 'retired');
  });

  it('names every mistake of a workbook and takes nothing of it', async () => {
    const imported = await importSheets(world, {
      刀具工装: [
        ['编号', '类别代码', '名称', '英文名称', '种类', '存放位置', '寿命单位', '寿命', '装在工位'],
        ['X-1', 'X', '刀', 'Tool', '刀具', 'TC-01', '件', '', ''],
        ['X-2', 'X', '刀', 'Tool', '锤子', 'TC-01', '', '', ''],
        ['X-3', 'X', '刀', 'Tool', '刀具', 'TC-01', '', '', 'NOWHERE'],
        ['X-3', 'X', '刀', 'Tool', '刀具', 'TC-01', '', '', ''],
      ],
    });
    expect(imported.applied).toBe(false);
    expect(imported.problems.map(({ row, code }) => [row, code])).toEqual(
      expect.arrayContaining([
        [2, 'import.required'],
        [4, 'import.reference-unknown'],
        [5, 'import.duplicate'],
      ]),
    );
    expect((await technician.get<{ items: Tool[] }>('/tools?toolClass=X')).items).toEqual([]);
  });
});

describe('the gate', () => {
  it('is open for a class nobody has registered, closes with the first tool, opens when enough are issued', async () => {
    const toolClass = newClass();
    const { id } = await job(toolClass, 2);
    expect(await gates(id)).toEqual([]);
    const tools = [await register(toolClass), await register(toolClass)] as const;
    const refusal = await refused(student.post(`/job-orders/${id}/start`));
    expect(refusal.problem.errors).toEqual([
      expect.objectContaining({ code: 'gate.tools-issued', params: { tools: `${toolClass} × 2` } }),
    ]);
    await issue(id, tools[0]);
    await issue(id, tools[0]);
    expect(await needed(id)).toMatchObject([{ missing: 1, here: [{ code: tools[0].code }] }]);
    await issue(id, tools[1]);
    expect(await gates(id)).toEqual([]);
    await giveBack(id, tools[1]);
    expect(await gates(id)).toEqual(['tools-issued']);
    await issue(id, tools[1]);
    await student.post(`/job-orders/${id}/start`);
    await end(id);
    // The tools stay in the machine for the next job that needs them.
    const next = await job(toolClass, 1);
    expect(await gates(next.id)).toEqual([]);
    await end(next.id);
  });

  it('knows the tool by what is printed on it, and says what does not fit', async () => {
    const toolClass = newClass();
    const { id } = await job(toolClass);
    const [right, wrong, away] = [await register(toolClass), await register(newClass()), await register(toolClass)];
    expect((await refused(issue(id, wrong))).problem).toMatchObject({
      code: 'execution.tool-not-needed',
      params: { needed: toolClass },
    });
    expect((await refused(student.post(`/job-orders/${id}/tools/issue`, { code: 'NO-SUCH' }))).status).toBe(404);
    await act(away, 'issue', { workUnitId: await world.unitId('OVEN') });
    expect((await refused(issue(id, away))).problem).toMatchObject({
      code: 'tooling.elsewhere',
      params: { workUnit: 'OVEN' },
    });
    expect((await refused(giveBack(id, away))).problem.code).toBe('execution.tool-not-here');
    await issue(id, right);
    await giveBack(id, right, { problem: '刃口崩了' });
    expect(await now(right)).toMatchObject({ status: 'blocked', workUnitId: null, reason: '刃口崩了' });
    expect((await refused(issue(id, right))).status).toBe(409);
    await end(id);
  });

  it('is given back and set up late, as a screen without network kept it, in one place at a time', async () => {
    const toolClass = newClass();
    const tool = await register(toolClass);
    const { id } = await job(toolClass);
    const screen = await world.station('MILL');
    const maker = await screen.post<{ presence: string; personId: string }>('/station/sign-in', { badge: 'B1' });
    screen.presence = maker.presence;
    await world.database.query(`UPDATE execution.presence SET signed_in_at = now() - interval '1 hour'`);
    const late = (minutes: number) => ({
      headers: {
        'occurred-at': new Date(Date.now() - minutes * 60_000).toISOString(),
        'made-by': maker.personId,
        'expected-state': 'dispatched',
      },
    });
    const spans = () =>
      world.database.query<{ start: number; minutes: number | null }>(
        `SELECT round(extract(epoch FROM now() - started_at) / 60)::int AS start,
                round(extract(epoch FROM ended_at - started_at) / 60)::int AS minutes
         FROM tooling.stay WHERE tool_id = $1 ORDER BY started_at, id`,
        [tool.id],
      );
    await screen.post(`/job-orders/${id}/tools/issue`, { code: tool.code }, late(30));
    await screen.post(`/job-orders/${id}/tools/return`, { toolId: tool.id }, late(20));
    expect(await spans()).toEqual([{ start: 30, minutes: 10 }]);
    // Entered before that return, and sent after it.
    await screen.post(`/job-orders/${id}/tools/issue`, { code: tool.code }, late(25));
    expect(await spans()).toEqual([
      { start: 30, minutes: 10 },
      { start: 20, minutes: null },
    ]);
    expect(await gates(id)).toEqual([]);
    const moved = await refused(
      screen.post(
        `/job-orders/${id}/tools/return`,
        { toolId: tool.id },
        { headers: { ...late(5).headers, 'expected-state': 'running' } },
      ),
    );
    expect(moved.problem.code).toBe('execution.state-changed');
    await giveBack(id, tool);
    await end(id);
  });

  it('is for those who may work on the job, and the register for those who keep it', async () => {
    const toolClass = newClass();
    const tool = await register(toolClass);
    const { id } = await job(toolClass);
    expect((await refused(stranger.get(`/job-orders/${id}/tools`))).status).toBe(404);
    expect((await refused(issue(id, tool, stranger))).status).toBe(404);
    expect((await refused(student.get('/tools'))).status).toBe(403);
    expect((await refused(student.post(`/tools/${tool.id}/renew`, { reason: '随便' }, { ifMatch: 1 }))).status).toBe(
      403,
    );
    await end(id);
  });
});

describe('a life', () => {
  it('goes with the pieces, once each; warns, wears out without stopping the job, and comes back', async () => {
    const toolClass = newClass();
    const tool = await register(toolClass, { lifeUnit: 'pieces', lifeLimit: '10' });
    const { id } = await job(toolClass);
    await issue(id, tool);
    await student.post(`/job-orders/${id}/start`);
    await student.post(`/job-orders/${id}/reports`, { good: '4', scrap: '1', reasonCode: 'dimension' });
    await lived(tool, '5');
    const { postingId } = await student.post<{ postingId: string }>(`/job-orders/${id}/reports`, { good: '3' });
    await lived(tool, '8');
    await told(tool, 'warned');
    await student.post(`/job-orders/${id}/reports`, { good: '2' });
    await lived(tool, '10');
    expect(await now(tool)).toMatchObject({ status: 'worn', workUnitId: await world.unitId('MILL') });
    // A running job goes on; the next one does not begin.
    expect((await world.job(id)).status).toBe('running');
    await student.post(`/job-orders/${id}/reports`, { good: '1' });
    await lived(tool, '11');
    const next = await job(toolClass);
    expect(await gates(next.id)).toContain('tools-issued');
    expect((await refused(act(tool, 'issue', { workUnitId: await world.unitId('MILL') }))).status).toBe(409);
    // Taken back: below the limit again, it works where it is.
    await teacher.post(`/job-orders/${id}/reports/${postingId}/reverse`, { reason: '数错了' });
    await lived(tool, '8');
    expect((await now(tool)).status).toBe('issued');
    await told(tool, 'worn', 'revived');
    expect(await gates(next.id)).not.toContain('tools-issued');
    await end(id);
    await end(next.id);
  });

  it('takes a report back from the tool that made it, and not from a life that is over', async () => {
    const toolClass = newClass();
    const more = { lifeUnit: 'pieces', lifeLimit: '10' };
    const [first, second] = [await register(toolClass, more), await register(toolClass, more)];
    const { id } = await job(toolClass);
    const report = async (good: string) =>
      (await student.post<{ postingId: string }>(`/job-orders/${id}/reports`, { good })).postingId;
    const reverse = (posting: string) =>
      teacher.post(`/job-orders/${id}/reports/${posting}/reverse`, { reason: '数错了' });
    await issue(id, first);
    await student.post(`/job-orders/${id}/start`);
    const made = await report('3');
    await lived(first, '3');
    await giveBack(id, first);
    await issue(id, second);
    const later = await report('2');
    await lived(second, '2');
    await reverse(made);
    await lived(first, '0');
    expect((await now(second)).lifeUsed).toBe('2');
    await report('8');
    await lived(second, '10');
    await act(second, 'renew');
    expect(await now(second)).toMatchObject({ status: 'issued', lifeUsed: '0', renewals: 1 });
    await reverse(later);
    await report('1');
    await lived(second, '1');
    await end(id);
  });

  it('goes with the starts, or with the minutes the job ran', async () => {
    const [byUse, byTime] = [newClass(), newClass()];
    const fixture = await register(byUse, { kind: 'fixture', lifeUnit: 'uses', lifeLimit: '2' });
    const drill = await register(byTime, { lifeUnit: 'minutes', lifeLimit: '60' });
    const needs = [
      { toolClass: byUse, count: 1 },
      { toolClass: byTime, count: 1 },
    ];
    const { id } = await world.dispatched({ at: 'MILL', tools: needs });
    await issue(id, fixture);
    await issue(id, drill);
    // One beginning for all of them: a slow command between two would lengthen the run.
    const begin = Date.now();
    const at = (minutes: number) => new Date(begin + minutes * 60_000);
    await world.workOrders.start(id, { at: at(1) });
    await world.workOrders.suspend(id, { at: at(11), reason: 'break' });
    await lived(drill, '10');
    await world.workOrders.resumeJob(id, { at: at(60) });
    await world.workOrders.suspend(id, { at: at(65), reason: 'break' });
    await lived(drill, '15');
    await end(id);
    await eventually(() => world.hasRead('execution.tool-use', id, 'job-order.aborted'));
    expect((await now(drill)).lifeUsed).toBe('15');
    // Resumed is not begun once more.
    expect((await now(fixture)).lifeUsed).toBe('1');
  });
});
