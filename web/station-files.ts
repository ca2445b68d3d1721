import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

interface StationFile {
  readonly url: string;
  /** Null where the name itself changes with the content. */
  readonly revision: string | null;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PAGE = /\/features\/station\/station-page\.tsx$/;
/** Files under fixed names, whose content may change. */
const FIXED = ['favicon.svg'];

const isChunk = (file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): file is Rollup.OutputChunk =>
  file?.type === 'chunk';
const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The page itself, what it loads at once, and everything the station may load later. */
function filesOf(bundle: Rollup.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const take = (name: string, later: boolean): void => {
    const chunk = bundle[name];
    if (!isChunk(chunk) || found.has(name)) return;
    found.add(name);
    const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
    for (const file of [...importedCss, ...importedAssets]) found.add(file);
    for (const next of chunk.imports) take(next, later);
    if (later) for (const next of chunk.dynamicImports) take(next, true);
  };
  const chunks = Object.values(bundle).filter(isChunk);
  const station = chunks.find(({ facadeModuleId }) => facadeModuleId && PAGE.test(facadeModuleId));
  if (!station) throw new Error('the build has no station page');
  for (const { fileName } of chunks.filter(({ isEntry }) => isEntry)) take(fileName, false);
  take(station.fileName, true);
  return [...found];
}

/**
 * Builds the service worker beside the application and writes into it which files the station needs, so that a tablet
 * keeps one version as a whole and little more than that.
 */
export function stationFiles(): Plugin {
  let files: readonly StationFile[] = [];
  return {
    name: 'linelab:station-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('the build has no index.html');
        files = [
          { url: '/index.html', revision: hashOf(index.source) },
          ...FIXED.map((name) => ({ url: `/${name}`, revision: hashOf(readFileSync(here(`public/${name}`))) })),
          ...filesOf(bundle).map((name) => ({ url: `/${name}`, revision: null })),
        ];
      },
    },
    async closeBundle() {
      if (files.length === 0) return;
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { __STATION_FILES__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: here('dist'),
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: here('src/service-worker/main.ts'), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
        },
      });
    },
  };
}
