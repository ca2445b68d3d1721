import { AlertOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'trace.read' } satisfies Access;

export const traceability: Feature = {
  pages: [
    { path: 'recalls', lazy: () => import('./recalls-page'), handle: read },
    { path: 'recalls/:id', lazy: () => import('./recall-page'), handle: read },
  ],
  navigation: [
    { path: '/recalls', text: 'web.recalls.title', icon: AlertOutlined, group: 'quality', order: 30, ...read },
  ],
};
