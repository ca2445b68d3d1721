import { isCreditCode } from './credit-code';

describe('unified social credit code', () => {
  it('accepts the example of GB 32100-2015', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it('refuses every other check character', () => {
    const others = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((last) => isCreditCode(`91350100M000100Y4${last}`));
    expect(others).toEqual(['3']);
  });

  it('refuses a changed character and neighbours that changed places', () => {
    expect(isCreditCode('91350101M000100Y43')).toBe(false);
    expect(isCreditCode('91351000M000100Y43')).toBe(false);
  });

  it('refuses other forms', () => {
    for (const code of ['', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43'])
      expect(isCreditCode(code)).toBe(false);
  });
});
