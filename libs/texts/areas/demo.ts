import { texts } from '../pair';

/** The demo school. */
export const demo = texts({
  'demo.school': ['示范职业技术学院（演示）', 'Sample Vocational and Technical College (demo)'],
  'demo.administrator': ['演示系统管理员', 'Demo administrator'],
  'demo.importing': ['导入 {name}…', 'importing {name}…'],
  'demo.imported': ['{name}：{sheets} 个工作表，{rows} 行', '{name}: {sheets} sheets, {rows} rows'],
});
