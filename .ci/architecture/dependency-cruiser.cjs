'use strict';
// The rules are made from the data each time, so they cannot lag behind it.
const { rules } = require('./rules.cjs');

module.exports = {
  forbidden: rules(require('./modules.json'), require('./technologies.json')),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a module that knows another's types depends on it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
    },
  },
};
