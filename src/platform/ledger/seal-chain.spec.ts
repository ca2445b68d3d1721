import fc from 'fast-check';
import { canonicalBytes, DIGEST_BYTES, digestOf, firstDifference, headOf, NO_HEAD } from './seal-chain';

const fields = fc.array(fc.option(fc.string({ unit: 'binary' }), { nil: null }), { maxLength: 6 });

describe('canonical bytes', () => {
  it('are the length and the text of each field', () => {
    expect(canonicalBytes(['a', null, '', '件']).toString('hex')).toBe('0000000161ffffffff0000000000000003e4bbb6');
  });

  it('differ wherever the fields differ', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(canonicalBytes(one).equals(canonicalBytes(other))).toBe(same);
      }),
    );
    expect(canonicalBytes(['ab', 'c'])).not.toEqual(canonicalBytes(['a', 'bc']));
    expect(canonicalBytes([null])).not.toEqual(canonicalBytes(['']));
  });
});

describe('the head of a seal', () => {
  const digests = Buffer.concat([digestOf(['one']), digestOf(['two'])]);

  it('changes with what it stands for: the head before, the place, each entry', () => {
    const heads = [
      headOf(NO_HEAD, 1, digests),
      headOf(digestOf(['other']), 1, digests),
      headOf(NO_HEAD, 2, digests),
      headOf(NO_HEAD, 1, Buffer.concat([digestOf(['two']), digestOf(['one'])])),
      headOf(NO_HEAD, 1, digests.subarray(0, DIGEST_BYTES)),
    ].map((head) => head.toString('hex'));
    expect(new Set(heads).size).toBe(heads.length);
    expect(headOf(NO_HEAD, 1, digests).toString('hex')).toBe(heads[0]);
  });

  it('tells where two ranges first differ', () => {
    const changed = Buffer.concat([digestOf(['one']), digestOf(['too'])]);
    expect(firstDifference(digests, digests)).toBeNull();
    expect(firstDifference(digests, changed)).toBe(1);
    expect(firstDifference(digests, digests.subarray(0, DIGEST_BYTES))).toBe(1);
    expect(firstDifference(Buffer.alloc(0), digests)).toBe(0);
  });
});
