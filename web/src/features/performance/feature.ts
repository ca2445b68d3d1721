import { DashboardOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'performance.read' } satisfies Access;
const downtime = { permission: 'downtime.read' } satisfies Access;

export const performance: Feature = {
  pages: [
    { path: 'performance', lazy: () => import('./performance-page'), handle: read },
    { path: 'performance/orders', lazy: () => import('./orders-page'), handle: read },
    { path: 'performance/downtime', lazy: () => import('./downtime-page'), handle: downtime },
  ],
  navigation: [
    {
      path: '/performance',
      text: 'web.performance.title',
      icon: DashboardOutlined,
      group: 'equipment',
      order: 10,
      ...read,
    },
  ],
};
