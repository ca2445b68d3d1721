import { LineChartOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'control-chart.read' } satisfies Access;

export const spc: Feature = {
  pages: [
    { path: 'quality/charts', lazy: () => import('./charts-page'), handle: read },
    { path: 'quality/charts/:id', lazy: () => import('./chart-page'), handle: read },
  ],
  navigation: [
    {
      path: '/quality/charts',
      text: 'web.spc.title',
      icon: LineChartOutlined,
      group: 'quality',
      order: 10,
      ...read,
    },
  ],
};
