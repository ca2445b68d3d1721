import { judged, type RoundItem } from './round';

const item = (more: Partial<RoundItem>): RoundItem => ({
  id: 'a',
  code: 'LATHE-1',
  workUnitId: 'u',
  position: 1,
  text: '油位',
  textEn: 'Oil level',
  method: '目视',
  methodEn: 'Look',
  kind: 'check',
  unit: null,
  lower: null,
  upper: null,
  period: 'day',
  active: true,
  since: new Date('2026-03-01T00:00:00Z'),
  ...more,
});
const pressure = item({ id: 'b', text: '气压', kind: 'number', unit: 'MPa', lower: '0.5', upper: '0.7' });

it.each([
  ['0.5', true],
  ['0.499999', false],
  ['0.7', true],
  ['0.70', true],
  ['0.700001', false],
])('a reading of %s between 0.5 and 0.7 is good: %s', (value, ok) => {
  expect(judged([pressure], [{ itemId: 'b', value }])[0]?.ok).toBe(ok);
});

it('a limit on one side only leaves the other one open', () => {
  expect(judged([{ ...pressure, lower: null }], [{ itemId: 'b', value: '-40' }])[0]?.ok).toBe(true);
});

it('names every item without an answer that fits it', () => {
  expect(() => judged([item({}), pressure], [{ itemId: 'b', ok: true }])).toThrow(
    expect.objectContaining({ code: 'maintenance.round-incomplete', params: { items: '油位、气压' } }),
  );
});
