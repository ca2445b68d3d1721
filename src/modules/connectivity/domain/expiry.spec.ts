import { expiryOf } from './expiry';

const certificate = { validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-01-01T00:00:00Z') };

it.each([
  ['2025-12-31T23:59:59Z', 'not-yet'],
  ['2026-01-01T00:00:00Z', 'valid'],
  ['2026-12-02T00:00:00Z', 'valid'],
  ['2026-12-02T00:00:01Z', 'soon'],
  ['2026-12-31T23:59:59Z', 'soon'],
  ['2027-01-01T00:00:00Z', 'expired'],
])('at %s a certificate of 2026 is %s', (now, expiry) => {
  expect(expiryOf(certificate, new Date(now))).toBe(expiry);
});
