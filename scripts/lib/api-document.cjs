'use strict';
// The OpenAPI document of the server, made from its sources without a database: Nest only looks at the modules, it
// starts nothing.
require('../../test/support/register.cjs');
require('reflect-metadata');
const ts = require('typescript');
const { describeAnswers } = require('./answer-schemas.cjs');
const { at, files, root } = require('./project.cjs');

const isController = (file) => file.endsWith('.controller.ts');
const PLUGIN = {
  introspectComments: true,
  dtoFileNameSuffix: ['.dto.ts'],
  controllerFileNameSuffix: ['.controller.ts'],
};

/** The program of all controllers and DTOs, with everything they know. */
function controllersAndDtos() {
  const described = [...files(at('src'))].filter((file) => isController(file) || file.endsWith('.dto.ts'));
  const config = ts.readConfigFile(at('tsconfig.build.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, at('tsconfig.build.json'));
  return {
    described,
    program: ts.createProgram(described, { ...options, incremental: false, tsBuildInfoFile: undefined }),
  };
}

/**
 * Nest's plugin reads the types and comments of DTOs and controllers and adds them as decorators. The rest of the
 * program needs no types and is compiled as for tests.
 */
async function useDescribed({ described, program }) {
  const { before } = await import('@nestjs/swagger/plugin');
  const describe = before(PLUGIN, program);
  const compiled = new Map();
  for (const file of described) {
    const write = (name, text) => name.endsWith('.js') && compiled.set(file, text);
    program.emit(program.getSourceFile(file), write, undefined, false, { before: [describe] });
  }
  const compile = require.extensions['.ts'];
  require.extensions['.ts'] = (module, file) => {
    const text = compiled.get(file);
    if (text === undefined) compile(module, file);
    else module._compile(text.replace(/\n\/\/# sourceMappingURL=.*$/, ''), file);
  };
}

async function apiDocument() {
  const sources = controllersAndDtos();
  await useDescribed(sources);
  const { NestFactory } = require('@nestjs/core');
  const { FastifyAdapter } = require('@nestjs/platform-fastify');
  const { readSettings } = require('#platform/config');
  const { AppModule } = require(at('src', 'app.module.ts'));
  const { openApiDocument } = require(at('src', 'server.ts'));
  const settings = readSettings({ DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none' });
  const app = await NestFactory.create(AppModule.with(settings), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  const document = openApiDocument(app);
  describeAnswers(document, sources.program, sources.described.filter(isController));
  return document;
}

module.exports = { apiDocument };
