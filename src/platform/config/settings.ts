import { join } from 'node:path';

/** Where a setting comes from and what it means; `.env.example` is generated from this list. */
interface SettingDef<T> {
  readonly env: string;
  readonly about: string;
  readonly example: string;
  readonly parse: (text: string | undefined) => T;
}

class BadSetting extends Error {}

const fail = (message: string): never => {
  throw new BadSetting(message);
};

const text = (fallback?: string) => (value: string | undefined) =>
  value?.trim() || fallback || fail('is missing / 未设置');

const optional = (value: string | undefined): string | null => value?.trim() || null;

const integer = (fallback: number, min: number, max: number) => (value: string | undefined) => {
  if (!value) return fallback;
  const number = Number(value);
  return Number.isInteger(number) && number >= min && number <= max
    ? number
    : fail(`must be a whole number from ${min} to ${max} / 应为 ${min}–${max} 的整数`);
};

const portOrOff = (fallback: number) => (value: string | undefined) =>
  value?.trim() === 'off' ? null : integer(fallback, 0, 65535)(value);

const oneOf =
  <const T extends string>(choices: readonly T[], fallback: T) =>
  (value: string | undefined): T =>
    value ? (choices.find((choice) => choice === value) ?? fail(`must be one of ${choices.join(', ')}`)) : fallback;

const url = (schemes: readonly string[]) => (value: string | undefined) => {
  if (!value) return fail('is missing / 未设置');
  const scheme = URL.canParse(value) ? new URL(value).protocol : '';
  return schemes.includes(scheme) ? value : fail(`must be a URL with ${schemes.join(' or ')}`);
};

const date = (value: string | undefined): Date | null => {
  if (!value) return null;
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? fail('must be an ISO 8601 date-time') : parsed;
};

const speed = (value: string | undefined): number => {
  if (!value) return 1;
  const number = Number(value);
  return number > 0 && number <= 600 ? number : fail('must be a number over 0, at most 600');
};

const zone = (value: string | undefined): string => {
  const name = value || 'Asia/Shanghai';
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return fail('must be an IANA time zone');
  }
};

export const PROCESS_ROLES = ['api', 'worker', 'gateway'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

const roles = (value: string | undefined): readonly ProcessRole[] => {
  const names = (value || PROCESS_ROLES.join(',')).split(',').map((name) => name.trim());
  return names.map((name) => PROCESS_ROLES.find((role) => role === name) ?? fail(`${name} is not a role`));
};

/** A virtual station the launcher started, offered to the demo import as a connection. */
export interface VirtualStation {
  readonly code: string;
  readonly endpointUrl: string;
}

const stations = (value: string | undefined): readonly VirtualStation[] => {
  if (!value) return [];
  try {
    return JSON.parse(value) as VirtualStation[];
  } catch {
    return fail('must be a JSON list of {code, endpointUrl}');
  }
};

const define = <T>(
  env: string,
  about: string,
  example: string,
  parse: (text: string | undefined) => T,
): SettingDef<T> => ({ env, about, example, parse });

const SETTINGS = {
  databaseUrl: define(
    'DATABASE_URL',
    'PostgreSQL 17 or newer',
    'postgres://linelab:secret@127.0.0.1:5432/linelab',
    url(['postgres:', 'postgresql:']),
  ),
  databasePool: define('LINELAB_DATABASE_POOL', 'Connections of one process', '12', integer(12, 2, 100)),
  redisUrl: define('REDIS_URL', 'Redis for the job queue; empty: the queue lives in PostgreSQL', '', optional),
  host: define('LINELAB_HOST', 'Address to listen on', '127.0.0.1', text('127.0.0.1')),
  port: define('PORT', 'Port to listen on', '3000', integer(3000, 0, 65535)),
  httpsPort: define(
    'HTTPS_PORT',
    'Port for tablets, with HTTPS on every address of this computer; off: none',
    '3443',
    portOrOff(3443),
  ),
  dataDir: define(
    'LINELAB_DATA_DIR',
    'Uploaded files, certificates, embedded PostgreSQL',
    '.linelab',
    text('.linelab'),
  ),
  roles: define('LINELAB_ROLES', 'What this process does', 'api,worker,gateway', roles),
  mode: define(
    'LINELAB_MODE',
    'demo: sample school with public passwords; school: your own',
    'school',
    oneOf(['demo', 'school'], 'school'),
  ),
  zone: define('LINELAB_ZONE', 'Time zone of the site', 'Asia/Shanghai', zone),
  floorSpeed: define('LINELAB_FLOOR_SPEED', 'Speed of the floor clock; 1 for real machines', '1', speed),
  floorOrigin: define('LINELAB_FLOOR_ORIGIN', 'Instant the floor clock starts to run at its speed', '', date),
  line: define('LINELAB_LINE', 'Virtual stations, set by the launcher', '', stations),
  lineUser: define('LINELAB_LINE_USER', 'User of the virtual line', 'linelab', text('linelab')),
  linePassword: define('LINELAB_LINE_PASSWORD', 'Password of the virtual line', 'Linelab#2026', text('Linelab#2026')),
  telemetryRawDays: define(
    'LINELAB_TELEMETRY_RAW_DAYS',
    'Days that every measured value of a machine is kept',
    '30',
    integer(30, 1, 3650),
  ),
  telemetryMinuteDays: define(
    'LINELAB_TELEMETRY_MINUTE_DAYS',
    'Days that values are kept by the minute, and states as they changed',
    '400',
    integer(400, 1, 3650),
  ),
  telemetryHourDays: define(
    'LINELAB_TELEMETRY_HOUR_DAYS',
    'Days that values are kept by the hour',
    '3650',
    integer(3650, 1, 36_500),
  ),
  spoolMb: define(
    'LINELAB_SPOOL_MB',
    'Disk a gateway may use for what it sees while PostgreSQL is away, in MB',
    '512',
    integer(512, 16, 1_000_000),
  ),
  secureCookies: define(
    'LINELAB_SECURE_COOKIES',
    'yes when browsers reach the server by HTTPS',
    'no',
    oneOf(['yes', 'no'], 'no'),
  ),
  logLevel: define(
    'LINELAB_LOG_LEVEL',
    'fatal, error, warn, info, debug',
    'info',
    oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
  ),
} as const;

type Parsed = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['parse']> };

/** Every setting of the process, checked once at start. Injected by this class. */
export class Settings {
  constructor(private readonly values: Parsed) {}

  get<K extends keyof Parsed>(name: K): Parsed[K] {
    return this.values[name];
  }

  has(role: ProcessRole): boolean {
    return this.values.roles.includes(role);
  }

  get demo(): boolean {
    return this.values.mode === 'demo';
  }

  dataPath(...parts: string[]): string {
    return join(this.values.dataDir, ...parts);
  }
}

/** All settings that are wrong, each with what is expected. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Settings are wrong / 配置有误:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads and checks the environment.
 * @throws SettingsError with the whole list of what is wrong, so that one start shows everything.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, def] of Object.entries(SETTINGS)) {
    try {
      values[name] = def.parse(env[def.env]);
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error;
      problems.push(`${def.env} ${error.message} (${def.about})`);
    }
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return new Settings(values as Parsed);
}

/** The text of `.env.example`. */
export function envExample(): string {
  const lines = Object.values(SETTINGS).map((def) => `# ${def.about}\n${def.env}=${def.example}\n`);
  return `# Generated from src/platform/config/settings.ts. Copy to .env and change what differs.\n\n${lines.join('\n')}`;
}
