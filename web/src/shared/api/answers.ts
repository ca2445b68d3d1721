import type { components, paths } from './schema';

/** A named type of the server's answers, as its own description gives it: `Answer<'OrderDetail'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];

type Route = keyof paths extends `/api/v1${infer Path}` ? Path : never;

/** What a route answers where that has no name: `AnswerOf<'/station'>`. */
export type AnswerOf<Path extends Route, Verb extends 'get' | 'post' = 'get'> = paths[`/api/v1${Path}`][Verb] extends {
  responses: infer Responses;
}
  ? Body<Responses[keyof Responses]>
  : never;

type Body<Response> = Response extends { content: { 'application/json': infer Content } } ? Content : never;
