import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describeAnswers } from '../../scripts/lib/answer-schemas.cjs';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

/** What describeAnswers makes of one controller's file, with a route for each of its methods. */
function described(text: string): { answers: Record<string, unknown>; schemas: Record<string, unknown> } {
  const folder = mkdtempSync(join(tmpdir(), 'linelab-api-'));
  try {
    const file = join(folder, 'some.controller.ts');
    writeFileSync(file, `declare function Get(): MethodDecorator;\n${text}`);
    const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2023, types: [] });
    const names = [...text.matchAll(/@Get\(\) (?:async )?(\w+)/g)].map(([, name]) => name);
    const paths = Object.fromEntries(
      names.map((name) => [`/${name}`, { get: { operationId: `Some_${name}`, responses: { 200: {} } } as Operation }]),
    );
    const document: { paths: typeof paths; components?: { schemas: Record<string, unknown> } } = { paths };
    describeAnswers(document, program, [file]);
    const answers = Object.entries(paths).map(([path, { get }]) => [
      path.slice(1),
      get.responses['200']?.content?.['application/json']?.schema,
    ]);
    return { answers: Object.fromEntries(answers), schemas: document.components?.schemas ?? {} };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the description of answers', () => {
  it('says what JSON makes of a type', () => {
    const { answers, schemas } = described(`
      interface Part {
        /** As engraved. */
        readonly code: string;
        readonly madeAt: Date | null;
        readonly state: 'ok' | 'ng';
        readonly good?: boolean;
        readonly parts: readonly Part[];
        readonly params: Readonly<Record<string, unknown>>;
      }
      interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }
      class Some {
        @Get() async list(): Promise<Page<Part>> { throw new Error(); }
        @Get() one() { return { part: null as Part | null, count: 3 }; }
        @Get() nothing(): void {}
      }`);
    expect(answers['nothing']).toBeUndefined();
    expect(answers['list']).toEqual({
      type: 'object',
      properties: {
        items: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
        nextCursor: { type: 'string', nullable: true },
      },
      required: ['items', 'nextCursor'],
    });
    expect(answers['one']).toEqual({
      type: 'object',
      properties: {
        part: { allOf: [{ $ref: '#/components/schemas/Part' }], nullable: true },
        count: { type: 'number' },
      },
      required: ['part', 'count'],
    });
    expect(schemas).toEqual({
      Part: {
        type: 'object',
        properties: {
          code: { type: 'string', description: 'As engraved.' },
          madeAt: { type: 'string', format: 'date-time', nullable: true },
          state: { type: 'string', enum: ['ng', 'ok'] },
          good: { type: 'boolean' },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
          params: { type: 'object', additionalProperties: {} },
        },
        required: ['code', 'madeAt', 'state', 'parts', 'params'],
      },
    });
  });

  it('refuses what JSON cannot carry, and says where', () => {
    expect(() => described('class Some { @Get() bad() { return { act: () => 1 }; } }')).toThrow(
      'Some_bad: no JSON for',
    );
    expect(() => described('class Some { @Get() bad(): { big: bigint } { throw new Error(); } }')).toThrow('bigint');
  });

  it('leaves no answer out: what has none says so by its status or its type', () => {
    const { paths }: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
      readFileSync(resolve(__dirname, '..', '..', 'openapi.json'), 'utf8'),
    );
    const silent = Object.values(paths)
      .flatMap((path) => Object.values(path))
      .filter(({ responses }) => Object.entries(responses).some(([status, it]) => status < '204' && !it.content));
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });
});
