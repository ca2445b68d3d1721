import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the project this program belongs to, the same whether it runs compiled from dist/ or from its sources. */
export function projectFile(...parts: readonly string[]): string {
  let folder = __dirname;
  // package.json is the one thing that is never copied into dist/.
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, ...parts);
}
