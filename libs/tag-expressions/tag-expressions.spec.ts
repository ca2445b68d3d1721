import fc from 'fast-check';
import { ExpressionError, expressionProblem, firstTrue, type Reading, TagExpression } from './index';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 8, 0, second));
const good = (value: unknown, second = 0): Reading => ({ value, severity: 'good', at: at(second) });
const bad = (second = 0): Reading => ({ value: null, severity: 'bad', at: at(second) });

const outcome = (source: string, readings: Readonly<Record<string, Reading>>) =>
  TagExpression.read(source).evaluate((key) => readings[key]);
const valueOf = (source: string, values: Readonly<Record<string, unknown>>) =>
  outcome(source, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, good(value)]))).value;

const refusal = (source: string): unknown => {
  try {
    return TagExpression.read(source) && null;
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.problem.code.slice(11)} ${error.problem.params.column}`;
    throw error;
  }
};

describe('an expression over tags', () => {
  it.each([
    ['A + 2 * 3', { A: 1 }, 7],
    ['(A + 2) * 3', { A: 1 }, 9],
    ['A - 2 - 3', { A: 10 }, 5],
    ['A / 4 / 5', { A: 40 }, 2],
    ['-A * 2', { A: 3 }, -6],
    ['2 - -A', { A: 3 }, 5],
    ['not A = 1', { A: 2 }, true],
    ['not A and B', { A: true, B: true }, false],
    ['A or B and C', { A: true, B: false, C: false }, true],
    ['(A or B) and C', { A: true, B: false, C: false }, false],
    ['A = 1 or A = 3', { A: 3 }, true],
    ['A >= 2 and A <= 4', { A: 5 }, false],
    ['A <> 2', { A: 2 }, false],
    ['A == 2 AND NOT B', { A: 2, B: false }, true],
    ["Mode = 'AUTO'", { Mode: 'AUTO' }, true],
    [`Name != "it's"`, { Name: "it's" }, false],
    ["Name = 'it''s'", { Name: "it's" }, true],
    ['A ? 1 : B ? 2 : 3', { A: false, B: true }, 2],
    ['A > 1 ? B : C', { A: 2, B: 'x', C: 'y' }, 'x'],
    ['[Axis-1.Load] + Axis.2', { 'Axis-1.Load': 1, 'Axis.2': 2 }, 3],
    ['[not]', { not: 5 }, 5],
    ['bit(Word, 0)', { Word: 5 }, true],
    ['bit(Word, 1)', { Word: 5 }, false],
    ['bit(Word, 15)', { Word: -32768 }, true],
    ['bit(Word, 14)', { Word: -32768 }, false],
    ['bit(Word, 63)', { Word: 1n << 63n }, true],
    ['bit(Word, N + 1)', { Word: 4, N: 1 }, true],
    ['Big > 9007199254740993', { Big: 9007199254740995n }, true],
    ['Big + 1', { Big: 41n }, 42],
    ['（A ＋ 1）＊ 2', { A: 1 }, 4],
    ['A ＞ 1 ？ 5 ： 6', { A: 2 }, 5],
    ['1.5e2 * A', { A: 2 }, 300],
  ] as [string, Record<string, unknown>, unknown][])('%s with %p is %p', (source, values, value) => {
    expect(valueOf(source, values)).toBe(value);
  });

  it.each([
    ['', 'empty 1'],
    ['   ', 'empty 1'],
    ['1 + 2', 'no-tag 1'],
    ['A +', 'value-expected 4'],
    ['A + * B', 'value-expected 5'],
    ['(A + 1', 'bracket-open 7'],
    ['A)', 'left-over 2'],
    ['A B', 'left-over 3'],
    ['bit A', 'bracket-open 5'],
    ['bit(A)', 'comma-expected 6'],
    ['bit(A, 64)', 'bit-number 8'],
    ['A ? 1', 'colon-expected 6'],
    ["A = 'x", 'text-open 5'],
    ['A # B', 'unreadable 3'],
    ['A.b = 12x', 'unreadable 7'],
    ["A + 'x'", 'needs-number 5'],
    ['A and 1', 'needs-condition 7'],
    ['not (A + 1)', 'needs-condition 8'],
    ['1 < A < 3', 'needs-number 3'],
    ["A + 1 = 'x'", 'not-comparable 7'],
    ["A ? 1 : 'x'", 'branches-differ 9'],
    ['A + 1 ? B : C', 'needs-condition 3'],
    [`${'('.repeat(40)}A${')'.repeat(40)}`, 'too-deep 34'],
    ['A + '.repeat(300), 'too-long 1001'],
  ])('%s is refused: %s', (source, reason) => {
    expect(refusal(source)).toBe(reason);
  });

  it('says of a well written one why it does not fit', () => {
    const known = new Set(['Total', 'Scrap']);
    expect(expressionProblem('Total - Scrap', known, 'number')).toBeNull();
    expect(expressionProblem('Total', known, 'boolean')).toBeNull();
    expect(expressionProblem('Total - Scrp', known, 'number')).toEqual({
      code: 'expression.unknown-tag',
      params: { tag: 'Scrp', column: 9 },
    });
    expect(expressionProblem('Total > 1', known, 'number')?.code).toBe('expression.result-number');
    expect(expressionProblem('Total + 1', known, 'boolean')?.code).toBe('expression.result-boolean');
    expect(expressionProblem('Total +', known, 'number')?.code).toBe('expression.value-expected');
  });

  it.each([
    ['A + 1', {}, 'waiting'],
    ['A + 1', { A: bad() }, 'bad-input'],
    ['not A', { A: bad() }, 'bad-input'],
    ['A and B', { A: good(false), B: bad() }, 'bad-input'],
    ['A or B', { A: good(true), B: bad() }, 'bad-input'],
    ['A ? 1 : 2', { A: bad() }, 'bad-input'],
    ['A ? B : 2', { A: good(true), B: bad() }, 'bad-input'],
    ['A = 1', { A: good(Number.NaN) }, 'unusable-input'],
    ['A = 1', { A: good([1]) }, 'unusable-input'],
    ['A = 1', { A: good(true) }, 'not-comparable'],
    ['A < 1', { A: good('x') }, 'needs-number'],
    ['A + 1', { A: good(true) }, 'needs-number'],
    ['A and true', { A: good(1) }, 'needs-condition'],
    ['A / B', { A: good(1), B: good(0) }, 'division-by-zero'],
    ['A * A', { A: good(1e200) }, 'overflow'],
    ['A + 1', { A: good(1n << 60n) }, 'too-large'],
    ['bit(A, B)', { A: good(1), B: good(64) }, 'bit-number'],
    ['bit(A, 1)', { A: good(1.5) }, 'needs-number'],
  ] as [string, Record<string, Reading>, string][])('%s with %j is unknown: %s', (source, readings, fault) => {
    const { value, severity, problem } = outcome(source, readings);
    expect({ value, severity, code: problem?.code }).toEqual({
      value: null,
      severity: 'bad',
      code: `expression.${fault}`,
    });
  });

  it('does not look at the side of a condition that is not taken', () => {
    const readings = { Auto: good(true, 1), Here: good(7, 2), There: bad(9) };
    expect(outcome('Auto ? Here : There', readings)).toMatchObject({ value: 7, severity: 'good', at: at(2) });
  });

  it('is of the time of the newest reading, known or not, and as uncertain as any of them', () => {
    expect(outcome('A + B', { A: good(1, 5), B: good(2, 3) }).at).toEqual(at(5));
    expect(outcome('A + B', { A: bad(3), B: good(2, 8) }).at).toEqual(at(8));
    expect(outcome('A + B', {}).at).toBeNull();
    const uncertain: Reading = { value: 1, severity: 'uncertain', at: at(1) };
    expect(outcome('A + B', { A: uncertain, B: good(2) })).toMatchObject({ value: 3, severity: 'uncertain' });
    expect(outcome('A + B', { A: uncertain, B: bad() })).toMatchObject({ value: null, severity: 'bad' });
  });

  it('names the place of the tag that is at fault', () => {
    expect(outcome('A + [B-1]', { A: good(1), 'B-1': bad() }).problem).toEqual({
      code: 'expression.bad-input',
      params: { tag: 'B-1', column: 5 },
    });
  });
});

describe('a list of conditions', () => {
  const states = [
    { state: 'fault', expression: TagExpression.read('Fault') },
    { state: 'producing', expression: TagExpression.read('Mode = 2') },
    { state: 'idle', expression: TagExpression.read('Mode = 1') },
  ];
  const told = (readings: Readonly<Record<string, Reading>>) => {
    const { value, severity, at: time } = firstTrue(states, (key) => readings[key]);
    return [value, severity, time];
  };

  it('is told by the first that is true; what comes after it is not looked at', () => {
    expect(told({ Fault: good(true, 1), Mode: bad(9) })).toEqual(['fault', 'good', at(1)]);
    expect(told({ Fault: good(false, 1), Mode: good(2, 3) })).toEqual(['producing', 'good', at(3)]);
    expect(told({ Fault: good(false, 5), Mode: good(1, 3) })).toEqual(['idle', 'good', at(5)]);
  });

  it('is unknown when none is true, and when one before it cannot be known', () => {
    expect(told({ Fault: good(false, 1), Mode: good(7, 2) })).toEqual([null, 'bad', at(2)]);
    expect(told({ Fault: bad(4), Mode: good(2, 3) })).toEqual([null, 'bad', at(4)]);
    expect(told({ Mode: good(2, 3) })).toEqual([null, 'bad', null]);
    expect(told({ Fault: good(1, 1), Mode: good(2, 3) })).toEqual([null, 'bad', at(1)]);
  });
});

/** What a written expression must come to, told by JavaScript itself. */
interface Model {
  readonly source: string;
  readonly value: (tags: Readonly<Record<string, number>>) => number | boolean;
}
type Numbers = Readonly<Record<string, number>>;

const TAGS = ['A', 'B', 'C'] as const;
const { figure, condition } = fc.letrec<{ figure: Model; condition: Model }>((tie) => ({
  figure: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.nat(99).map((n) => ({ source: String(n), value: () => n })),
    fc.constantFrom(...TAGS).map((tag) => ({ source: tag, value: (tags: Numbers) => tags[tag] ?? 0 })),
    fc.tuple(tie('figure'), fc.constantFrom('+', '-', '*'), tie('figure')).map(([left, sign, right]) => ({
      source: `(${left.source} ${sign} ${right.source})`,
      value: (tags: Numbers) => {
        const [a, b] = [Number(left.value(tags)), Number(right.value(tags))];
        return sign === '+' ? a + b : sign === '-' ? a - b : a * b;
      },
    })),
    fc.tuple(tie('condition'), tie('figure'), tie('figure')).map(([condition, yes, no]) => ({
      source: `(${condition.source} ? ${yes.source} : ${no.source})`,
      value: (tags: Numbers) => (condition.value(tags) ? yes : no).value(tags),
    })),
  ),
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.tuple(tie('figure'), fc.constantFrom('<', '<=', '='), tie('figure')).map(([left, sign, right]) => ({
      source: `${left.source} ${sign} ${right.source}`,
      value: (tags: Numbers) => {
        const [a, b] = [Number(left.value(tags)), Number(right.value(tags))];
        return sign === '<' ? a < b : sign === '<=' ? a <= b : a === b;
      },
    })),
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([left, sign, right]) => ({
      source: `(${left.source} ${sign} ${right.source})`,
      value: (tags: Numbers) => {
        const [a, b] = [Boolean(left.value(tags)), Boolean(right.value(tags))];
        return sign === 'and' ? a && b : a || b;
      },
    })),
    tie('condition').map(({ source, value }) => ({
      source: `not (${source})`,
      value: (tags: Numbers) => !value(tags),
    })),
  ),
}));
const numbers = fc.record({ A: fc.integer({ min: -9, max: 9 }), B: fc.nat(9), C: fc.nat(9) });

describe('every expression', () => {
  it('comes to what JavaScript makes of the same', () => {
    fc.assert(
      fc.property(fc.oneof(figure, condition), numbers, ({ source, value }, tags) => {
        fc.pre(/[ABC]/.test(source) && source.length <= 1000);
        const wanted = value(tags);
        fc.pre(Number.isFinite(Number(wanted)));
        // -0 is 0 to a machine.
        expect(Number(valueOf(source, tags)) + 0).toBe(Number(wanted) + 0);
      }),
    );
  });

  it('without a choice is unknown as soon as one of its tags is', () => {
    fc.assert(
      fc.property(
        fc.oneof(figure, condition),
        numbers,
        fc.constantFrom(...TAGS),
        fc.boolean(),
        ({ source }, tags, lost, heard) => {
          fc.pre(source.includes(lost) && !source.includes('?') && source.length <= 1000);
          const readings: Record<string, Reading> = Object.fromEntries(TAGS.map((tag) => [tag, good(tags[tag])]));
          if (heard) readings[lost] = bad();
          else delete readings[lost];
          expect(outcome(source, readings)).toMatchObject({ value: null, severity: 'bad' });
        },
      ),
    );
  });

  it('is read, or refused at a place within it, whatever was typed', () => {
    const piece = fc.constantFrom(
      'A',
      '[',
      ']',
      '(',
      ')',
      '?',
      ':',
      ',',
      'bit',
      'not',
      'and',
      '-',
      '*',
      '=',
      "'",
      '1',
      '.',
      ' ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(typed, (source) => {
        const problem = expressionProblem(source, new Set(['A']), 'any');
        if (!problem) return;
        expect(problem.params.column).toBeGreaterThanOrEqual(1);
        expect(problem.params.column).toBeLessThanOrEqual(source.length + 1);
      }),
      { numRuns: 500 },
    );
  });
});
