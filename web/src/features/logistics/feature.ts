import { AuditOutlined, SwapOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const transports = { permission: 'transport.read' } satisfies Access;
const counts = { permission: 'stock-count.read' } satisfies Access;

export const logistics: Feature = {
  pages: [
    { path: 'transports', lazy: () => import('./transports-page'), handle: transports },
    { path: 'stock-counts', lazy: () => import('./counts-page'), handle: counts },
    { path: 'stock-counts/:id', lazy: () => import('./count-page'), handle: counts },
  ],
  navigation: [
    {
      path: '/transports',
      text: 'web.transports.title',
      icon: SwapOutlined,
      group: 'material',
      order: 30,
      ...transports,
    },
    { path: '/stock-counts', text: 'web.counts.title', icon: AuditOutlined, group: 'material', order: 40, ...counts },
  ],
};
