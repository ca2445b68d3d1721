'use strict';
// `npm run api` writes the types of the server's answers and questions for the web application, from the document the
// server itself gives at /api/v1/openapi.json; `npm run api -- --check` fails when the file says something else. The
// document is made without a database: Nest only looks at the modules, it starts nothing.
require('../test/support/register.cjs');
require('reflect-metadata');
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { at, files, root } = require('./lib/project.cjs');

const TARGET = at('web', 'src', 'shared', 'api', 'schema.d.ts');
const BANNER = '// Made by `npm run api` from the OpenAPI document of the server; do not edit.\n\n';

/**
 * What `nest build` does to DTOs and controllers: Nest's plugin reads their types and comments and adds them as
 * decorators. The rest of the program needs no types and is compiled as for tests.
 */
async function compileDescribed() {
  const { before } = await import('@nestjs/swagger/plugin');
  const [plugin] = JSON.parse(fs.readFileSync(at('nest-cli.json'), 'utf8')).compilerOptions.plugins;
  const { introspectComments, dtoFileNameSuffix, controllerFileNameSuffix } = plugin.options;
  const suffixes = [...dtoFileNameSuffix, ...controllerFileNameSuffix];
  const described = [...files(at('src'))].filter((file) => suffixes.some((suffix) => file.endsWith(suffix)));
  const config = ts.readConfigFile(at('tsconfig.build.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, at('tsconfig.build.json'));
  const program = ts.createProgram(described, { ...options, incremental: false, tsBuildInfoFile: undefined });
  const describe = before({ introspectComments, dtoFileNameSuffix, controllerFileNameSuffix }, program);
  const compiled = new Map();
  for (const file of described) {
    const source = program.getSourceFile(file);
    const write = (name, text) => name.endsWith('.js') && compiled.set(file, text);
    program.emit(source, write, undefined, false, { before: [describe] });
  }
  return compiled;
}

/** Compiled text in place of what the test's compiler would make of these files. */
function useCompiled(compiled) {
  const compile = require.extensions['.ts'];
  require.extensions['.ts'] = (module, file) => {
    const text = compiled.get(file);
    if (text === undefined) compile(module, file);
    else module._compile(text.replace(/\n\/\/# sourceMappingURL=.*$/, ''), file);
  };
}

async function document() {
  useCompiled(await compileDescribed());
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
  return openApiDocument(app);
}

async function main() {
  const { default: openapiTS, astToString } = require('openapi-typescript');
  const text = BANNER + astToString(await openapiTS(await document(), { alphabetize: true }));
  if (!process.argv.includes('--check')) {
    fs.writeFileSync(TARGET, text);
  } else if (!fs.existsSync(TARGET) || fs.readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${path.relative(root, TARGET)} is not what the server says; run: npm run api`);
    process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
