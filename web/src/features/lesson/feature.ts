import { PauseCircleOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const end = { permission: 'lesson.end' } satisfies Access;

export const lesson: Feature = {
  pages: [{ path: 'lessons', lazy: () => import('./lessons-page'), handle: end }],
  navigation: [
    { path: '/lessons', text: 'web.lesson.title', icon: PauseCircleOutlined, group: 'production', order: 22, ...end },
  ],
};
