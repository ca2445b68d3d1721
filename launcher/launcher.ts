import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Child } from './child';
import type { DataFolder, Mode } from './data-folder';
import { floorTime as pacedTime } from '#libs/floor-time';
import { floorOrigin, floorTime } from './floor-clock';
import { linePaces } from './line-paces';
import type { Options } from './options';
import { type EmbeddedPostgres, startEmbeddedPostgres, tryPort } from './postgres';
import { Refusal, say, sayRefusal, welcome } from './say';

/** Where the server is reached: on this computer, and by other devices. */
interface Addresses {
  url: string;
  /** null when their port is taken */
  lan: string[] | null;
}

interface Station {
  code: string;
  endpointUrl: string;
}

const compiled = resolve(__dirname, '..');
const LINE_PORT = 48_400;
const LINE_PORTS = 10;
const HEARTBEAT_MS = 5000;

/** Everything that runs together under one command, started in order and stopped in the opposite one. */
export class Launcher {
  private postgres: EmbeddedPostgres | undefined;
  private migration: Child<true> | undefined;
  private line: Child<Station[]> | undefined;
  private server: Child<Addresses> | undefined;
  private started = false;
  private heartbeat: NodeJS.Timeout | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly options: Options,
    private readonly data: DataFolder,
    private readonly env: NodeJS.ProcessEnv,
    private readonly exit: (code: number) => void,
  ) {}

  private get host(): string {
    return this.env.LINELAB_HOST ?? '127.0.0.1';
  }

  private get port(): number {
    return Number(this.env.PORT ?? 3000);
  }

  private get stopping(): boolean {
    return this.stopped !== undefined;
  }

  /** @throws Refusal with what is in the way */
  async start(): Promise<void> {
    const mode = this.mode();
    const recovered = await this.data.take(`http://${this.host}:${this.port}`);
    await this.needPort(recovered).catch((error: unknown) => {
      this.data.release();
      throw error;
    });
    this.started = true;
    mkdirSync(this.data.file('logs'), { recursive: true, mode: 0o700 });
    const databaseUrl = await this.startDatabase();
    if (this.stopping) return;
    await this.migrate(databaseUrl);
    this.data.keep({ mode });
    const shared = {
      // The passwords of the demo school are public: the network gets in only when somebody says so.
      ...(mode === 'demo' ? { HTTPS_PORT: 'off' } : {}),
      ...this.env,
      ...this.floorClock(mode),
      LINELAB_DATA_DIR: this.data.path,
    };
    const stations = mode === 'demo' && !this.stopping ? await this.startLine(shared) : [];
    if (this.stopping) return;
    const { url, lan } = await this.startServer({
      ...shared,
      DATABASE_URL: databaseUrl,
      LINELAB_MODE: mode,
      ...(stations.length > 0 ? { LINELAB_LINE: JSON.stringify(stations) } : {}),
    });
    process.stdout.write(welcome({ url, lan, mode, dataDir: this.data.path }));
  }

  /** Stops everything, the server first and the database last; a second call waits for the first. */
  stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  private async stopAll(): Promise<void> {
    // Refused before anything was started: nothing to say either.
    if (!this.started) return;
    say('正在停止…', 'stopping…');
    this.data.markStopping();
    clearInterval(this.heartbeat);
    await this.migration?.stop();
    await this.server?.stop();
    await this.line?.stop();
    await this.postgres?.stop();
    this.data.release();
    say('已停止', 'stopped');
  }

  private giveUp(reason: unknown): void {
    if (this.stopping) return;
    sayRefusal(reason);
    void this.stop().finally(() => this.exit(1));
  }

  private mode(): Mode {
    const begun = this.data.state.mode;
    if (this.options.empty && begun === 'demo') {
      throw new Refusal(
        '这个数据目录里是演示学校。清空后重来：npm start -- --empty --reset，或用 LINELAB_DATA_DIR 另选目录。',
        'This data folder holds the demo school. Begin anew with npm start -- --empty --reset, or choose another LINELAB_DATA_DIR.',
      );
    }
    const mode = begun ?? (this.options.empty ? 'school' : 'demo');
    if (mode === 'school' && (this.options.speed ?? 1) !== 1) {
      throw new Refusal(
        '真实学校的车间时钟不能加速，--speed 只用于演示。',
        'The floor clock of a real school runs at real speed; --speed is for the demo.',
      );
    }
    return mode;
  }

  private async needPort(recovered: boolean): Promise<void> {
    const { host, port } = this;
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Refusal(
        `PORT 应为 1–65535，得到的是 ${this.env.PORT}。`,
        `PORT must be 1–65535, not ${this.env.PORT}.`,
      );
    }
    // A server whose launcher was killed lets go of its port only when it has shut down.
    for (let turn = recovered ? 60 : 0; ; turn--) {
      const result = await tryPort(port, host);
      if (result.free) return;
      if (turn <= 0) throw portRefusal(port, host, result.code);
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  private async startDatabase(): Promise<string> {
    const given = this.env.DATABASE_URL;
    if (given) {
      say('使用 DATABASE_URL 指定的数据库', 'using the database named by DATABASE_URL');
      return given;
    }
    say('启动数据库…', 'starting the database…');
    const began = Date.now();
    const postgres = await startEmbeddedPostgres({
      folder: this.data.file('postgres'),
      onUnexpectedExit: (reason) => void this.reviveDatabase(reason),
    });
    this.postgres = postgres;
    if (postgres.pid !== undefined) this.data.remember('postgres', postgres.pid);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`PostgreSQL ${postgres.version} 已就绪（${seconds} 秒）`, `ready on 127.0.0.1:${postgres.port}`);
    return postgres.url;
  }

  private async reviveDatabase(reason: string): Promise<void> {
    if (this.stopping) return;
    say('数据库意外退出，正在重启', `the database went down (${reason}), starting it again`);
    try {
      await this.postgres?.restart();
      if (this.postgres?.pid !== undefined) this.data.remember('postgres', this.postgres.pid);
      say('数据库已恢复', 'the database is back');
    } catch (error) {
      this.giveUp(error);
    }
  }

  private async migrate(databaseUrl: string): Promise<void> {
    say('检查数据表结构…', 'bringing the tables up to date…');
    this.migration = new Child<true>({
      name: 'migrate',
      title: ['数据表迁移', 'the migration'],
      script: join(compiled, 'src', 'migrate.js'),
      env: { ...this.env, DATABASE_URL: databaseUrl, LINELAB_DATA_DIR: this.data.path },
      logFile: this.data.file('logs', 'migrate.log'),
      ready: () => undefined,
      onGiveUp: () => undefined,
    });
    await this.migration.run();
    this.migration = undefined;
  }

  private floorClock(mode: Mode): NodeJS.ProcessEnv {
    const speed = mode === 'school' ? 1 : (this.options.speed ?? Number(this.env.LINELAB_FLOOR_SPEED ?? 1));
    const last = this.data.state.floor;
    const origin = floorOrigin(Date.now(), speed, last);
    if (speed === 1 && last && last.at > Date.now() + 60_000) {
      const hours = ((last.at - Date.now()) / 3_600_000).toFixed(1);
      say(
        `车间时钟回到真实时间（倒退 ${hours} 小时）；已有记录保持不变`,
        `the floor clock returns to real time, ${hours} h back; what is recorded stays`,
      );
    }
    const line = this.data.file('virtual-line', 'kept', 'LINE.json');
    const name = new Date(origin).toISOString();
    const beat = () => {
      // Ahead by one beat, so that a start after kill -9 does not go back.
      const base = floorTime(Date.now() + HEARTBEAT_MS, speed, origin);
      const at = Math.round(pacedTime(linePaces(line, name), base, speed));
      this.data.keep({ floor: { at, speed } });
    };
    beat();
    this.heartbeat = setInterval(beat, HEARTBEAT_MS);
    return { LINELAB_FLOOR_SPEED: String(speed), LINELAB_FLOOR_ORIGIN: name };
  }

  private async startLine(env: NodeJS.ProcessEnv): Promise<Station[]> {
    const script = join(compiled, 'launcher', 'virtual-line.js');
    if (!existsSync(script)) return [];
    say('启动虚拟产线…', 'starting the virtual line…');
    const basePort = await this.linePort();
    const line = new Child<Station[]>({
      name: 'virtual-line',
      title: ['虚拟产线', 'the virtual line'],
      script,
      env: { ...env, LINELAB_LINE_BASE_PORT: basePort },
      logFile: this.data.file('logs', 'virtual-line.log'),
      ready: (message) => stationsIn(message),
      onStarted: (pid) => this.data.remember('virtual-line', pid),
      onGiveUp: (reason) => this.giveUp(reason),
    });
    this.line = line;
    const stations = await line.start();
    say(`虚拟产线已就绪，${stations.length} 个工位`, `${stations.length} stations ready`);
    return stations;
  }

  /** Ports that stay the same from start to start; another block when somebody else sits in it. */
  private async linePort(): Promise<string> {
    if (this.env.LINELAB_LINE_BASE_PORT) return this.env.LINELAB_LINE_BASE_PORT;
    let first = this.data.state.linePort ?? LINE_PORT;
    while (!(await allFree(first, LINE_PORTS))) first = first + LINE_PORTS < 60_000 ? first + LINE_PORTS : LINE_PORT;
    this.data.keep({ linePort: first });
    return String(first);
  }

  private async startServer(env: NodeJS.ProcessEnv): Promise<Addresses> {
    say('启动服务…', 'starting the server…');
    const server = new Child<Addresses>({
      name: 'server',
      title: ['服务', 'the server'],
      script: join(compiled, 'src', 'main.js'),
      env: { NODE_ENV: 'production', ...env, LINELAB_HOST: this.host, PORT: String(this.port) },
      logFile: this.data.file('logs', 'server.log'),
      ready: (message) => addressesIn(message),
      onStarted: (pid) => this.data.remember('server', pid),
      onProgress: (text) => say('  导入', text),
      onGiveUp: (reason) => this.giveUp(reason),
    });
    this.server = server;
    return server.start();
  }
}

async function allFree(first: number, count: number): Promise<boolean> {
  for (let port = first; port < first + count; port++) if (!(await tryPort(port)).free) return false;
  return true;
}

function portRefusal(port: number, host: string, code: string): Refusal {
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `端口 ${port} 已被其他程序占用。换一个端口：PORT=${port + 1} npm start`,
      `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
    );
  }
  return new Refusal(
    `不能监听 ${host}:${port}（${code}）。请改 PORT 或 LINELAB_HOST。`,
    `Cannot listen on ${host}:${port} (${code}). Change PORT or LINELAB_HOST.`,
  );
}

function stationsIn(message: unknown): Station[] | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { ready, stations } = message as { ready?: unknown; stations?: unknown };
  return ready === true && Array.isArray(stations) ? (stations as Station[]) : undefined;
}

function addressesIn(message: unknown): Addresses | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { ready, url, lan } = message as { ready?: unknown; url?: unknown; lan?: unknown };
  if (ready !== true || typeof url !== 'string') return undefined;
  return { url, lan: Array.isArray(lan) ? lan.map(String) : null };
}
