'use strict';
// Makes import rules for dependency-cruiser out of the architecture data. Each rule's name is what a person reads when
// it is broken; each has a planted violation in test/architecture/import-rules.spec.ts.

const SPEC = '(\\.spec\\.ts$|/testing/)';
const isTest = `(^test/|${SPEC})`;
const packagePath = (names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Edges as pairs. @throws Error for one that names no module, goes beyond the ceiling or closes a circle */
function readEdges({ layers, ceiling, edges }) {
  const pairs = edges.map((edge) => edge.split('->').map((name) => name.trim()));
  for (const [from, to] of pairs) {
    if (!(from in layers) || !(to in layers)) throw new Error(`modules.json: no such module in "${from} -> ${to}"`);
    if (!ceiling[from].includes(to)) throw new Error(`modules.json: the ceiling does not allow "${from} -> ${to}"`);
  }
  const below = (name, path) => {
    if (path.includes(name)) throw new Error(`modules.json: circle ${[...path, name].join(' -> ')}`);
    for (const next of ceiling[name]) below(next, [...path, name]);
  };
  Object.keys(ceiling).forEach((name) => below(name, []));
  return pairs;
}

function moduleRules(data) {
  const pairs = readEdges(data);
  return Object.keys(data.layers).map((name) => ({
    name: `module-edges-${name}`,
    comment: `${name} may import only the front doors (index.ts) of the modules named for it in modules.json`,
    severity: 'error',
    from: { path: `^src/modules/${name}/` },
    to: {
      path: '^src/modules/',
      pathNot: [
        `^src/modules/${name}/`,
        ...pairs.filter(([from]) => from === name).map(([, to]) => `^src/modules/${to}/index\\.ts$`),
      ],
    },
  }));
}

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const directions = (known) => [
  forbid('no-circles', 'Circles of imports hide which part is below', {}, { circular: true }),
  forbid('everything-resolves', 'An import that leads nowhere', {}, { couldNotResolve: true }),
  forbid(
    'libs-know-nothing-above',
    'libs are pure and lie at the bottom',
    { path: '^libs/' },
    { path: '^(src|launcher|migrations|bench)/' },
  ),
  forbid(
    'platform-knows-no-business',
    'platform has no business words',
    { path: '^src/platform/' },
    { path: '^(src/modules/|migrations/)' },
  ),
  forbid(
    'modules-know-no-migrations',
    'a migration is written once and never used by code',
    { path: '^src/modules/' },
    { path: '^migrations/' },
  ),
  forbid(
    'unknown-module',
    'every folder under src/modules is named in modules.json',
    { path: '^src/modules/', pathNot: `^src/modules/(${known})/` },
    { path: '.' },
  ),
  forbid(
    'tests-stay-outside',
    'what runs does not import tests',
    { path: '^(src|libs|launcher|migrations)/', pathNot: SPEC },
    { path: isTest },
  ),
  forbid(
    'launcher-stands-alone',
    'the launcher starts programs, it does not import them',
    { path: '^launcher/' },
    { path: '^src/' },
  ),
];

const frontDoors = () => [
  forbid(
    'front-door-of-libs',
    'a lib is imported by its index.ts',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
  ),
  forbid(
    'front-door-of-libs-from-outside',
    'a lib is imported by its index.ts',
    { path: '^(src|launcher|bench)/' },
    { path: '^libs/', pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/[^/]+/testing/'] },
  ),
  forbid(
    'front-door-of-platform',
    'a part of platform is imported by its index.ts',
    { path: '^src/platform/([^/]+)/' },
    { path: '^src/platform/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$'] },
  ),
  forbid(
    'front-door-of-platform-from-outside',
    'a part of platform is imported by its index.ts',
    { path: '^(src/modules/|src/[^/]+\\.ts$|bench/)' },
    { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
  ),
  forbid(
    'front-door-of-modules',
    'the program imports modules by their index.ts',
    { path: '^(src/[^/]+\\.ts$|bench/)' },
    { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
  ),
  forbid(
    'front-door-shows-no-tables',
    'index.ts of a module never hands out entities or repositories',
    { path: '^src/modules/[^/]+/index\\.ts$' },
    { path: '/persistence/' },
  ),
];

const insideModules = (technologies) => [
  forbid(
    'domain-is-pure',
    'domain/ imports libs and itself',
    { path: '^src/modules/([^/]+)/domain/', pathNot: SPEC },
    { path: '.', pathNot: ['^src/modules/$1/domain/', '^libs/', packagePath(technologies.pureLibs.packages)] },
  ),
  forbid(
    'application-knows-no-http',
    'http asks application, not the other way',
    { path: '^src/modules/[^/]+/application/' },
    { path: '/http/', pathNot: '^src/platform/http/|node_modules' },
  ),
  forbid(
    'persistence-knows-only-domain',
    'persistence serves application and http, it does not use them',
    { path: '^src/modules/[^/]+/persistence/' },
    { path: '^src/modules/[^/]+/(application|http)/' },
  ),
  forbid(
    'http-asks-application',
    'controllers reach tables only through application',
    { path: '^src/modules/[^/]+/http/' },
    { path: '^src/modules/[^/]+/persistence/' },
  ),
];

const purity = ({ pureLibs }) => {
  const speakers = `^libs/(${pureLibs.speakOpcua.join('|')})/`;
  return [
    forbid(
      'libs-are-pure',
      'a lib uses no packages but those named in technologies.json',
      { path: '^libs/', pathNot: [speakers, SPEC] },
      { path: '(^|/)node_modules/', pathNot: packagePath(pureLibs.packages) },
    ),
    forbid(
      'libs-do-no-io',
      'a lib touches no file, socket, process or clock',
      { path: '^libs/', pathNot: [speakers, SPEC] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'opcua-libs-know-no-framework',
      'libs that speak OPC UA know neither Nest nor the database',
      { path: speakers },
      { path: packagePath(['@nestjs/[^/]+', 'typeorm', 'pg']) },
    ),
  ];
};

const doors = (technologies) =>
  technologies.doors.map(({ packages, only }) =>
    forbid(
      `one-door-${packages[0].replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}`,
      `${packages.join(', ')} may be used only in ${only.join(' ')}`,
      { path: '^(src|libs|launcher|migrations|bench)/', pathNot: [...only, SPEC] },
      { path: packagePath(packages) },
    ),
  );

const shipped = () =>
  forbid(
    'only-shipped-packages',
    'what runs uses dependencies, not devDependencies',
    { path: '^(src|libs|launcher|migrations)/', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
  );

/** All rules. `modules` and `technologies` are the contents of the two JSON files. */
function rules(modules, technologies) {
  return [
    ...directions(Object.keys(modules.layers).join('|')),
    ...frontDoors(),
    ...insideModules(technologies),
    ...purity(technologies),
    ...doors(technologies),
    shipped(),
    ...moduleRules(modules),
  ];
}

module.exports = { rules, readEdges };
