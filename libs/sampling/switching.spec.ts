import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  AQLS,
  FIRST_SEVERITY,
  mayBeReduced,
  severityHistory,
  switchSeverity,
  type SeverityEvent,
  type SeverityState,
} from './index';
import { resolveCell } from './plan';
import { LETTERS } from './tables/code-letters';
import { NORMAL } from './tables/master-table';

const lot = (accepted: boolean, original = true): SeverityEvent => ({
  type: 'lot',
  verdict: accepted ? 'accepted' : 'not-accepted',
  original,
  ac: 0,
  found: accepted ? 0 : 1,
});
/** A for accepted, R for refused, a and r for resubmitted lots. */
const lots = (letters: string): SeverityEvent[] =>
  [...letters].map((letter) => lot(letter.toLowerCase() === 'a', letter === letter.toUpperCase()));
const found = (ac: number, numbers: readonly number[]): SeverityEvent[] =>
  numbers.map((d) => ({ type: 'lot', verdict: d <= ac ? 'accepted' : 'not-accepted', original: true, ac, found: d }));
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('switching rules', () => {
  it('two of five refused: tightened from the next lot; five accepted: normal again', () => {
    const first = severityHistory(lots('AARAR'));
    expect(first.state.severity).toBe('tightened');
    expect(first.changes).toEqual([{ from: 'normal', to: 'tightened', reason: 'two-of-five-refused', at: 4 }]);
    expect(severityHistory(lots('AAAA'), first.state).state.severity).toBe('tightened');
    const back = severityHistory(lots('AAAAA'), first.state);
    expect(back.state).toEqual(FIRST_SEVERITY);
    expect(back.changes[0]).toMatchObject({ to: 'normal', reason: 'five-accepted', at: 4 });
  });

  it.each([
    ['ARAAAAR', 'normal'],
    ['RAAAR', 'tightened'],
    ['RR', 'tightened'],
    ['RAAAAR', 'normal'],
    ['RrA', 'normal'],
    ['RRAAAARAAAA', 'tightened'],
    ['RRAAAARAAAAA', 'normal'],
    ['RRaaaaaAAAA', 'tightened'],
  ])('%s leads to %s', (letters, severity) => expect(severityHistory(lots(letters)).state.severity).toBe(severity));

  it('five refused on tightened, in all: discontinued, until the supplier has acted', () => {
    const { state, changes } = severityHistory(lots('RR' + 'ARARARARR'));
    expect(state.severity).toBe('discontinued');
    expect(changes.at(-1)).toMatchObject({ reason: 'five-refused-on-tightened', at: 10 });
    expect(code(() => switchSeverity(state, lot(true)))).toBe('sampling.discontinued');
    const resumed = switchSeverity(state, { type: 'resume' });
    expect(resumed.state).toMatchObject({ severity: 'tightened', refusedOnTightened: 0 });
    expect(code(() => switchSeverity(resumed.state, { type: 'resume' }))).toBe('sampling.not-discontinued');
  });

  it('counts the refusals on tightened anew after a return to normal', () => {
    expect(severityHistory(lots('RR' + 'RRRR' + 'AAAAA' + 'RR' + 'RRRR')).state.severity).toBe('tightened');
  });
});

describe('switching score', () => {
  it('of the plan 80, Ac 2 rises by 3 while one AQL tighter would accept as well', () => {
    const scores = [1, 0, 1, 2, 0].map((_d, i, all) => severityHistory(found(2, all.slice(0, i + 1))).state.score);
    expect(scores).toEqual([3, 6, 9, 0, 3]);
  });

  it('reaches thirty after ten such lots; then, steady and agreed, inspection is reduced', () => {
    const { state } = severityHistory(found(2, [0, 1, 0, 1, 1, 0, 0, 1, 0, 1]));
    expect(state.score).toBe(30);
    expect(mayBeReduced(state)).toBe(true);
    expect(code(() => switchSeverity(state, { type: 'reduce', steady: false, agreed: true }))).toBe(
      'sampling.not-reducible',
    );
    expect(code(() => switchSeverity(state, { type: 'reduce', steady: true, agreed: false }))).toBe(
      'sampling.not-reducible',
    );
    const reduced = switchSeverity(state, { type: 'reduce', steady: true, agreed: true });
    expect(reduced).toMatchObject({ state: { severity: 'reduced' }, change: { reason: 'score-reached' } });
    expect(mayBeReduced(reduced.state)).toBe(false);
  });

  it('rises by 2 for Ac 0 and 1, and falls to 0 with a refused lot', () => {
    expect(severityHistory(found(0, [0, 0, 0])).state.score).toBe(6);
    expect(severityHistory(found(1, [1, 0, 1])).state.score).toBe(6);
    expect(severityHistory(found(1, [1, 0, 2])).state.score).toBe(0);
  });

  it('compares with the acceptance number one column to the left in table 2-A', () => {
    for (const letter of LETTERS)
      AQLS.slice(1).forEach((aql, i) => {
        const { ac, n } = resolveCell(NORMAL, letter, aql);
        const left = resolveCell(NORMAL, letter, AQLS[i]);
        if (ac < 2 || left.n !== n) return;
        expect(severityHistory(found(ac, [left.ac])).state.score).toBe(3);
        expect(severityHistory(found(ac, [left.ac + 1])).state.score).toBe(0);
      });
  });

  const reduced: SeverityState = { ...FIRST_SEVERITY, severity: 'reduced' };
  it.each<[SeverityEvent, string]>([
    [lot(false), 'refused-on-reduced'],
    [{ type: 'lot', verdict: 'accepted-back-to-normal', original: true, ac: 1, found: 2 }, 'between-ac-and-re'],
    [{ type: 'irregular' }, 'irregular'],
  ])('%j ends reduced inspection: %s', (event, reason) =>
    expect(switchSeverity(reduced, event)).toEqual({
      state: FIRST_SEVERITY,
      change: { from: 'reduced', to: 'normal', reason },
    }),
  );

  it('goes on reduced with accepted and resubmitted lots', () => {
    expect(severityHistory(lots('AAArA'), reduced).changes).toEqual([]);
  });
});

describe('any history', () => {
  it('is the same at once and event by event, and each change starts where the last one ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'A', 'A', 'R', 'a', 'r'), { maxLength: 60 }), (letters) => {
        let state = FIRST_SEVERITY;
        const changes: string[] = [];
        for (const event of lots(letters.join(''))) {
          if (state.severity === 'discontinued') state = switchSeverity(state, { type: 'resume' }).state;
          const before = state.severity;
          const result = switchSeverity(JSON.parse(JSON.stringify(state)) as SeverityState, event);
          state = result.state;
          expect(result.change?.from ?? before).toBe(before);
          expect(result.change?.to ?? before).toBe(state.severity);
          if (result.change) changes.push(`${before}>${state.severity}`);
          expect(state.recent.length).toBeLessThanOrEqual(5);
        }
        expect(
          changes.every((one) => ['normal>tightened', 'tightened>normal', 'tightened>discontinued'].includes(one)),
        ).toBe(true);
      }),
    );
  });

  it.each(['sampling.discontinued', 'sampling.not-reducible', 'sampling.not-discontinued'])('%s has a text', (key) =>
    expect(hasText(`error.${key}`)).toBe(true),
  );
});
