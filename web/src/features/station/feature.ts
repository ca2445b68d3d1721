import { DesktopOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const execute = { permission: 'job-order.execute' } satisfies Access;

export const station: Feature = {
  screens: [
    { path: 'station', lazy: () => import('./station-page') },
    { path: 'station/:code', lazy: () => import('./station-page') },
  ],
  navigation: [
    { path: '/station', text: 'web.station.title', icon: DesktopOutlined, group: 'production', order: 40, ...execute },
  ],
};
