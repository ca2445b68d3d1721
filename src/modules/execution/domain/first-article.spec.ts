import { allowedBefore, made, nextPiece } from './first-article';

const job = (good: string, scrap = '0', rework = '0') => ({ balance: { good, scrap, rework } });

describe('pieces before a first article is signed', () => {
  it.each([
    [job('0'), '0', 1, '1'],
    [job('1'), '1', 2, '0'],
    [job('0', '1'), '1', 2, '0'],
    [job('0.5'), '0.5', 1, '0.5'],
    [job('3', '1', '1'), '5', 6, '0'],
  ])('%j: %s made, piece %i is next, %s more up to the first', (some, done, next, allowed) => {
    expect([made(some), nextPiece(some), allowedBefore(1, some)]).toEqual([done, next, allowed]);
  });

  it('lets the pieces up to a later first one be made', () => {
    expect(allowedBefore(6, job('3', '1', '1'))).toBe('1');
  });
});
