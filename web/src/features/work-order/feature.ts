import { NumberOutlined, ProfileOutlined, ScheduleOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'work-order.read-all' } satisfies Access;
const templates = { permission: 'order-template.read' } satisfies Access;
const numbering = { permission: 'work-order.numbering' } satisfies Access;

export const workOrder: Feature = {
  pages: [
    { path: 'work-orders', lazy: () => import('./orders-page'), handle: read },
    { path: 'order-templates', lazy: () => import('./templates/templates-page'), handle: templates },
    { path: 'numbering', lazy: () => import('./numbering-page'), handle: numbering },
    { path: 'work-orders/:id', lazy: () => import('./order-page'), handle: { permission: 'work-order.read' } },
  ],
  navigation: [
    { path: '/work-orders', text: 'web.orders.title', icon: ProfileOutlined, group: 'production', order: 10, ...read },
    {
      path: '/order-templates',
      text: 'web.templates.title',
      icon: ScheduleOutlined,
      group: 'production',
      order: 12,
      ...templates,
    },
    {
      path: '/numbering',
      text: 'web.numbering.title',
      icon: NumberOutlined,
      group: 'system',
      order: 40,
      ...numbering,
    },
  ],
};
