import { LineChartOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'machine.read' } satisfies Access;

export const trends: Feature = {
  pages: [{ path: 'trends', lazy: () => import('./trends-page'), handle: read }],
  navigation: [
    { path: '/trends', text: 'web.trends.title', icon: LineChartOutlined, group: 'equipment', order: 20, ...read },
  ],
};
