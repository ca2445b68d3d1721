import type { Translate } from '#libs/texts';
import type { Characteristic } from './api';

export const samplingText = (sampling: Characteristic['sampling'], t: Translate): string =>
  typeof sampling === 'object' ? t('web.plan.sampling.every-n', sampling) : t(`web.plan.sampling.${sampling}`);
