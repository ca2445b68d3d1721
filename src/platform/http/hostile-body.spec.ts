import { requireStorable } from './hostile-body';

const nest = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

describe('a body', () => {
  it.each([undefined, null, 5, '', '产线🚀', [], {}, { a: [{ b: '工单' }, null, 1e308] }, nest(30), Buffer.from('x')])(
    '%j can be kept',
    (body) => {
      expect(() => requireStorable(body)).not.toThrow();
    },
  );

  it.each(['a\0', '\ud800', 'x\udc00', { a: ['\0'] }, { 'a\0': 1 }, { a: { b: [{ '\ud800': 1 }] } }, nest(40)])(
    '%j cannot',
    (body) => {
      expect(() => requireStorable(body)).toThrow('request.malformed');
    },
  );

  it('nested a hundred thousand times is refused without running out of stack', () => {
    expect(() => requireStorable(nest(100_000))).toThrow('request.malformed');
  });
});
