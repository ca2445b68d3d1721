import { ProfileOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'work-order.read-all' } satisfies Access;

export const workOrder: Feature = {
  pages: [
    { path: 'work-orders', lazy: () => import('./orders-page'), handle: read },
    { path: 'work-orders/:id', lazy: () => import('./order-page'), handle: { permission: 'work-order.read' } },
  ],
  navigation: [
    { path: '/work-orders', text: 'web.orders.title', icon: ProfileOutlined, group: 'production', order: 10, ...read },
  ],
};
