import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptProgram, programName } from './kept-program';

describe('the program in a machine', () => {
  it.each([
    ['%\nO1002 (SHAFT)\nG21\n%', 'O1002'],
    ['O7', 'O7'],
    ['G21\nO1002', ''],
    ['', ''],
  ])('%j is called %j', (content, name) => {
    expect(programName(Buffer.from(content))).toBe(name);
  });

  it('is kept whole, and none at first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linelab-program-'));
    try {
      const kept = new KeptProgram(join(folder, 'kept', 'LATHE.nc'));
      expect(kept.load()).toHaveLength(0);
      kept.save(Buffer.from('O1'));
      kept.save(Buffer.from('O2 (NEW)'));
      expect(kept.load().toString()).toBe('O2 (NEW)');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
