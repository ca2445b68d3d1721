import { ImportOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const run = { permission: 'import.run' } satisfies Access;

export const dataImport: Feature = {
  pages: [{ path: 'import', lazy: () => import('./import-page'), handle: run }],
  navigation: [{ path: '/import', text: 'web.import.title', icon: ImportOutlined, group: 'system', order: 30, ...run }],
};
