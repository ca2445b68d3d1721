import { CheckSquareOutlined, ReadOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const student = { roles: ['student'] } satisfies Access;
const staff = { permission: 'assignment.read-all' } satisfies Access;

export const training: Feature = {
  pages: [
    { path: 'my-tasks', lazy: () => import('./my-tasks-page'), handle: student },
    { path: 'teaching', lazy: () => import('./teaching-page'), handle: staff },
  ],
  navigation: [
    {
      path: '/my-tasks',
      text: 'web.my-tasks.title',
      icon: CheckSquareOutlined,
      group: 'learning',
      order: 0,
      ...student,
    },
    { path: '/teaching', text: 'web.teaching.title', icon: ReadOutlined, group: 'learning', order: 20, ...staff },
  ],
};
