import { DeploymentUnitOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'dispatch.read' } satisfies Access;

export const dispatch: Feature = {
  pages: [{ path: 'dispatch', lazy: () => import('./dispatch-page'), handle: read }],
  navigation: [
    {
      path: '/dispatch',
      text: 'web.dispatch.title',
      icon: DeploymentUnitOutlined,
      group: 'production',
      order: 20,
      ...read,
    },
  ],
};
