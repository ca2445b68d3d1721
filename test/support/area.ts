import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const INTEGRATION = join(__dirname, '../integration');

/**
 * Runs the specs of one folder under test/integration as one suite of jest. Each keeps an application and a database of
 * its own; the modules, whose loading costs more than many a test, are read once for all of them.
 *
 * @throws Error if the folder has no specs
 */
export function everySpecOf(area: string): void {
  const specs = readdirSync(join(INTEGRATION, area)).filter((name) => name.endsWith('.spec.ts'));
  if (specs.length === 0) throw new Error(`no specs in test/integration/${area}`);
  // A describe of its own, so that what a file prepares at its top is prepared for this file only.
  for (const spec of specs) describe(basename(spec, '.spec.ts'), () => void require(join(INTEGRATION, area, spec)));
}
