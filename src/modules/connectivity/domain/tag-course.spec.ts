import { TagCourse, type ToldValue } from './tag-course';

const AT = new Date('2026-03-02T08:00:00Z');

const told = (value: unknown, over: Partial<ToldValue> = {}): ToldValue => ({
  value,
  quality: 0,
  at: AT,
  initial: false,
  ...over,
});

describe('the course of a tag', () => {
  it('keeps every figure, and that one could not be used', () => {
    const course = new TagCourse('u', { key: 'Load', role: 'analog' });
    expect(course.sampleOf(told(3))).toMatchObject({ kind: 'numeric', value: 3, quality: 0 });
    expect(course.sampleOf(told(3, { quality: 1 }))).toMatchObject({ value: 3, quality: 1 });
    for (const useless of [told(3, { quality: 2 }), told(Number.NaN), told(1e200), told('three'), told(null)]) {
      expect(course.sampleOf(useless)).toMatchObject({ kind: 'numeric', value: null, quality: 2 });
    }
  });

  it('keeps a state when it changes and when somebody begins to watch', () => {
    const course = new TagCourse('u', { key: 'Alarm', role: 'alarm' });
    expect(course.sampleOf(told(false))).toMatchObject({ kind: 'state', value: 'false' });
    expect(course.sampleOf(told(false))).toBeNull();
    expect(course.sampleOf(told(false, { initial: true }))).toMatchObject({ value: 'false' });
    expect(course.sampleOf(told(false, { quality: 1 }))).toMatchObject({ value: 'false', quality: 1 });
    expect(course.sampleOf(told(true, { quality: 2 }))).toMatchObject({ value: null, quality: 2 });
  });

  it('takes what has no role for what it shows', () => {
    const course = new TagCourse('u', { key: 'Code', role: 'info' });
    expect(course.sampleOf(told(null, { quality: 2 }))).toBeNull();
    expect(course.sampleOf(told(7))).toMatchObject({ kind: 'numeric', value: 7 });
    expect(course.sampleOf(told(7, { quality: 2 }))).toMatchObject({ kind: 'numeric', value: null });
    expect(course.sampleOf(told('E-7'))).toMatchObject({ kind: 'state', value: 'E-7' });
  });

  it('keeps of a hostile text what a database takes', () => {
    const course = new TagCourse('u', { key: 'Name', role: 'program-name' });
    const sample = course.sampleOf(told(`a\0b\ud800${'x'.repeat(10_000_000)}`));
    expect(sample?.value).toBe(`ab\ufffd${'x'.repeat(196)}`);
  });
});
