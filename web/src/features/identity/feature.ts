import type { Feature } from '../../app/feature';

export const identity: Feature = {
  screens: [
    { path: 'login', lazy: () => import('./login-page') },
    { path: 'setup', lazy: () => import('./setup-page') },
  ],
};
