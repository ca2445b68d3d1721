import { ToolOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'tool.read' } satisfies Access;

export const tooling: Feature = {
  pages: [
    { path: 'tools', lazy: () => import('./tools-page'), handle: read },
    { path: 'tools/:id', lazy: () => import('./tool-page'), handle: read },
  ],
  navigation: [{ path: '/tools', text: 'web.tools.title', icon: ToolOutlined, group: 'equipment', order: 40, ...read }],
};
