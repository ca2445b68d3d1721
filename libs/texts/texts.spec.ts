import { createTranslator, LOCALES, placeText, reasonText, TEXTS } from './index';
import type { Pair } from './pair';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('texts', () => {
  it.each(Object.entries<Pair>(TEXTS))('%s has both languages with the same parameters', (_key, [zh, en]) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(zh)).toEqual(placeholders(en));
  });

  it('fills parameters in and does not escape them', () => {
    const zh = createTranslator('zh-CN');
    expect(zh('error.quantity.malformed', { value: '<1>' })).toBe('数量“<1>”不是有效的十进制数。');
  });

  it('says reasons that were chosen in the language of the reader, and leaves typed ones alone', () => {
    const [zh, en] = [createTranslator('zh-CN'), createTranslator('en')];
    expect([reasonText(zh, 'material'), reasonText(en, 'material')]).toEqual(['待料', 'Waiting for material']);
    expect([reasonText(zh, 'lesson'), reasonText(en, 'lesson')]).toEqual(['下课收工', 'End of class']);
    expect(reasonText(en, '等夹具')).toBe('等夹具');
  });

  it('calls a thing by its name in the language of the text', () => {
    const params = { piece: 2, name: '孔径', nameEn: 'Bore' };
    const said = LOCALES.map((locale) => createTranslator(locale)('error.execution.piece-not-ok', params));
    expect(said).toEqual(['第 2 件 孔径：不合格', 'Piece 2, Bore: not good']);
  });

  it('calls places the same everywhere, and a bin by its code', () => {
    const [zh, en] = [createTranslator('zh-CN'), createTranslator('en')];
    expect(
      ['LS-MILL', 'RECV', 'TRANSIT', 'A-01-03'].map((place) => [placeText(zh, place), placeText(en, place)]),
    ).toEqual([
      ['线边 MILL', 'Line side MILL'],
      ['收货区', 'Receiving'],
      ['搬运途中', 'In transit'],
      ['A-01-03', 'A-01-03'],
    ]);
  });

  it.each(LOCALES)('%s translates the name of the product', (locale) => {
    expect(['产线课堂', 'LineLab']).toContain(createTranslator(locale)('app.name'));
  });
});
