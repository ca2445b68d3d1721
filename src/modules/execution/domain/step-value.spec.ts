import type { Step, StepInput } from '#modules/routing';
import { checkStepValue } from './step-value';

const step = (input?: StepInput): Step => ({
  id: 's',
  seq: 1,
  kind: input ? 'capture' : 'confirm',
  title: '确认夹紧',
  titleEn: 'Check the clamping',
  text: '',
  textEn: '',
  mandatory: true,
  picture: null,
  ...(input ? { input } : {}),
});

describe('the value of a step', () => {
  it('of a confirmation is true and nothing else', () => {
    expect(checkStepValue(step(), true)).toBe(true);
    for (const value of [false, 'yes', 1, null, undefined]) expect(() => checkStepValue(step(), value)).toThrow();
  });

  it('of a number keeps its limits, which belong to it', () => {
    const pressure = step({ type: 'number', unit: 'MPa', min: '0.4', max: '0.6' });
    for (const value of ['0.4', '0.50', '0.6']) expect(checkStepValue(pressure, value)).toBe(value);
    for (const value of ['0.39', '0.61', '0,5', '5e-1', '', 'abc', 0.5]) {
      expect(() => checkStepValue(pressure, value)).toThrow();
    }
    for (const value of ['0.39', '0.61']) {
      expect(() => checkStepValue(pressure, value)).toThrow(
        expect.objectContaining({
          errors: [
            {
              pointer: '/value',
              code: 'execution.step-value-out-of-limits',
              params: { value, limits: '0.4 … 0.6', unit: 'MPa' },
            },
          ],
        }),
      );
    }
  });

  it('of a choice is one of them, of a text something', () => {
    expect(checkStepValue(step({ type: 'choice', choices: ['合格', '不合格'] }), '合格')).toBe('合格');
    expect(() => checkStepValue(step({ type: 'choice', choices: ['合格'] }), '其他')).toThrow();
    expect(checkStepValue(step({ type: 'text' }), ' 刀具 T03 ')).toBe('刀具 T03');
    expect(() => checkStepValue(step({ type: 'text' }), '   ')).toThrow();
  });

  it('of a date is a day of the calendar, of a scan what was read', () => {
    expect(checkStepValue(step({ type: 'date' }), '2028-02-29')).toBe('2028-02-29');
    for (const value of ['2026-02-29', '2026-13-01', '01.03.2026', '2026-3-1', 'x'])
      expect(() => checkStepValue(step({ type: 'date' }), value)).toThrow();
    expect(checkStepValue(step({ type: 'scan' }), ' LOT-0042 ')).toBe('LOT-0042');
    expect(() => checkStepValue(step({ type: 'scan' }), 'x'.repeat(201))).toThrow();
  });

  it.each(['photo', 'file', 'signature'] as const)('of a %s is the id of a file', (type) => {
    const id = '0197a1b2-0000-7000-8000-00000000000a';
    expect(checkStepValue(step({ type }), id)).toBe(id);
    for (const value of ['a.png', '', '../x', true, `${id}0`])
      expect(() => checkStepValue(step({ type }), value)).toThrow();
  });
});
