import * as fc from 'fast-check';
import { escalatesAt, firstLevel, inOrder, levelAt, type EscalationRule } from './escalation';
import type { CallLevel } from './call';

const RULES: readonly EscalationRule[] = [
  { level: 2, afterSeconds: 180, unless: 'acknowledged' },
  { level: 3, afterSeconds: 600, unless: 'resolved' },
  { level: 4, afterSeconds: 1800, unless: 'resolved' },
];
const RAISED = new Date('2026-03-02T00:00:00Z');
const after = (seconds: number): Date => new Date(RAISED.getTime() + seconds * 1000);
const call = (more: object = {}) => ({
  kind: 'help' as const,
  level: 1 as CallLevel,
  raisedAt: RAISED,
  acknowledgedAt: null,
  resolvedAt: null,
  ...more,
});

describe('a call nobody answers', () => {
  it.each([
    [0, 1],
    [179, 1],
    [180, 2],
    [599, 2],
    [600, 3],
    [1799, 3],
    [1800, 4],
    [9000, 4],
  ])('has after %i s the level %i', (seconds, level) => {
    expect(levelAt(call(), RULES, after(seconds))).toBe(level);
  });

  it('is due at the next level not reached yet', () => {
    expect(escalatesAt(call(), RULES)).toEqual(after(180));
    expect(escalatesAt(call({ level: 2 }), RULES)).toEqual(after(600));
    expect(escalatesAt(call({ level: 4 }), RULES)).toBeNull();
  });
});

it('does not trouble the instructor once somebody has answered, but the workshop when it lasts', () => {
  const answered = call({ acknowledgedAt: after(100) });
  expect(levelAt(answered, RULES, after(400))).toBe(1);
  expect(escalatesAt(answered, RULES)).toEqual(after(600));
  expect(levelAt(answered, RULES, after(700))).toBe(3);
});

it('goes no further once it is resolved', () => {
  const resolved = call({ level: 2, acknowledgedAt: after(200), resolvedAt: after(500) });
  expect(levelAt(resolved, RULES, after(9000))).toBe(2);
  expect(escalatesAt(resolved, RULES)).toBeNull();
});

it('tells the instructor and the workshop of a danger at once, and the head when it lasts', () => {
  const danger = call({ kind: 'safety', level: firstLevel('safety') });
  expect(levelAt(danger, RULES, RAISED)).toBe(3);
  expect(escalatesAt(danger, RULES)).toEqual(after(1800));
});

it('never goes down, and is due exactly when the level rises', () => {
  const seconds = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(seconds, seconds, fc.option(seconds, { nil: null }), (a, b, acknowledged) => {
      const one = call({ acknowledgedAt: acknowledged === null ? null : after(acknowledged) });
      const [early, late] = a < b ? [a, b] : [b, a];
      const before = levelAt(one, RULES, after(early));
      expect(levelAt(one, RULES, after(late))).toBeGreaterThanOrEqual(before);
      const due = escalatesAt({ ...one, level: before }, RULES);
      if (due) expect(levelAt({ ...one, level: before }, RULES, due)).toBeGreaterThan(before);
    }),
  );
});

it('knows rules whose levels come in the wrong order', () => {
  expect(inOrder(RULES)).toBe(true);
  expect(inOrder([{ level: 2, afterSeconds: 600, unless: 'acknowledged' }, ...RULES.slice(1)])).toBe(false);
});
