import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'measurement-study.read' } satisfies Access;

export const msa: Feature = {
  pages: [
    { path: 'measurement-studies', lazy: () => import('./studies-page'), handle: read },
    { path: 'measurement-studies/:id', lazy: () => import('./study-page'), handle: read },
  ],
  navigation: [
    {
      path: '/measurement-studies',
      text: 'web.msa.title',
      icon: ExperimentOutlined,
      group: 'quality',
      order: 22,
      ...read,
    },
  ],
};
