import { WarningOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'nonconformance.read' } satisfies Access;

export const nonconformance: Feature = {
  pages: [
    { path: 'nonconformances', lazy: () => import('./ncrs-page'), handle: read },
    { path: 'nonconformances/:id', lazy: () => import('./ncr-page'), handle: read },
  ],
  navigation: [
    { path: '/nonconformances', text: 'web.ncr.title', icon: WarningOutlined, group: 'quality', order: 20, ...read },
  ],
};
