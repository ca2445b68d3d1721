import { TeamOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'person.read-all' } satisfies Access;

export const personnel: Feature = {
  pages: [{ path: 'people', lazy: () => import('./people-page'), handle: read }],
  navigation: [{ path: '/people', text: 'web.people.title', icon: TeamOutlined, group: 'system', order: 40, ...read }],
};
