import { FilePdfOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

/** Those who may ask for one. */
const staff = { roles: ['admin', 'instructor', 'technician', 'programme-head'] } satisfies Access;

export const reports: Feature = {
  pages: [{ path: 'reports', lazy: () => import('./reports-page'), handle: staff }],
  navigation: [
    { path: '/reports', text: 'web.reports.title', icon: FilePdfOutlined, group: 'system', order: 10, ...staff },
  ],
};
