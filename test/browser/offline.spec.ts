import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { LanDoor } from '#platform/tls';
import { isFresh } from '../../scripts/lib/build.cjs';
import { startWorld, type OperationSpec, type World } from '../integration/execution/world';
import { eventually, launchBrowser } from '../support';
import { Cable } from '../support/cable';
import { judge } from './support/judge';
import { Seat } from './support/seat';

const ARTEFACTS = resolve(__dirname, '../../artifacts/browser');
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
/** What the school and people at the station have typed. */
const DATA = [/测试[\p{Script=Han}]*\d*/gu, '泵体', '孔径', /步骤 \d/g, /工序 \d+/g, /Z\d/g, '中文'];
/** Names of what is pressed on devices, and what identifies the authority. */
const TRUST = [
  /https:\/\/[\w.:-]+/g,
  /([0-9A-F]{2}:?){32}/g,
  /LineLab [\w.-]+ [\d-]+/g,
  /chrome:\/\/certificate-manager/g,
  /linelab-ca\.crt/g,
  /(Windows|iPad|Linux|Chromium|HTTPS|SHA-256|Safari|CA)/g,
];

interface Written {
  readonly type: string;
  readonly number: string;
  readonly jobId: string;
  readonly payload: {
    readonly seq?: number;
    readonly piece?: number;
    readonly good?: string;
    readonly scrap?: string;
    readonly pictureId?: string;
  };
  readonly occurred: number;
}

/** An address of this computer in a network; the name of the computer where it is in none. */
function address(): { readonly host: string; readonly near: string } {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const lan = all.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  return lan ? { host: lan, near: lan } : { host: hostname(), near: '127.0.0.1' };
}

