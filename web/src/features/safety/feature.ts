import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'safety.read' } satisfies Access;

export const safety: Feature = {
  pages: [{ path: 'safety', lazy: () => import('./safety-page'), handle: read }],
  navigation: [
    {
      path: '/safety',
      text: 'web.safety.title',
      icon: SafetyCertificateOutlined,
      group: 'production',
      order: 24,
      ...read,
    },
  ],
};
