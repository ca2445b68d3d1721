import { ApiOutlined, BugOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'connection.read' } satisfies Access;
const setFaults = { permission: 'machine-fault.set' } satisfies Access;

export const connectivity: Feature = {
  pages: [
    { path: 'connections', lazy: () => import('./connections-page'), handle: read },
    { path: 'connections/:id', lazy: () => import('./connection-page'), handle: read },
    { path: 'faults', lazy: () => import('./faults-page'), handle: setFaults },
  ],
  navigation: [
    { path: '/connections', text: 'web.connections.title', icon: ApiOutlined, group: 'equipment', order: 60, ...read },
    { path: '/faults', text: 'web.faults.title', icon: BugOutlined, group: 'equipment', order: 65, ...setFaults },
  ],
};
