import { BranchesOutlined, FileProtectOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'routing.read' } satisfies Access;
const edit = { permission: 'routing.edit' } satisfies Access;

export const routing: Feature = {
  pages: [
    { path: 'routings', lazy: () => import('./routings-page'), handle: read },
    { path: 'routings/:id', lazy: () => import('./routing-page'), handle: read },
    { path: 'routings/:id/compare', lazy: () => import('./compare-page'), handle: read },
    { path: 'routings/:id/versions/:version/edit', lazy: () => import('./editor-page'), handle: edit },
    { path: 'materials/:id/bom', lazy: () => import('./bom-page'), handle: read },
    { path: 'documents', lazy: () => import('./documents-page'), handle: read },
  ],
  navigation: [
    { path: '/routings', text: 'web.routing.title', icon: BranchesOutlined, group: 'material', order: 50, ...read },
    {
      path: '/documents',
      text: 'web.documents.title',
      icon: FileProtectOutlined,
      group: 'material',
      order: 60,
      ...read,
    },
  ],
};
