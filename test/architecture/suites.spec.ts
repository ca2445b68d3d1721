import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const INTEGRATION = resolve(__dirname, '../integration');

/** `npm test` runs the files directly under test/integration; a folder without one would never run. */
describe('the integration suites', () => {
  const entries = readdirSync(INTEGRATION, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}.spec.ts`);

  it.each(folders)('%s runs the folder of its name', (suite) => {
    expect(entries.map(({ name }) => name)).toContain(suite);
  });
});
