import { BellOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'andon.summary' } satisfies Access;

export const andon: Feature = {
  pages: [{ path: 'andon', lazy: () => import('./andon-page'), handle: read }],
  navigation: [
    { path: '/andon', text: 'web.andon.title', icon: BellOutlined, group: 'production', order: 34, ...read },
  ],
};
