import { BuildOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'maintenance.read' } satisfies Access;

export const maintenance: Feature = {
  pages: [
    { path: 'maintenance', lazy: () => import('./maintenance-page'), handle: read },
    { path: 'maintenance/:id', lazy: () => import('./order-page'), handle: read },
  ],
  navigation: [
    {
      path: '/maintenance',
      text: 'web.maintenance.title',
      icon: BuildOutlined,
      group: 'equipment',
      order: 30,
      ...read,
    },
  ],
};
