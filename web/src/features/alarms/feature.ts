import { AlertOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'alarm.read' } satisfies Access;

export const alarms: Feature = {
  pages: [{ path: 'alarms', lazy: () => import('./alarms-page'), handle: read }],
  navigation: [
    { path: '/alarms', text: 'web.alarms.title', icon: AlertOutlined, group: 'equipment', order: 15, ...read },
  ],
};
