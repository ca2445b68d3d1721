import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');
const modulesFile = '.ci/architecture/modules.json';
const readModules = () => JSON.parse(readFileSync(join(root, modulesFile), 'utf8'));

interface Violation {
  rule: string;
  from: string;
}

/** Every violation dependency-cruiser finds in a tree. */
function cruise(folder: string, paths: string[]): Violation[] {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const config = '.ci/architecture/dependency-cruiser.cjs';
  const { stdout, stderr } = spawnSync(process.execPath, [tool, '--config', config, '-T', 'json', ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser: ${stdout}${stderr}`);
  const result: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
  return result.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

/** A small house in which everything is as it should be. */
const CLEAN: Record<string, string> = {
  'libs/kernel/index.ts': "export * from './quantity';",
  'libs/kernel/quantity.ts': "import { Decimal } from 'decimal.js'; export const one = new Decimal(1);",
  'libs/spc/index.ts': "import { one } from '#libs/kernel'; export const two = [one, one];",
  'libs/opcua-client/index.ts': "import { OPCUAClient } from 'node-opcua'; export const client = OPCUAClient;",
  'src/platform/database/index.ts': "export * from './connection';",
  'src/platform/database/connection.ts': "import { DataSource } from 'typeorm'; export const source = DataSource;",
  'src/platform/queue/index.ts': "import { Queue } from 'bullmq'; export const queue = Queue;",
  'src/platform/realtime/index.ts': "import { Server } from 'socket.io'; export const server = Server;",
  'src/modules/routing/index.ts': "export { RoutingApi } from './routing.api';",
  'src/modules/routing/routing.api.ts': "import { two } from '#libs/spc'; export const RoutingApi = two;",
  'src/modules/work-order/index.ts': "export { WorkOrderApi } from './work-order.api';",
  'src/modules/work-order/work-order.api.ts':
    "import { RoutingApi } from '#modules/routing'; import { release } from './application/release'; export const WorkOrderApi = [RoutingApi, release];",
  'src/modules/work-order/application/release.ts':
    "import { rows } from '../persistence/work-order.repository'; import { mayRelease } from '../domain/rules'; export const release = [rows, mayRelease];",
  'src/modules/work-order/domain/rules.ts': "import { one } from '#libs/kernel'; export const mayRelease = one;",
  'src/modules/work-order/persistence/work-order.repository.ts':
    "import { Entity } from 'typeorm'; import { mayRelease } from '../domain/rules'; export const rows = [Entity, mayRelease];",
  'src/modules/work-order/http/work-order.controller.ts':
    "import { release } from '../application/release'; export const controller = release;",
  'src/modules/execution/index.ts': "export const ExecutionApi = 'execution';",
  'src/main.ts': "import { WorkOrderApi } from '#modules/work-order'; export const app = WorkOrderApi;",
  'migrations/0001-work-order.ts': "import { MigrationInterface } from 'typeorm'; export type M = MigrationInterface;",
  'launcher/postgres/index.ts': "import { Client } from 'pg'; export const client = Client;",
  'test/support/index.ts': "import { WorkOrderApi } from '#modules/work-order'; export const w = WorkOrderApi;",
};

/** Each file breaks exactly the rules named for it. */
const CRIMES: [rules: string[], file: string, text: string][] = [
  [['no-circles'], 'libs/spc/circle-a.ts', "import { b } from './circle-b'; export const a = () => b;"],
  // A circle is reported once, where it was first seen.
  [[], 'libs/spc/circle-b.ts', "import { a } from './circle-a'; export const b = () => a;"],
  [['everything-resolves'], 'src/platform/database/nowhere.ts', "import './not-there';"],
  [['libs-know-nothing-above'], 'libs/spc/upward.ts', "import '../../src/platform/database';"],
  [
    ['libs-are-pure'],
    'libs/spc/framework.ts',
    "import { Injectable } from '@nestjs/common'; export const i = Injectable;",
  ],
  [
    ['libs-are-pure', 'one-door-typeorm'],
    'libs/spc/table.ts',
    "import { Entity } from 'typeorm'; export const e = Entity;",
  ],
  [
    ['libs-are-pure', 'one-door-node-opcua'],
    'libs/spc/opc.ts',
    "import { OPCUAClient } from 'node-opcua'; export const o = OPCUAClient;",
  ],
  [['libs-do-no-io'], 'libs/spc/io.ts', "import { readFileSync } from 'node:fs'; export const r = readFileSync;"],
  [
    ['opcua-libs-know-no-framework'],
    'libs/opcua-client/nest.ts',
    "import { Injectable } from '@nestjs/common'; export const i = Injectable;",
  ],
  [['front-door-of-libs'], 'libs/spc/deep.ts', "import { one } from '../kernel/quantity'; export const d = one;"],
  [
    ['front-door-of-libs-from-outside'],
    'src/platform/database/deep-lib.ts',
    "import { one } from '../../../libs/kernel/quantity'; export const d = one;",
  ],
  [
    ['platform-knows-no-business'],
    'src/platform/database/business.ts',
    "import { RoutingApi } from '#modules/routing'; export const b = RoutingApi;",
  ],
  [
    ['front-door-of-platform'],
    'src/platform/queue/deep.ts',
    "import { source } from '../database/connection'; export const s = source;",
  ],
  [
    ['front-door-of-platform-from-outside'],
    'src/modules/routing/deep-platform.ts',
    "import { source } from '../../platform/database/connection'; export const s = source;",
  ],
  [['one-door-bullmq'], 'src/platform/database/jobs.ts', "import { Queue } from 'bullmq'; export const q = Queue;"],
  [
    ['one-door-socket-io'],
    'src/modules/routing/live.ts',
    "import { Server } from 'socket.io'; export const s = Server;",
  ],
  [
    ['one-door-node-opcua'],
    'src/modules/routing/opc.ts',
    "import { OPCUAClient } from 'node-opcua'; export const o = OPCUAClient;",
  ],
  [
    ['one-door-typeorm'],
    'src/modules/work-order/application/sql.ts',
    "import { Entity } from 'typeorm'; export const e = Entity;",
  ],
  [
    ['one-door-nestjs-typeorm'],
    'src/modules/work-order/application/inject.ts',
    "import { InjectRepository } from '@nestjs/typeorm'; export const i = InjectRepository;",
  ],
  [
    ['one-door-pg'],
    'src/modules/work-order/application/raw.ts',
    "import { Client } from 'pg'; export const c = Client;",
  ],
  [
    ['module-edges-routing'],
    'src/modules/routing/upward.ts',
    "import { ExecutionApi } from '#modules/execution'; export const w = ExecutionApi;",
  ],
  [
    ['module-edges-work-order'],
    'src/modules/work-order/side-door.ts',
    "import { RoutingApi } from '../routing/routing.api'; export const r = RoutingApi;",
  ],
  [
    ['module-edges-execution'],
    'src/modules/execution/unnamed.ts',
    "import { WorkOrderApi } from '#modules/work-order'; export const w = WorkOrderApi;",
  ],
  [['unknown-module'], 'src/modules/canteen/index.ts', "import { one } from '#libs/kernel'; export const lunch = one;"],
  [
    ['front-door-of-modules'],
    'src/server.ts',
    "import { RoutingApi } from './modules/routing/routing.api'; export const r = RoutingApi;",
  ],
  [['front-door-shows-no-tables'], 'src/modules/equipment/index.ts', "export { Table } from './persistence/table';"],
  [[], 'src/modules/equipment/persistence/table.ts', "import { Entity } from 'typeorm'; export const Table = Entity;"],
  [
    ['domain-is-pure'],
    'src/modules/work-order/domain/impure.ts',
    "import { Injectable } from '@nestjs/common'; export const i = Injectable;",
  ],
  [
    ['domain-is-pure'],
    'src/modules/work-order/domain/reads.ts',
    "import { rows } from '../persistence/work-order.repository'; export const r = rows;",
  ],
  [
    ['application-knows-no-http'],
    'src/modules/work-order/application/up.ts',
    "import { controller } from '../http/work-order.controller'; export const c = controller;",
  ],
  [
    ['persistence-knows-only-domain'],
    'src/modules/work-order/persistence/up.ts',
    "import { release } from '../application/release'; export const r = release;",
  ],
  [
    ['http-asks-application'],
    'src/modules/work-order/http/shortcut.ts',
    "import { rows } from '../persistence/work-order.repository'; export const r = rows;",
  ],
  [
    ['modules-know-no-migrations'],
    'src/modules/work-order/history.ts',
    "import type { M } from '../../../migrations/0001-work-order'; export type H = M;",
  ],
  [
    ['tests-stay-outside'],
    'src/modules/work-order/tested.ts',
    "import { w } from '../../../test/support'; export const t = w;",
  ],
  [['launcher-stands-alone'], 'launcher/shortcut.ts', "import { app } from '../src/main'; export const a = app;"],
  [['only-shipped-packages'], 'src/platform/database/toy.ts', "import fc from 'fast-check'; export const f = fc;"],
];

const PACKAGES = [
  'decimal.js',
  'node-opcua',
  'typeorm',
  'bullmq',
  'socket.io',
  'pg',
  '@nestjs/common',
  '@nestjs/typeorm',
];

function plant(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
}

function buildHouse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linelab-house-'));
  cpSync(join(root, '.ci', 'architecture'), join(folder, '.ci', 'architecture'), { recursive: true });
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const stub = (name: string): [string, string][] => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ];
  plant(folder, {
    ...CLEAN,
    ...Object.fromEntries([...PACKAGES, 'fast-check'].flatMap(stub)),
    'package.json': JSON.stringify({
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
      devDependencies: { 'fast-check': '1.0.0' },
    }),
    [modulesFile]: JSON.stringify({ ...readModules(), edges: ['work-order -> routing'] }),
  });
  return folder;
}

function mentions(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      entry.name.endsWith('.ts') &&
      readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(text),
  );
}

describe('import rules', () => {
  const all = ['src', 'libs', 'launcher', 'migrations', 'test'];
  let house: string;
  let before: Violation[];
  let found: Violation[];

  beforeAll(() => {
    house = buildHouse();
    before = cruise(house, all);
    plant(house, Object.fromEntries(CRIMES.map(([, file, text]) => [file, text])));
    found = cruise(house, all);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('find nothing in a clean house', () => {
    expect(before).toEqual([]);
  });

  it.each(CRIMES)('catch %j in %s', (rules, file) => {
    const names = found.filter(({ from }) => from === file).map(({ rule }) => rule);
    expect([...new Set(names)].sort()).toEqual([...rules].sort());
  });

  it('have a planted violation each', () => {
    const { rules } = require(join(root, '.ci', 'architecture', 'rules.cjs'));
    const technologies = JSON.parse(readFileSync(join(root, '.ci', 'architecture', 'technologies.json'), 'utf8'));
    const names: string[] = rules(readModules(), technologies).map((rule: { name: string }) => rule.name);
    const proven = new Set(CRIMES.flatMap(([broken]) => broken));
    expect(names.filter((name) => !proven.has(name) && !name.startsWith('module-edges-'))).toEqual([]);
  });
});

describe('the edges between modules', () => {
  it('are each used by an import', () => {
    const { edges }: { edges: string[] } = readModules();
    const unused = edges.filter((edge) => {
      const [from, to] = edge.split('->').map((name) => name.trim());
      return !mentions(join(root, 'src', 'modules', from), `'#modules/${to}'`);
    });
    expect(unused).toEqual([]);
  });

  const { readEdges } = require(join(root, '.ci', 'architecture', 'rules.cjs'));

  it('stay below the ceiling', () => {
    expect(() => readEdges(readModules())).not.toThrow();
    expect(() => readEdges({ ...readModules(), edges: ['routing -> execution'] })).toThrow('ceiling');
    expect(() => readEdges({ ...readModules(), edges: ['canteen -> routing'] })).toThrow('no such module');
  });

  it('cannot close a circle', () => {
    const modules = readModules();
    modules.ceiling.identity = ['execution'];
    expect(() => readEdges(modules)).toThrow('circle');
  });
});
