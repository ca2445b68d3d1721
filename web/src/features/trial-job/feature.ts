import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'trial-job.read' } satisfies Access;

export const trialJob: Feature = {
  pages: [
    { path: 'trial-jobs', lazy: () => import('./trial-jobs-page'), handle: read },
    { path: 'trial-jobs/new', lazy: () => import('./wizard-page'), handle: { permission: 'trial-job.request' } },
    { path: 'trial-jobs/:id', lazy: () => import('./trial-job-page'), handle: read },
    { path: 'trial-jobs/:id/edit', lazy: () => import('./wizard-page'), handle: { permission: 'trial-job.request' } },
    {
      path: 'trial-jobs/:id/convert',
      lazy: () => import('./convert-page'),
      handle: { permission: 'trial-job.convert' },
    },
  ],
  navigation: [
    {
      path: '/trial-jobs',
      text: 'web.trial-jobs.title',
      icon: ExperimentOutlined,
      group: 'partner',
      order: 0,
      ...read,
    },
  ],
};
