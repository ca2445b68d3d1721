import { FileProtectOutlined, SlidersOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'lot-inspection.read' } satisfies Access;
const rules = { permission: 'sampling-rule.read' } satisfies Access;

export const lotInspection: Feature = {
  pages: [
    { path: 'lot-inspections', lazy: () => import('./inspections-page'), handle: read },
    { path: 'lot-inspections/:id', lazy: () => import('./inspection-page'), handle: read },
    { path: 'sampling-rules', lazy: () => import('./rules-page'), handle: rules },
  ],
  navigation: [
    {
      path: '/lot-inspections',
      text: 'web.lot-inspections.title',
      icon: FileProtectOutlined,
      group: 'quality',
      order: 14,
      ...read,
    },
    {
      path: '/sampling-rules',
      text: 'web.sampling-rules.title',
      icon: SlidersOutlined,
      group: 'quality',
      order: 15,
      ...rules,
    },
  ],
};
