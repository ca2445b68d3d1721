import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { REQUIRES, type Requirement } from '#platform/auth';
import { IdParam } from '#platform/http';

export type Dto = abstract new () => object;

/** One door of the running application, read from what its controller declares. */
export interface Route {
  readonly method: string;
  /** With its parameters, below `/api/v1`: `/work-orders/:id`. */
  readonly path: string;
  readonly requirement: Requirement;
  /** Parameters that must be ids, and those that are other text. */
  readonly ids: readonly string[];
  readonly words: readonly string[];
  readonly body: Dto | null;
  readonly query: Dto | null;
  readonly idempotent: boolean;
  readonly versioned: boolean;
  /** Reads its body as a form with files. */
  readonly multipart: boolean;
}

interface Argument {
  readonly index: number;
  readonly data?: unknown;
  readonly pipes?: readonly unknown[];
}

const BODY = 3;
const QUERY = 4;
const PARAM = 5;

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

function headersOf(handler: object): string[] {
  const documented: { in?: string; name?: string }[] = Reflect.getMetadata('swagger/apiParameters', handler) ?? [];
  return documented.filter((each) => each.in === 'header').map(({ name = '' }) => name.toLowerCase());
}

function routeOf(controller: Dto, name: string, base: string): Route | null {
  const prototype: object = controller.prototype;
  const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (typeof handler !== 'function' || name === 'constructor' || !Reflect.hasMetadata('path', handler)) return null;
  const path = join(base, String(Reflect.getMetadata('path', handler)));
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', prototype, name) ?? [];
  const declared: Record<string, Argument> = Reflect.getMetadata('__routeArguments__', controller, name) ?? {};
  const args = Object.entries(declared).map(([key, argument]) => ({ kind: Number.parseInt(key, 10), ...argument }));
  const dto = (kind: number): Dto | null => {
    const type = types[args.find((each) => each.kind === kind && each.data === undefined)?.index ?? -1];
    return typeof type === 'function' ? (type as Dto) : null;
  };
  const ids = args.filter(({ kind, pipes }) => kind === PARAM && pipes?.includes(IdParam)).map(({ data }) => `${data}`);
  const headers = headersOf(handler);
  const consumes: string[] = Reflect.getMetadata('swagger/apiConsumes', handler) ?? [];
  return {
    method: RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'GET',
    path,
    requirement: (Reflect.getMetadata(REQUIRES, handler) ?? Reflect.getMetadata(REQUIRES, controller)) as Requirement,
    ids,
    words: [...path.matchAll(/:(\w+)/g)].map(([, word = '']) => word).filter((word) => !ids.includes(word)),
    body: dto(BODY),
    query: dto(QUERY),
    idempotent: headers.includes('idempotency-key'),
    versioned: headers.includes('if-match'),
    multipart: consumes.includes('multipart/form-data'),
  };
}

/** Every route of every controller, in order of path. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = new Set(
    [...app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].map(({ metatype }) => metatype as Dto),
    ),
  );
  return [...controllers]
    .flatMap((controller) => {
      const base = String(Reflect.getMetadata('path', controller) ?? '');
      return Object.getOwnPropertyNames(controller.prototype).map((name) => routeOf(controller, name, base));
    })
    .filter((route) => route !== null)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
