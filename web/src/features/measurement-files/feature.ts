import { FileTextOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'inspection.read' } satisfies Access;
const manage = { permission: 'gauge.manage' } satisfies Access;

export const measurementFiles: Feature = {
  pages: [
    { path: 'measurement-sources', lazy: () => import('./sources-page'), handle: manage },
    { path: 'job-orders/:id/measurement-files', lazy: () => import('./job-files-page'), handle: read },
  ],
  navigation: [
    {
      path: '/measurement-sources',
      text: 'web.measuring.title',
      icon: FileTextOutlined,
      group: 'quality',
      order: 25,
      ...manage,
    },
  ],
};
