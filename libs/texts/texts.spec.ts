import { createTranslator, LOCALES, TEXTS } from './index';
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

  it.each(LOCALES)('%s translates the name of the product', (locale) => {
    expect(['产线课堂', 'LineLab']).toContain(createTranslator(locale)('app.name'));
  });
});
