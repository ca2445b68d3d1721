import { CheckSquareOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const student = { roles: ['student'] } satisfies Access;

export const training: Feature = {
  pages: [{ path: 'my-tasks', lazy: () => import('./my-tasks-page'), handle: student }],
  navigation: [
    {
      path: '/my-tasks',
      text: 'web.my-tasks.title',
      icon: CheckSquareOutlined,
      group: 'learning',
      order: 0,
      ...student,
    },
  ],
};
