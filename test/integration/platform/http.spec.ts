import { startApp, type TestApp } from '../../support/app';

const LOGIN = { username: 'admin', password: 'Linelab#2026' };

describe('every door', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startApp();
    await test.app.inject({
      method: 'POST',
      url: '/api/v1/setup',
      payload: { schoolName: '示例学校', displayName: '管理员', ...LOGIN },
    });
  });

  afterAll(() => test.stop());

  const login = (payload: unknown = LOGIN) =>
    test.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: payload as object });

  it('answers malformed JSON, wrong types, unknown fields and huge bodies with a named problem', async () => {
    const cases = [
      { payload: '{"username":', type: 'application/json', status: 400, code: 'request.malformed' },
      { payload: '{"username":5,"password":"x"}', type: 'application/json', status: 400, code: 'request.invalid' },
      {
        payload: JSON.stringify({ ...LOGIN, admin: true }),
        type: 'application/json',
        status: 400,
        code: 'request.invalid',
      },
      { payload: 'a=b', type: 'text/csv', status: 415, code: 'request.unsupported-media-type' },
      { payload: `"${'x'.repeat(1_100_000)}"`, type: 'application/json', status: 413, code: 'request.too-large' },
      {
        payload: '{"username":"a\\u0000","password":"x"}',
        type: 'application/json',
        status: 400,
        code: 'request.malformed',
      },
    ];
    for (const { payload, type, status, code } of cases) {
      const response = await test.app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        headers: { 'content-type': type },
        payload,
      });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
      expect(response.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('names the place of each wrong field', async () => {
    const response = await login({ username: '', password: 1 });
    expect(response.json<{ errors: { pointer: string }[] }>().errors.map((error) => error.pointer)).toEqual([
      '/username',
      '/password',
    ]);
  });

  it('knows nobody without a session, refuses a foreign page, and forgets a session that was left', async () => {
    const anonymous = await test.app.inject({ method: 'GET', url: '/api/v1/auth/me' });
    expect(anonymous.statusCode).toBe(401);
    const session = (await login()).cookies[0]!;
    const cookies = { [session.name]: session.value };
    expect(session.httpOnly).toBe(true);
    const me = await test.app.inject({ method: 'GET', url: '/api/v1/auth/me', cookies });
    expect(me.json<{ username: string }>().username).toBe('admin');
    const foreign = await test.app.inject({
      method: 'POST',
      url: '/api/v1/auth/logout',
      cookies,
      headers: { origin: 'https://elsewhere.example', host: 'linelab.example' },
    });
    expect(foreign.json<{ code: string }>().code).toBe('auth.foreign-origin');
    await test.app.inject({ method: 'POST', url: '/api/v1/auth/logout', cookies });
    expect((await test.app.inject({ method: 'GET', url: '/api/v1/auth/me', cookies })).statusCode).toBe(401);
  });

  it('locks an account after five wrong passwords and says for how long, also for the right one', async () => {
    await test.app.inject({ method: 'GET', url: '/api/v1/health' });
    for (let i = 0; i < 5; i++) expect((await login({ ...LOGIN, password: `wrong${i}` })).statusCode).toBe(401);
    const locked = await login();
    expect(locked.statusCode).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('sets a school up only once', async () => {
    const again = await test.app.inject({
      method: 'POST',
      url: '/api/v1/setup',
      payload: { schoolName: '另一所', displayName: '甲', username: 'other', password: 'Linelab#2026' },
    });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'identity.already-set-up']);
  });

  it('names its dependencies in health', async () => {
    const health = (await test.app.inject({ method: 'GET', url: '/api/v1/health' })).json<{
      ready: boolean;
      dependencies: { name: string }[];
    }>();
    expect(health.ready).toBe(true);
    expect(health.dependencies.map((dependency) => dependency.name)).toEqual(
      expect.arrayContaining(['database', 'ledger']),
    );
  });
});
