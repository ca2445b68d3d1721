import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const access = { roles: ['instructor', 'admin', 'technician', 'programme-head'] } satisfies Access;

export const today: Feature = {
  pages: [{ path: 'today', lazy: () => import('./today-page'), handle: access }],
  navigation: [
    { path: '/today', text: 'web.today.title', icon: HomeOutlined, group: 'production', order: 0, ...access },
  ],
};
