import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linePaces } from './line-paces';

describe('the paces that the virtual line keeps', () => {
  const paces = [{ from: 1, floor: 1, speed: 60 }];
  let file: string;

  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'linelab-paces-')), 'LINE.json');
  });
  afterEach(() => rmSync(join(file, '..'), { recursive: true }));

  it('are those of this start only', () => {
    writeFileSync(file, JSON.stringify({ paused: false, clock: 'now', paces, done: [] }));
    expect(linePaces(file, 'now')).toEqual(paces);
    expect(linePaces(file, 'another')).toEqual([]);
  });

  it.each([null, '', '{"clock":"now"', '{"clock":"now"}'])('are none in %j', (content) => {
    if (content !== null) writeFileSync(file, content);
    expect(linePaces(file, 'now')).toEqual([]);
  });
});
