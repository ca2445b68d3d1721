import { compareProgram } from './program';

const A = 'aaaaaaaa11111111';
const B = 'bbbbbbbb22222222';

describe('the program in a machine', () => {
  it.each([
    ['the same content, whatever its name', ['O1', A], ['O2', A.toUpperCase()], 'same'],
    ['another content under the same name', ['O1', A], ['O1', B], { expected: 'O1 aaaaaaaa', loaded: 'O1 bbbbbbbb' }],
    ['nothing in the machine', ['O1', A], ['', ''], { expected: 'O1 aaaaaaaa', loaded: '–' }],
    ['the same name of a machine without checksum', ['O1', A], ['O1', null], 'same'],
    ['another name of a machine without checksum', ['O1', A], ['O2', null], { expected: 'O1', loaded: 'O2' }],
    ['a name without a file', ['O1', null], ['', B], { expected: 'O1', loaded: '–' }],
    ['a machine that tells nothing', ['O1', A], [null, null], 'unchecked'],
    ['a file without a name, and a machine that tells only names', [null, A], ['O1', null], 'unchecked'],
  ] as const)('%s', (_what, [name, checksum], [loadedName, loadedChecksum], result) => {
    expect(compareProgram({ name, checksum }, { name: loadedName, checksum: loadedChecksum })).toEqual(result);
  });
});
