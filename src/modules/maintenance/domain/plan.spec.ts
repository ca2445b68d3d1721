import { calendarProgress, countedProgress, runHours, type MaintenancePlan } from './plan';

const at = (time: string): Date => new Date(`2026-03-${time}:00Z`);
const plan = (more: Partial<MaintenancePlan>): MaintenancePlan => ({
  id: 'p',
  workUnitId: 'u',
  title: '换油',
  work: '换主轴油',
  basis: 'days',
  every: 10,
  baseAt: at('01T00:00'),
  baseCycles: '0',
  occurrence: 1,
  doneAt: null,
  active: true,
  version: 1,
  ...more,
});

describe('a plan by calendar', () => {
  const due = at('11T00:00');
  it.each([
    ['08T23:00', false, false],
    ['09T00:00', true, false],
    ['10T23:59', true, false],
    ['11T00:00', true, true],
  ])('on the %s is soon: %s, due: %s', (now, soon, isDue) => {
    expect(calendarProgress(plan({}), due, at(now))).toMatchObject({ soon, due: isDue, dueAt: due });
  });
});

it.each([
  [399, false, false],
  [400, true, false],
  [499.9, true, false],
  [500, true, true],
])('after %d of 500 is soon: %s, due: %s', (used, soon, due) => {
  expect(countedProgress(plan({ basis: 'cycles', every: 500 }), used)).toMatchObject({ used, soon, due });
});

it('counts the hours of a machine at work, cut to the window', () => {
  const spans = [
    { state: 'producing', start: at('01T07:00'), end: at('01T09:00') },
    { state: 'idle', start: at('01T09:00'), end: at('01T10:00') },
    { state: 'setup', start: at('01T10:00'), end: at('01T10:30') },
    { state: 'producing', start: at('01T10:30'), end: null },
  ];
  expect(runHours(spans, at('01T08:00'), at('01T11:00'))).toBe(2);
});
