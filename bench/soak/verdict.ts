import { figure, type Figure } from '../bench';
import type { Counts, Outcome } from './outcome';
import { covers, inWords, type Suffered } from './suffered';

/** Figures for people, and in words what is not as it must be; nothing of the latter means passed. */
export interface Verdict {
  readonly figures: readonly Figure[];
  readonly failures: readonly string[];
}

/** Of the resident memory from the middle to the last third, percent. */
const MOST_GROWTH = 10;
/** Below it a process is still warming up; what it holds is shown and not judged. */
const MINUTES_TO_JUDGE_MEMORY = 10;

export function verdictOn(outcome: Outcome): Verdict {
  const parts = [counts(outcome), gaps(outcome), ends(outcome), memory(outcome)];
  return {
    figures: parts.flatMap((part) => part.figures),
    failures: parts.flatMap((part) => part.failures),
  };
}

function counts({ counts: all }: Outcome): Verdict {
  const sum = ({ good, scrap }: Counts['made']): number => good + scrap;
  const isExact = ({ made, booked }: Counts): boolean => made.good === booked.good && made.scrap === booked.scrap;
  const figures = all.map((each): Figure => {
    const { machine, made, booked } = each;
    const terms = { good: made.good, scrap: made.scrap, 'booked good': booked.good, 'booked scrap': booked.scrap };
    return { name: `pieces of ${machine}`, value: sum(made), unit: 'pcs', aim: '= booked', pass: isExact(each), terms };
  });
  const wrong = all.filter((each) => !isExact(each));
  const idle = all.filter(({ made }) => sum(made) === 0);
  return {
    figures,
    failures: [
      ...wrong.map(
        ({ machine, made, booked }) =>
          `${machine} made ${made.good} good and ${made.scrap} scrap; ${booked.good} and ${booked.scrap} are booked.`,
      ),
      ...idle.map(({ machine }) => `${machine} made nothing, so nothing was tried with it.`),
    ],
  };
}

function gaps({ suffered, gaps: recorded, floorAt }: Outcome): Verdict {
  const at = ({ from, to }: Suffered): readonly [number, number] => [floorAt(from), floorAt(to)];
  const missing = (each: Suffered): readonly string[] => {
    const [from, to] = at(each);
    if (each.mishap.kind === 'postgres') {
      const stopped = recorded.filter((gap) => gap.from < to && gap.to > from);
      return [
        ...stopped.map(({ machine }) => `${machine} was not watched while PostgreSQL was away.`),
        ...(each.waited > 0 ? [] : ['Nothing is written of what waited on disk while PostgreSQL was away.']),
      ];
    }
    return each.unwatched
      .filter((machine) => !recorded.some((gap) => covers(gap, machine, from, to)))
      .map(
        (machine) => `No gap of ${machine} is recorded for: ${inWords(each.mishap)}, ${clock(from)} to ${clock(to)}.`,
      );
  };
  const failures = suffered.flatMap(missing);
  const covered = suffered.filter((each) => missing(each).length === 0).length;
  const kinds = new Map<string, number>();
  for (const { mishap } of suffered) kinds.set(mishap.kind, (kinds.get(mishap.kind) ?? 0) + 1);
  const isExpected = ({ machine, from, to }: Outcome['gaps'][number]): boolean =>
    suffered.some((each) => {
      const [began, ended] = at(each);
      return each.unwatched.includes(machine) && from <= ended && to >= began;
    });
  return {
    figures: [
      {
        name: 'mishaps with their record',
        value: covered,
        unit: `of ${suffered.length}`,
        aim: 'all',
        pass: failures.length === 0,
        terms: Object.fromEntries(kinds),
      },
      figure('gaps', recorded.length, '', null, {
        'without a mishap': recorded.filter((gap) => !isExpected(gap)).length,
      }),
      figure('facts of a machine that waited on disk', Math.max(0, ...suffered.map(({ waited }) => waited)), '', null),
    ],
    failures,
  };
}

function ends({ orders, ledger, fallen, unfinished }: Outcome): Verdict {
  return {
    figures: [
      figure('orders completed', orders, '', null),
      figure('ledger entries parked', ledger.parked, '', ['≤', 0], { entries: ledger.entries }),
    ],
    failures: [
      ...(ledger.parked > 0 ? [`${ledger.parked} entries of the ledger are parked.`] : []),
      ...fallen.map((name) => `The process "${name}" ended by itself.`),
      ...unfinished.map((what) => `Not at its end: ${what}.`),
    ],
  };
}

function memory({ memory: parts, minutes, postgres }: Outcome): Verdict {
  const isJudged = minutes >= MINUTES_TO_JUDGE_MEMORY;
  const aim = isJudged ? (['≤', MOST_GROWTH] as const) : null;
  const figures = parts.map(({ name, trend }): Figure => {
    const terms: Figure['terms'] = trend
      ? {
          'resident MiB, middle third': trend.middle,
          'last third': trend.last,
          'held by JavaScript, middle third': trend.heapMiddle,
          'last third of it': trend.heapLast,
        }
      : { 'not judged': 'it has not lived through both thirds' };
    return figure(`growth of ${name}`, (trend?.growth ?? Number.NaN) * 100, '%', trend ? aim : null, terms);
  });
  const grown = figures.filter(({ pass }) => pass === false);
  return {
    figures: [...figures, figure('memory of PostgreSQL', postgres, 'MiB', null, { 'shared pages': 'counted once' })],
    failures: grown.map(({ name, value }) => `The ${name} is ${value.toFixed(1)} %; at most ${MOST_GROWTH} % is flat.`),
  };
}

/** Said under the table when memory is shown only. */
export function memoryNote(minutes: number): string | null {
  if (minutes >= MINUTES_TO_JUDGE_MEMORY) return null;
  return `Memory is judged from ${MINUTES_TO_JUDGE_MEMORY} minutes on; of ${minutes} it is shown only.`;
}

const clock = (floor: number): string => new Date(floor).toISOString().slice(11, 19);
