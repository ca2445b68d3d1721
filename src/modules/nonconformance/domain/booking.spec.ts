import { bookSteps, type BookStep } from './booking';
import { DISPOSITION_KINDS, type DispositionKind, type Standing } from './nonconformance';

/** Written by hand from the rules in the README: for each standing what each disposition does in the books. */
const EXPECTED: Readonly<Record<Standing, Readonly<Record<DispositionKind, readonly BookStep[]>>>> = {
  unreported: {
    rework: ['rework', 'send'],
    repair: ['rework', 'send'],
    concession: ['rework', 'good'],
    scrap: ['scrap-first'],
    return: [],
    sort: [],
  },
  rework: { rework: ['send'], repair: ['send'], concession: ['good'], scrap: ['scrap'], return: [], sort: ['good'] },
  scrap: {
    rework: ['take-back', 'rework', 'send'],
    repair: ['take-back', 'rework', 'send'],
    concession: ['take-back', 'rework', 'good'],
    scrap: [],
    return: [],
    sort: ['take-back'],
  },
  stock: { rework: [], repair: [], concession: [], scrap: ['scrap-lot'], return: ['return-lot'], sort: [] },
  elsewhere: { rework: [], repair: [], concession: [], scrap: [], return: [], sort: [] },
};

describe('what a disposition does in the books', () => {
  it.each(Object.keys(EXPECTED) as Standing[])('of units that are %s', (standing) => {
    for (const kind of DISPOSITION_KINDS)
      expect([kind, bookSteps(standing, kind)]).toEqual([kind, EXPECTED[standing][kind]]);
  });
});
