import 'reflect-metadata';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { REQUIRES } from '#platform/auth';
import { readSettings } from '#platform/config';
import { AppModule } from '../../src/app.module';

type Class = abstract new (...args: never[]) => unknown;
interface NestModule {
  type: Class;
  imports: unknown[];
  controllers: Class[];
}

const root = resolve(__dirname, '..', '..');
const settings = () => readSettings({ DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none' });
const isClass = (value: unknown): value is Class => typeof value === 'function';
const listOf = (type: Class, key: string): unknown[] => Reflect.getMetadata(key, type) ?? [];

function describeModule(entry: unknown): NestModule | undefined {
  if (isClass(entry)) {
    return {
      type: entry,
      imports: listOf(entry, 'imports'),
      controllers: listOf(entry, 'controllers').filter(isClass),
    };
  }
  if (typeof entry !== 'object' || entry === null || !('module' in entry) || !isClass(entry.module)) return undefined;
  const {
    module: type,
    imports = [],
    controllers = [],
  } = entry as { module: Class; imports?: unknown[]; controllers?: Class[] };
  return {
    type,
    imports: [...listOf(type, 'imports'), ...imports],
    controllers: [...listOf(type, 'controllers').filter(isClass), ...controllers],
  };
}

/** Every Nest module that can be reached, and whatever is imported that is none (a promise, a forwardRef). */
function walk(entry: unknown): { modules: NestModule[]; strange: unknown[] } {
  const modules = new Map<Class, NestModule>();
  const strange: unknown[] = [];
  const visit = (value: unknown) => {
    const found = describeModule(value);
    if (!found) {
      if (!(value instanceof Promise)) strange.push(value);
      return;
    }
    if (modules.has(found.type)) return;
    modules.set(found.type, found);
    found.imports.forEach(visit);
  };
  visit(entry);
  return { modules: [...modules.values()], strange };
}

/** Routes of a controller that do not say who may use them. */
function unguarded(controller: Class): string[] {
  const prototype: Record<string, unknown> = controller.prototype;
  const routes = Object.getOwnPropertyNames(prototype).filter((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return name !== 'constructor' && isClass(handler) && Reflect.hasMetadata('path', handler);
  });
  if (Reflect.hasMetadata(REQUIRES, controller)) return [];
  return routes
    .filter((name) => !Reflect.hasMetadata(REQUIRES, prototype[name] as object))
    .map((name) => `${controller.name}.${name}`);
}

/** Business modules by their Nest class. */
function businessModules(): Map<Class, string> {
  const folder = join(root, 'src', 'modules');
  const found = new Map<Class, string>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const exported: Record<string, unknown> = require(join(folder, name, 'index.ts'));
    for (const value of Object.values(exported))
      if (isClass(value) && value.name.endsWith('Module')) found.set(value, name);
  }
  return found;
}

describe('the graph of Nest modules', () => {
  const { modules, strange } = walk(AppModule.with(settings()));
  const business = businessModules();

  it('holds no forwardRef', () => {
    expect(strange).toEqual([]);
  });

  it('contains every business module', () => {
    const present = new Set(modules.map(({ type }) => type));
    expect([...business].filter(([type]) => !present.has(type)).map(([, name]) => name)).toEqual([]);
  });

  it('has only the edges of the architecture data', () => {
    const { edges }: { edges: string[] } = JSON.parse(
      readFileSync(join(root, '.ci/architecture/modules.json'), 'utf8'),
    );
    const real = modules.flatMap(({ type, imports }) => {
      const from = business.get(type);
      if (!from) return [];
      return imports.flatMap((entry) => {
        const to = describeModule(entry);
        const name = to && business.get(to.type);
        return name ? [`${from} -> ${name}`] : [];
      });
    });
    expect(real.filter((edge) => !edges.includes(edge))).toEqual([]);
  });

  it('would show a planted forwardRef', () => {
    class Planted {}
    Module({ imports: [{ forwardRef: () => Planted } as never] })(Planted);
    expect(walk(Planted).strange).toHaveLength(1);
  });
});

describe('every route', () => {
  const controllers = walk(AppModule.with(settings())).modules.flatMap((module) => module.controllers);

  it('says who may use it', () => {
    expect(controllers.length).toBeGreaterThan(0);
    expect(controllers.flatMap(unguarded)).toEqual([]);
  });

  it('would be named if it did not', () => {
    class Planted {
      look(): string {
        return 'open';
      }
    }
    Get('look')(Planted.prototype, 'look', Object.getOwnPropertyDescriptor(Planted.prototype, 'look') as never);
    Controller('planted')(Planted);
    expect(unguarded(Planted)).toEqual(['Planted.look']);
  });
});
