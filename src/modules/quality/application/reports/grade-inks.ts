import type { CapabilityGrade } from '#libs/spc';
import { INK } from '#platform/paper';

export const GRADE_INKS: Readonly<Record<CapabilityGrade, string>> = {
  capable: INK.good,
  marginal: '#8f4700',
  'not-capable': INK.limit,
};
