import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const access = { roles: ['partner', 'instructor', 'admin', 'programme-head'] } satisfies Access;

export const trialJob: Feature = {
  pages: [{ path: 'trial-jobs', lazy: () => import('./trial-jobs-page'), handle: access }],
  navigation: [
    {
      path: '/trial-jobs',
      text: 'web.trial-jobs.title',
      icon: ExperimentOutlined,
      group: 'partner',
      order: 0,
      ...access,
    },
  ],
};
