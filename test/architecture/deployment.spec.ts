import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { envExample } from '../../src/platform/config';

interface Service {
  readonly build?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly configs: Readonly<Record<string, unknown>>;
}

const root = resolve(__dirname, '../..');
const compose = parse(readFileSync(resolve(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
const settings = names(envExample(), /^([A-Z_]+)=/gm);
/** The virtual line is a program of its own with a few settings more. */
const ofTheLine = names(readFileSync(resolve(root, 'launcher/virtual-line.ts'), 'utf8'), /\b(LINELAB_[A-Z_]+)\b/g);

/** No container engine is needed to see that the file names only what exists. */
describe('docker-compose.yml', () => {
  it('starts everything an installation has', () => {
    expect(services.map(([name]) => name)).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'migrate', 'api', 'worker', 'gateway', 'virtual-line']),
    );
  });

  it('gives each role of the server to exactly one service', () => {
    const roles = ours.flatMap(([, { environment }]) => environment?.LINELAB_ROLES ?? []);
    expect(roles.sort()).toEqual(['api', 'gateway', 'worker']);
  });

  it.each(ours)('%s uses settings that exist', (service, { environment = {} }) => {
    const known = service === 'virtual-line' ? [...settings, ...ofTheLine] : settings;
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(ours)('%s runs a program that is built', (_name, { command }) => {
    const program = command?.[1] ?? 'dist/src/main.js';
    expect(existsSync(resolve(root, program.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it.each(services)('%s depends on services, volumes and configs of the file', (_name, service) => {
    const { depends_on: needs = [], volumes = [], configs = [] } = service;
    const needed = Array.isArray(needs) ? (needs as string[]) : Object.keys(needs);
    expect(needed.filter((name) => !(name in compose.services))).toEqual([]);
    expect(volumes.map((volume) => volume.split(':')[0]).filter((name) => !(name! in compose.volumes))).toEqual([]);
    expect(configs.filter(({ source }) => !(source in compose.configs))).toEqual([]);
  });
});
