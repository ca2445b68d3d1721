import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { envExample, readSettings, SettingsError } from './settings';

const GOOD = { DATABASE_URL: 'postgres://linelab:secret@127.0.0.1:5432/linelab' };

describe('settings', () => {
  it('have defaults for everything but the database', () => {
    const settings = readSettings(GOOD);
    expect(settings.get('port')).toBe(3000);
    expect(settings.get('zone')).toBe('Asia/Shanghai');
    expect(settings.has('gateway')).toBe(true);
    expect(settings.demo).toBe(false);
  });

  it('are refused all at once, each by its name', () => {
    const wrong = { PORT: '70000', LINELAB_ROLES: 'api,cook', LINELAB_ZONE: 'Mars/Olympus', LINELAB_FLOOR_SPEED: '0' };
    expect(() => readSettings(wrong)).toThrow(SettingsError);
    try {
      readSettings(wrong);
    } catch (error) {
      const { problems } = error as SettingsError;
      expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
        'DATABASE_URL',
        'PORT',
        'LINELAB_ROLES',
        'LINELAB_ZONE',
        'LINELAB_FLOOR_SPEED',
      ]);
    }
  });

  it('stand in .env.example as they are', () => {
    const file = readFileSync(resolve(__dirname, '../../../.env.example'), 'utf8');
    expect(file).toBe(envExample());
  });
});