describe('a station without network', () => {
  let world: World;
  let cable: Cable;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    if (!isFresh('web')) throw new Error('This needs the built pages: npm run build first.');
    mkdirSync(ARTEFACTS, { recursive: true });
    world = await startWorld();
    const door = world.of(LanDoor);
    const [opened = ''] = (await door.open(world.app.getHttpServer())) ?? [];
    const { host, near } = address();
    const port = Number(new URL(opened || 'https://nowhere').port);
    cable = await Cable.to({ host: '127.0.0.1', port }, 0, near);
    url = `https://${host}:${cable.port}`;
    const authority = new X509Certificate(door.certificate ?? '').publicKey.export({ type: 'spki', format: 'der' });
    browser = await launchBrowser([
      // The browser of the test trusts the authority, and nothing else it would not trust.
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(authority).digest('base64')}`,
      `--host-resolver-rules=MAP ${hostname()} 127.0.0.1`,
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await cable?.remove();
    await world?.stop();
  });

  beforeEach(() => cable.restore());

  const cut = async ({ context }: Seat): Promise<void> => {
    await cable.cut();
    await context.setOffline(true);
  };
  const restore = async ({ context }: Seat): Promise<void> => {
    await cable.restore();
    await context.setOffline(false);
  };

  /** A screen at the mill (whose clock a test may set) where student 1 has badged in and opened a dispatched job; the page works without network. */
  async function atTheMill(more: Partial<Pick<OperationSpec, 'tools' | 'steps' | 'inputs'>> = {}) {
    const steps = ['confirm', 'confirm', 'confirm'] as const;
    const job = await world.dispatched({ at: 'MILL', steps, measured: true, ...more });
    const seat = await Seat.take(browser, { url, locale: 'zh-CN', screen: 'station' });
    const { page, t } = seat;
    await page.addInitScript(() => {
      const real = Date;
      const ahead = (): number => Number(localStorage.getItem('test.clock') ?? 0);
      window.Date = class extends real {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [real.now() + ahead()]) as [number]));
        }
        static override now = (): number => real.now() + ahead();
      } as DateConstructor;
    });
    await seat.signIn('teacher');
    await seat.go('/station');
    await seat.choose('web.station.unit', /^MILL/);
    await seat.fill('web.station.label', 'Z1');
    await seat.press('web.station.enrol.submit');
    await page.getByRole('heading', { name: t('web.station.who') }).waitFor();
    // Ready is not yet in charge: what is read before that leaves no copy on the device.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await seat.fill('web.station.badge.scan', 'B1');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: job.number }).getByRole('button').click();
    await page.getByRole('navigation', { name: t('web.station.stages') }).waitFor();
    return { job, seat };
  }
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

  const stage = ({ page, t }: Seat, key: 'start' | 'measure' | 'report' | 'complete') =>
    page
      .getByRole('navigation', { name: t('web.station.stages') })
      .getByRole('button', { name: new RegExp(t(`web.station.stage.${key}`)) })
      .click();
  const startJob = ({ page, t }: Seat) =>
    page.getByRole('button', { name: new RegExp(`${t('action.job-order.start')}$`) }).click();
  const kept = ({ page, t }: Seat, count: number) =>
    page.getByRole('button', { name: new RegExp(`^${t('web.held.count', { count })}`) }).waitFor();
  /** Nothing is left on the device: everything was answered, and the page has read what became of it. */
  const sent = ({ page }: Seat): Promise<unknown> =>
    eventually(
      () =>
        page.evaluate(
          () =>
            new Promise<boolean>((done) => {
              const opening = indexedDB.open('linelab.outbox');
              opening.onsuccess = () => {
                const counting = opening.result.transaction('entries').objectStore('entries').count();
                counting.onsuccess = () => {
                  opening.result.close();
                  done(counting.result === 0);
                };
              };
            }),
        ),
      { describe: 'nothing to be left on the device', within: 30_000 },
    );
  const type = async ({ page, t }: Seat, figure: string): Promise<void> => {
    const pad = page.getByRole('group', { name: t('web.pad.label') });
    for (const key of figure)
      await pad.getByRole('button', { name: key === '.' ? t('web.pad.decimal') : key, exact: true }).click();
  };
  const measure = async (seat: Seat, value: string): Promise<void> => {
    await type(seat, value);
    await seat.press('web.station.record');
  };
  const report = async (seat: Seat, kind: 'good' | 'scrap', figure: string): Promise<void> => {
    const { page, t } = seat;
    await page.getByRole('button', { name: new RegExp(`^${t(`web.station.amount.${kind}`)} ?\\d+$`) }).click();
    await type(seat, figure);
    await seat.press('web.station.report');
    if (kind !== 'scrap') return;
    await page
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles({ name: '裂纹.png', mimeType: 'image/png', buffer: PNG });
    await page.getByText(t('web.station.picture.kept')).waitFor();
    await seat.press('reason-code.handling');
  };

  const written = (jobId: string) =>
    world.database.query<Written>(
      `SELECT e.type, p.number, e.job_order_id AS "jobId", e.payload,
              extract(epoch FROM e.occurred_at)::float AS occurred
       FROM ledger.entry e JOIN personnel.person p ON p.id = e.actor_id
       WHERE e.job_order_id = $1 AND e.type = ANY($2) ORDER BY e.seq`,
      [
        jobId,
        ['step.recorded', 'measurement.recorded', 'job-order.reported', 'job-order.suspended', 'job-order.resumed'],
      ],
    );

  it.each(['zh-CN', 'en'] as const)('explains without TLS how to trust it (%s)', async (locale) => {
    const seat = await Seat.take(browser, { url: url.replace('https:', 'http:'), locale, screen: 'station' });
    const { page, t } = seat;
    await seat.go('/station/MILL');
    await page.waitForURL(/\/trust\?next=/);
    await page
      .getByRole('button', { name: t('web.trust.enter') })
      .or(page.getByText(t('web.trust.enter')))
      .first()
      .waitFor();
    await page.locator('code').waitFor();
    const shown = await page.locator('code').innerText();
    expect(shown).toBe(world.of(LanDoor).trust?.fingerprint);
    expect(await judge(seat, { data: [...DATA, ...TRUST], shot: resolve(ARTEFACTS, `trust-${locale}.png`) })).toEqual(
      [],
    );
    for (const device of ['android', 'ipad', 'windows', 'linux'] as const) {
      await page.getByText(t(`web.trust.${device}`), { exact: true }).click();
      await seat.sees(t(`web.trust.${device}.3`));
    }
    await seat.leave();
  });

  it('is reached by an address of the network, and the browser trusts it', async () => {
    expect(new URL(url).hostname).not.toMatch(/^(localhost|127\..*|\[::1\])$/);
    const seat = await Seat.take(browser, { url, locale: 'zh-CN', screen: 'station' });
    await seat.go('/login');
    expect(await seat.page.evaluate(() => window.isSecureContext && 'serviceWorker' in navigator)).toBe(true);
    await seat.leave();
  });

  it('keeps ten entries through a reload, and sends each once, in order, under who made it', async () => {
    const { job, seat } = await atTheMill();
    const { page, t } = seat;
    await startJob(seat);
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await seat.press('web.station.confirm');
    await page.getByRole('heading', { name: '步骤 2' }).waitFor();
    await sent(seat);
    expect(await written(job.id)).toHaveLength(1);

    await cut(seat);
    await seat.press('web.station.confirm');
    await page.getByRole('heading', { name: '步骤 3' }).waitFor();
    await seat.press('web.station.confirm');
    await kept(seat, 2);
    await stage(seat, 'measure');
    for (const [index, value] of ['10.01', '10.02', '10.03'].entries()) {
      await measure(seat, value);
      await kept(seat, 3 + index);
    }

    await page.reload();
    await kept(seat, 5);
    await page.getByRole('navigation', { name: t('web.station.stages') }).waitFor();
    await page.getByRole('button', { name: /步骤 2/ }).click();
    await page.getByRole('heading', { name: '步骤 2' }).waitFor();
    expect(await page.getByText(t('web.step.done'), { exact: true }).count()).toBeGreaterThan(0);
    await stage(seat, 'measure');
    await seat.sees(t('web.station.measured', { done: 3, count: 4 }));
    await measure(seat, '10.04');
    await kept(seat, 6);
    await stage(seat, 'report');
    await report(seat, 'good', '2');
    await kept(seat, 7);
    await report(seat, 'scrap', '1');
    await kept(seat, 8);
    await seat.sees(t('web.station.available', { count: '1' }));
    await seat.press('action.job-order.suspend');
    await seat.press('pause-reason.material');
    await kept(seat, 9);
    await seat.press('action.job-order.resume');
    await kept(seat, 10);
    await page.getByRole('button', { name: new RegExp(`^${t('web.held.count', { count: 10 })}`) }).click();
    await page.getByRole('dialog').getByText(t('web.held.what.resume'), { exact: true }).waitFor();
    expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(10);
    expect(await judge(seat, { data: DATA, shot: resolve(ARTEFACTS, 'offline-kept-zh-CN.png') })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await written(job.id)).toHaveLength(1);

    // Whoever made them is gone by the time the network is back.
    await world.database.query('UPDATE execution.presence SET signed_out_at = now() WHERE signed_out_at IS NULL');
    await restore(seat);
    const all = await eventually(
      async () => {
        const rows = await written(job.id);
        return rows.length >= 11 && rows;
      },
      { describe: 'what was kept to be written', within: 60_000 },
    );
    const late = all.slice(1);
    expect(
      late.map(({ type: what, payload: { seq, piece, good, scrap } }) => [what, seq ?? piece ?? good ?? '', scrap]),
    ).toEqual([
      ['step.recorded', 2, undefined],
      ['step.recorded', 3, undefined],
      ['measurement.recorded', 1, undefined],
      ['measurement.recorded', 2, undefined],
      ['measurement.recorded', 3, undefined],
      ['measurement.recorded', 4, undefined],
      ['job-order.reported', '2', '0'],
      ['job-order.reported', '0', '1'],
      ['job-order.suspended', '', undefined],
      ['job-order.resumed', '', undefined],
    ]);
    expect(new Set(late.map(({ number }) => number))).toEqual(new Set(['S1']));
    expect(late.map(({ occurred }) => occurred)).toEqual(
      late.map(({ occurred }) => occurred).toSorted((a, b) => a - b),
    );
    expect((await world.job(job.id)).balance).toMatchObject({ good: '2', scrap: '1', remaining: '1' });
    await sent(seat);
    expect(await written(job.id)).toHaveLength(11);
    // The picture of what was scrapped came along with its report.
    const [scrapped] = late.filter(({ payload }) => payload.scrap === '1');
    const picture = await (await world.person('teacher')).bytes(`/files/${scrapped?.payload.pictureId}`);
    expect(picture.equals(PNG)).toBe(true);
    await seat.leave();
    await end(job.id);
  });

  it.each([
    ['is set forward', 3],
    ['is set back', -3],
  ])('writes down the right time though the clock of the device %s meanwhile', async (_case, minutes) => {
    const { job, seat } = await atTheMill();
    const { page } = seat;
    await startJob(seat);
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await sent(seat);
    await cut(seat);
    const made: number[] = [];
    const confirmed = async (next: string): Promise<void> => {
      made.push(Date.now() / 1000);
      await seat.press('web.station.confirm');
      await page.getByRole('heading', { name: next }).waitFor();
    };
    await confirmed('步骤 2');
    // From now on the device is wrong, also after a reload.
    await page.evaluate((ms) => localStorage.setItem('test.clock', String(ms)), minutes * 60_000);
    await confirmed('步骤 3');
    await kept(seat, 2);
    await page.reload();
    await kept(seat, 2);
    await page.getByRole('navigation', { name: seat.t('web.station.stages') }).waitFor();
    await stage(seat, 'report');
    made.push(Date.now() / 1000);
    await report(seat, 'good', '1');
    await kept(seat, 3);
    await restore(seat);
    await sent(seat);
    const rows = await written(job.id);
    expect(rows.map(({ type: what }) => what)).toEqual(['step.recorded', 'step.recorded', 'job-order.reported']);
    const off = rows.map(({ occurred }, index) => Math.abs(occurred - (made[index] ?? 0)));
    // The clocks are minutes apart; what a press takes is seconds.
    expect(Math.max(...off)).toBeLessThan(60);
    await seat.leave();
    await end(job.id);
  });

  it('shows a report once at every moment, and what is refused where it was entered', async () => {
    const { job, seat } = await atTheMill({
      steps: ['capture', 'confirm'],
      inputs: [{ type: 'number', unit: 'mm', min: '50', max: '60' }],
    });
    const { page, t } = seat;
    await startJob(seat);
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await type(seat, '75');
    await seat.press('web.station.record');
    await page
      .getByRole('alert')
      .getByText(t('error.execution.step-value-out-of-limits', { value: '75', limits: '50 … 60', unit: 'mm' }))
      .waitFor();
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await seat.sees('75');
    const pad = page.getByRole('group', { name: t('web.pad.label') });
    await pad.getByRole('button', { name: t('web.pad.delete') }).click();
    await pad.getByRole('button', { name: t('web.pad.delete') }).click();
    await type(seat, '55');
    await seat.press('web.station.record');
    await page.getByRole('heading', { name: '步骤 2' }).waitFor();
    await sent(seat);

    await stage(seat, 'report');
    const figure = page
      .locator('dl div', { has: page.getByText(t('web.quantity.good'), { exact: true }) })
      .locator('dd');
    await figure.evaluate((shown) => {
      const seen = new Set([shown.textContent]);
      Object.assign(window, { seen });
      new MutationObserver(() => seen.add(shown.textContent)).observe(shown, {
        subtree: true,
        characterData: true,
        childList: true,
      });
    });
    await report(seat, 'good', '2');
    await sent(seat);
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.map((text) => text.replaceAll(/\D/g, ''))).toEqual(['0', '2']);
    await seat.leave();
    await end(job.id);
  });

  it('shows in every window of the device what is kept, and sends it once', async () => {
    const { job, seat } = await atTheMill();
    await startJob(seat);
    await seat.page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await sent(seat);
    const other = await seat.context.newPage();
    await other.goto(`${url}/station/MILL`);
    await other.getByRole('listitem').filter({ hasText: job.number }).waitFor();
    await cut(seat);
    await seat.press('web.station.confirm');
    await seat.page.getByRole('heading', { name: '步骤 2' }).waitFor();
    await seat.press('web.station.confirm');
    await kept(seat, 2);
    const there = other.getByRole('button', { name: new RegExp(`^${seat.t('web.held.count', { count: 2 })}`) });
    await there.waitFor();
    await restore(seat);
    await sent(seat);
    await there.waitFor({ state: 'hidden' });
    expect((await written(job.id)).map(({ payload }) => payload.seq)).toEqual([1, 2]);
    await seat.leave();
    await end(job.id);
  });

  it('takes a new version into use when a person says so, and not while something is kept', async () => {
    const { job, seat } = await atTheMill();
    const { page, t } = seat;
    await startJob(seat);
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await sent(seat);
    const server: Server = world.app.getHttpServer();
    const answers = server.listeners('request') as RequestListener[];
    const newer = `${readFileSync(resolve(__dirname, '../../web/dist/sw.js'), 'utf8')}\n// newer\n`;
    server.removeAllListeners('request');
    server.on('request', (request, reply) => {
      if (request.url === '/sw.js') reply.setHeader('content-type', 'text/javascript').end(newer);
      else for (const answer of answers) answer.call(server, request, reply);
    });
    try {
      await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
      const update = page.getByRole('button', { name: t('web.update.apply') });
      await update.waitFor();
      await cut(seat);
      await seat.press('web.station.confirm');
      await kept(seat, 1);
      await update.waitFor({ state: 'hidden' });
      await restore(seat);
      await sent(seat);
      await update.waitFor();
      await update.click();
      await page.getByRole('navigation', { name: t('web.station.stages') }).waitFor();
      await update.waitFor({ state: 'hidden' });
      const waits = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null);
      await eventually(waits, { describe: 'the new version to be in charge' });
    } finally {
      server.removeAllListeners('request');
      for (const answer of answers) server.on('request', answer);
    }
    await seat.leave();
    await end(job.id);
  });

  it('shows what the server refuses to a person, who gives it up with a reason', async () => {
    const { job, seat } = await atTheMill();
    const { page, t } = seat;
    await startJob(seat);
    await page.getByRole('heading', { name: '步骤 1' }).waitFor();
    await sent(seat);
    await cut(seat);
    await seat.press('web.station.confirm');
    await page.getByRole('heading', { name: '步骤 2' }).waitFor();
    await seat.press('web.station.confirm');
    await kept(seat, 2);
    await world.workOrders.abortJob(job.id, { reason: 'taken away meanwhile' });
    await restore(seat);
    await seat.sees(t('web.held.decide', { count: 1 }));
    await page.getByRole('button', { name: new RegExp(`^${t('web.held.count', { count: 2 })}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('web.held.behind')).waitFor();
    expect(await judge(seat, { data: DATA, shot: resolve(ARTEFACTS, 'offline-refused-zh-CN.png') })).toEqual([]);
    for (let left = 2; left > 0; left -= 1) {
      await dialog.getByRole('button', { name: t('web.held.discard'), exact: true }).click();
      await dialog.getByLabel(t('web.held.discard.why')).fill(`原因 ${left}`);
      await dialog.getByRole('button', { name: t('web.held.discard'), exact: true }).click();
      if (left > 1) await dialog.getByText(t('web.held.behind')).waitFor({ state: 'hidden' });
    }
    await dialog.getByText(t('web.held.empty')).waitFor();
    const entries = (await world.entries(job.id)).filter(({ type: what }) => what === 'station.entry-discarded');
    expect(entries.map(({ reason }) => reason)).toEqual(['原因 2', '原因 1']);
    expect((await written(job.id)).map(({ type: what }) => what)).toEqual([]);
    await seat.leave();
  });

  it('sets a tool up without network and starts with it', async () => {
    const technician = await world.person('technician');
    const code = 'T-OFF-1';
    await technician.post('/tools', {
      code,
      toolClass: 'OFF',
      name: '中文',
      nameEn: 'End mill',
      kind: 'cutting-tool',
      location: 'Z1',
      warnPercent: 80,
    });
    const { job, seat } = await atTheMill({ tools: [{ toolClass: 'OFF', count: 1 }] });
    const { page, t } = seat;
    await page.getByText(t('web.station.tools.missing', { tools: 'OFF × 1' })).waitFor();
    await cut(seat);
    await seat.press('web.station.tools.open');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('web.station.tools.scan')).fill(code);
    await page.keyboard.press('Enter');
    await dialog.getByText(t('web.held.count', { count: 1 })).waitFor();
    expect(await judge(seat, { data: DATA, shot: resolve(ARTEFACTS, 'offline-tools-zh-CN.png') })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText(t('web.station.tools.complete'), { exact: true }).waitFor();
    await startJob(seat);
    await kept(seat, 2);
    await restore(seat);
    await sent(seat);
    expect((await world.job(job.id)).status).toBe('running');
    const entries = (await world.entries(job.id)).filter(({ type: what }) => what === 'tool.issued');
    expect(entries).toHaveLength(1);
    await seat.leave();
    await end(job.id);
  });

  it('forgets what was read when somebody hands over', async () => {
    const { job, seat } = await atTheMill();
    const { page } = seat;
    const copies = () =>
      page.evaluate(async () => {
        const cache = await caches.open('linelab-copies');
        return (await cache.keys()).map((request) => new URL(request.url).pathname);
      });
    await eventually(async () => (await copies()).some((path) => path.endsWith('/station') && path.includes(job.id)), {
      describe: 'the job to be kept for reading',
    });
    expect((await copies()).filter((path) => /attempts|results|persons|grades/.test(path))).toEqual([]);
    await seat.press('web.station.hand-over');
    await seat.press('web.station.hand-over.screen');
    await page.getByRole('heading', { name: seat.t('web.station.who') }).waitFor();
    await eventually(async () => !(await copies()).some((path) => path.includes(job.id)), {
      describe: 'the job to be forgotten',
    });
    await seat.leave();
    await end(job.id);
  });
});
