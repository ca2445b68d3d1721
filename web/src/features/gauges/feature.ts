import { ColumnWidthOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'gauge.read' } satisfies Access;

export const gauges: Feature = {
  pages: [
    { path: 'gauges', lazy: () => import('./gauges-page'), handle: read },
    { path: 'gauges/:id', lazy: () => import('./gauge-page'), handle: read },
    { path: 'look-backs/:id', lazy: () => import('./look-back-page'), handle: read },
  ],
  navigation: [
    { path: '/gauges', text: 'web.gauges.title', icon: ColumnWidthOutlined, group: 'quality', order: 20, ...read },
  ],
};
