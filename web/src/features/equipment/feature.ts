import { ApartmentOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { roles: ['technician', 'admin', 'instructor', 'programme-head'] } satisfies Access;

export const equipment: Feature = {
  pages: [{ path: 'equipment', lazy: () => import('./equipment-page'), handle: read }],
  navigation: [
    {
      path: '/equipment',
      text: 'web.equipment.title',
      icon: ApartmentOutlined,
      group: 'equipment',
      order: 50,
      ...read,
    },
  ],
};
