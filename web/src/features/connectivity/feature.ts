import { ApiOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'connection.read' } satisfies Access;

export const connectivity: Feature = {
  pages: [
    { path: 'connections', lazy: () => import('./connections-page'), handle: read },
    { path: 'connections/:id', lazy: () => import('./connection-page'), handle: read },
  ],
  navigation: [
    { path: '/connections', text: 'web.connections.title', icon: ApiOutlined, group: 'equipment', order: 60, ...read },
  ],
};
