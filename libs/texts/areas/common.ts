import { texts } from '../pair';

/** Words that belong to no module. */
export const common = texts({
  'app.name': ['产线课堂', 'LineLab'],
  'app.demo-banner': [
    '演示模式：数据为示例，账号密码公开，请勿录入真实信息。',
    'Demo mode: sample data and public passwords. Do not enter real information.',
  ],

  // Units that are words; all others (mm, kg, N·m) are written as they are. See unitText.
  'unit.pcs': ['件', 'pcs'],
});
