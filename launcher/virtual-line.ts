import { join } from 'node:path';
import { type FloorClock, startVirtualLine, type VirtualLine } from '#libs/line-simulator';

/** Real milliseconds that a clean stop may take before the process ends anyway. */
const STOP_LIMIT_MS = 3000;

interface Settings {
  readonly host: string;
  readonly basePort: number;
  readonly seed: number;
  readonly speed: number;
  readonly origin: Date;
  readonly dataDir: string;
  readonly user: { readonly name: string; readonly password: string };
  readonly security: 'sign-and-encrypt' | 'none';
  readonly watchParent: boolean;
}

function numberFrom(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number): number {
  const text = env[name];
  const value = text === undefined || text === '' ? fallback : Number(text);
  if (!Number.isFinite(value) || value < least)
    throw new Error(`${name} must be a number of at least ${least}: ${text}`);
  return value;
}

function readSettings(env: NodeJS.ProcessEnv): Settings {
  const origin = env.LINELAB_FLOOR_ORIGIN ? new Date(env.LINELAB_FLOOR_ORIGIN) : new Date();
  if (Number.isNaN(origin.getTime())) throw new Error(`LINELAB_FLOOR_ORIGIN is no date: ${env.LINELAB_FLOOR_ORIGIN}`);
  const security = env.LINELAB_LINE_SECURITY || 'sign-and-encrypt';
  if (security !== 'sign-and-encrypt' && security !== 'none') {
    throw new Error(`LINELAB_LINE_SECURITY must be sign-and-encrypt or none: ${security}`);
  }
  return {
    host: env.LINELAB_LINE_HOST || '127.0.0.1',
    basePort: numberFrom(env, 'LINELAB_LINE_BASE_PORT', 48400, 0),
    seed: numberFrom(env, 'LINELAB_LINE_SEED', 2026, 0),
    speed: numberFrom(env, 'LINELAB_FLOOR_SPEED', 1, 0.001),
    origin,
    dataDir: env.LINELAB_DATA_DIR || join(process.cwd(), 'data'),
    user: { name: env.LINELAB_LINE_USER || 'linelab', password: env.LINELAB_LINE_PASSWORD || 'Linelab#2026' },
    security,
    watchParent: env.LINELAB_PARENT === '1',
  };
}

/** Floor time equals wall time at the origin and runs `speed` times as fast, so every process that knows both agrees. */
function floorClock({ origin, speed }: Settings): FloorClock {
  const start = origin.getTime();
  return {
    now: () => new Date(start + (Date.now() - start) * speed),
    toRealMs: (floorMs) => floorMs / speed,
  };
}

function complain(error: unknown): void {
  process.stderr.write(`virtual line: ${error instanceof Error ? error.message : String(error)}\n`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  let line: VirtualLine | null = null;
  let stopping = false;

  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    const stopped = line ? line.stop() : Promise.resolve();
    stopped.catch(complain).finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  if (settings.watchParent) {
    process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
  }

  line = await startVirtualLine({
    host: settings.host,
    basePort: settings.basePort,
    seed: settings.seed,
    dataDir: join(settings.dataDir, 'virtual-line'),
    clock: floorClock(settings),
    clockName: settings.origin.toISOString(),
    users: [settings.user],
    security: settings.security,
    onProblem: (code, error) => complain(`${code}: ${error.message}`),
  });
  const stations = line.stations.map(({ code, name, endpointUrl, port }) => ({ code, name, endpointUrl, port }));
  process.stdout.write(`${JSON.stringify({ ready: true, stations })}\n`);
}

main().catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
