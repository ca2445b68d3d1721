import type { Feature } from '../../app/feature';

export const trust: Feature = {
  screens: [{ path: 'trust', lazy: () => import('./trust-page') }],
};
