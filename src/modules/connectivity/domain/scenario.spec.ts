import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from './scenario';

const FOLDER = join(__dirname, '../../../../examples/scenarios');

const SOUND = {
  name: '演示',
  nameEn: 'Demo',
  description: '演示说明',
  descriptionEn: 'A demo',
  speed: 10,
  seed: 3,
  faults: [{ workUnit: 'LATHE', fault: 'tool-break', trigger: 'parts', after: 5 }],
};
const read = (over: object): unknown => readScenario('demo', JSON.stringify({ ...SOUND, ...over }));
const withFault = (over: object): unknown => read({ faults: [{ ...SOUND.faults[0], ...over }] });

describe('a scenario file', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('of the examples makes sense: %s', (name) => {
    expect(readScenario(name, readFileSync(join(FOLDER, name), 'utf8')).name).toMatch(/\p{Script=Han}/u);
  });

  it('tells speed, seed and faults', () => {
    expect(read({})).toEqual({
      ...SOUND,
      code: 'demo',
      faults: [{ ...SOUND.faults[0], lastsSeconds: null }],
    });
    expect(withFault({ trigger: 'now', after: undefined, lastsSeconds: 60 })).toMatchObject({
      faults: [{ trigger: 'now', after: null, lastsSeconds: 60 }],
    });
  });

  it.each([
    ['speed', () => read({ speed: 61 })],
    ['speed', () => read({ speed: 1.5 })],
    ['seed', () => read({ seed: 0 })],
    ['nameEn', () => read({ nameEn: ' ' })],
    ['faults', () => read({ faults: {} })],
    ['faults/0', () => read({ faults: [null] })],
    ['fault', () => withFault({ fault: 'constructor' })],
    ['befall', () => withFault({ fault: 'jam' })],
    ['trigger', () => withFault({ trigger: 'later' })],
    ['after', () => withFault({ after: undefined })],
    ['lastsSeconds', () => withFault({ fault: 'network-loss' })],
    ['twice', () => read({ faults: [SOUND.faults[0], SOUND.faults[0]] })],
    ['JSON', () => readScenario('demo', '{"name"')],
  ])('is refused for its %s', (word, attempt) => {
    expect(attempt).toThrow(new RegExp(word));
  });
});
