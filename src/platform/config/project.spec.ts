import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { projectFile } from './project';

describe('a file of the project', () => {
  it('is found from wherever this code lies', () => {
    expect(existsSync(projectFile('openapi.json'))).toBe(true);
    expect(existsSync(projectFile('src', 'server.ts'))).toBe(true);
    expect(basename(projectFile('web', 'dist'))).toBe('dist');
  });
});
