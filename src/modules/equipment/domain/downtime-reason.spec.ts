import { requireAddable, requireUsable, type DowntimeReason } from './downtime-reason';

const reason = (code: string, parentCode: string | null, retired = false): DowntimeReason => ({
  code,
  parentCode,
  name: code,
  nameEn: code,
  retired,
});
const TREE = [reason('E', null), reason('E10', 'E'), reason('E11', 'E10'), reason('E20', 'E', true), reason('Z', null)];
const refusal = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

it.each([
  ['E12', 'E10', 'none'],
  ['E10', 'E', 'downtime.code-taken'],
  ['E13', 'E99', 'downtime.unknown-reason'],
  ['E21', 'E20', 'downtime.retired-reason'],
  ['M11', 'E10', 'downtime.foreign-group'],
  ['E111', 'E11', 'downtime.too-deep'],
  ['Z10', 'Z', 'downtime.unknown-reason'],
])('%s below %s: %s', (code, parent, expected) => {
  expect(refusal(() => requireAddable(TREE, code, parent))).toBe(expected);
});

it('a stop is never explained as not explained', () => {
  expect(refusal(() => requireUsable(reason('Z', null), 'Z'))).toBe('downtime.unknown-reason');
});
