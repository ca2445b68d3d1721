import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptState } from './kept-state';
import { BLANK_MEMORY } from './model';

describe('KeptState', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is blank for a new machine and gives back what was saved, leaving one file', () => {
    const kept = new KeptState(join(folder, 'deep', 'LATHE.json'));
    expect(kept.load()).toEqual(BLANK_MEMORY);
    const memory = { ...BLANK_MEMORY, good: 4_000_000_000, scrap: 3 };
    kept.save({ ...BLANK_MEMORY, good: 1 });
    kept.save(memory);
    expect(kept.load()).toEqual(memory);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['LATHE.json']);
  });

  it('reads a file from before there were faults', () => {
    const file = join(folder, 'LATHE.json');
    const { faults, spoiledPart, ...older } = { ...BLANK_MEMORY, good: 7 };
    writeFileSync(file, JSON.stringify({ format: 1, memory: older }));
    expect(new KeptState(file).load()).toEqual({ ...older, faults, spoiledPart });
  });

  it('does not begin anew over a file it cannot understand', () => {
    const file = join(folder, 'LATHE.json');
    writeFileSync(file, '{"format":1,"mem');
    expect(() => new KeptState(file).load()).toThrow();
    writeFileSync(file, '{"format":99,"memory":{}}');
    expect(() => new KeptState(file).load()).toThrow(/format 99/);
  });
});
