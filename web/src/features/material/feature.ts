import { AppstoreOutlined, BarcodeOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const materials = { permission: 'material.read' } satisfies Access;
const lots = { permission: 'lot.read' } satisfies Access;

export const material: Feature = {
  pages: [
    { path: 'materials', lazy: () => import('./materials-page'), handle: materials },
    { path: 'materials/:id', lazy: () => import('./material-page'), handle: materials },
    { path: 'lots', lazy: () => import('./lots-page'), handle: lots },
    { path: 'lots/:id', lazy: () => import('./lot-page'), handle: lots },
  ],
  navigation: [
    {
      path: '/materials',
      text: 'web.materials.title',
      icon: AppstoreOutlined,
      group: 'material',
      order: 10,
      ...materials,
    },
    { path: '/lots', text: 'web.lots.title', icon: BarcodeOutlined, group: 'material', order: 20, ...lots },
  ],
};
