import { PartitionOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'line.read' } satisfies Access;

export const line: Feature = {
  pages: [{ path: 'line', lazy: () => import('./line-page'), handle: read }],
  navigation: [
    { path: '/line', text: 'web.line.title', icon: PartitionOutlined, group: 'production', order: 30, ...read },
  ],
};
