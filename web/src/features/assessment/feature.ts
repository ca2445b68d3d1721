import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const own = { permission: 'result.read-own' } satisfies Access;

export const assessment: Feature = {
  pages: [
    { path: 'my-results', lazy: () => import('./results-page'), handle: own },
    { path: 'my-results/:id', lazy: () => import('./result-page'), handle: own },
    { path: 'teaching/attempts/:id', lazy: () => import('./grading-page'), handle: { permission: 'grade.read' } },
  ],
  navigation: [
    { path: '/my-results', text: 'web.results.title', icon: BarChartOutlined, group: 'learning', order: 10, ...own },
  ],
};
