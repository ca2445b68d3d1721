import fc from 'fast-check';
import { changesAlong, deriveIntervals, type Observation, type OrderContext } from './derive-intervals';
import { EQUIPMENT_STATES, type EquipmentState } from './work-unit';

const at = (clock: string): Date => new Date(`2026-03-02T${clock}:00Z`);
const saw = (clock: string, state: EquipmentState): Observation => ({
  at: at(clock),
  state,
  source: 'opcua',
  reason: null,
});
const order = (clock: string, jobOrderId: string | null): OrderContext => ({
  at: at(clock),
  jobOrderId,
  workOrderId: jobOrderId && 'W',
  attemptId: null,
  trialJobId: null,
});
const shown = (spans: ReturnType<typeof deriveIntervals>) =>
  spans.map((span) => [
    span.start.toISOString().slice(11, 16),
    span.end?.toISOString().slice(11, 16) ?? null,
    span.state,
    span.jobOrderId,
  ]);

describe('the intervals of a work unit', () => {
  it('follow the state and end where the next one begins', () => {
    const spans = deriveIntervals([saw('08:00', 'idle'), saw('08:10', 'producing')], [], at('08:00'));
    expect(shown(spans)).toEqual([
      ['08:00', '08:10', 'idle', null],
      ['08:10', null, 'producing', null],
    ]);
  });

  it('run on when the same state is said again', () => {
    expect(shown(deriveIntervals([saw('08:00', 'idle'), saw('08:10', 'idle')], [], at('08:00')))).toHaveLength(1);
  });

  it('are split where the order changes during a fault (ISO 22400-2: delay belongs to its order)', () => {
    const spans = deriveIntervals(
      [saw('08:00', 'fault')],
      [order('07:00', 'J1'), order('08:20', 'J2'), order('08:30', null)],
      at('08:00'),
    );
    expect(shown(spans)).toEqual([
      ['08:00', '08:20', 'fault', 'J1'],
      ['08:20', '08:30', 'fault', 'J2'],
      ['08:30', null, 'fault', null],
    ]);
    expect(changesAlong(spans, 'fault')).toEqual([]);
    expect(changesAlong(spans, 'unknown')).toHaveLength(1);
  });

  it('take, of two things said of the same instant, the one that came last', () => {
    expect(shown(deriveIntervals([saw('08:00', 'fault'), saw('08:00', 'idle')], [], at('08:00')))).toEqual([
      ['08:00', null, 'idle', null],
    ]);
  });

  it('are gapless, never overlap and never repeat themselves, whatever is said', () => {
    const facts = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 59 }), state: fc.constantFrom(...EQUIPMENT_STATES) }),
      { minLength: 1, maxLength: 30 },
    );
    const orders = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 59 }), job: fc.constantFrom('J1', 'J2', null) }),
    );
    const clock = (minute: number) => `08:${String(minute).padStart(2, '0')}`;
    fc.assert(
      fc.property(facts, orders, (said, given) => {
        const sorted = said.toSorted((a, b) => a.minute - b.minute);
        const spans = deriveIntervals(
          sorted.map((one) => saw(clock(one.minute), one.state)),
          given.toSorted((a, b) => a.minute - b.minute).map((one) => order(clock(one.minute), one.job)),
          at('08:00'),
        );
        expect(spans[0]?.start).toEqual(at(clock(sorted[0]?.minute ?? 0)));
        expect(spans.at(-1)?.end).toBeNull();
        for (const [index, span] of spans.entries()) {
          const next = spans[index + 1];
          if (!next) continue;
          expect(span.end).toEqual(next.start);
          expect(span.start.getTime()).toBeLessThan(next.start.getTime());
          expect([span.state, span.jobOrderId]).not.toEqual([next.state, next.jobOrderId]);
        }
      }),
    );
  });
});
