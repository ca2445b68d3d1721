import { texts } from '../pair';

/** Lines, stations, their states and calendar. */
export const equipment = texts({
  'equipment.level.site': ['校区', 'site'],
  'equipment.level.area': ['区域', 'area'],
  'equipment.level.line': ['产线', 'production line'],
  'equipment.level.work-unit': ['工位', 'work unit'],
  'equipment.what.element': ['上级编号', 'parent code'],
  'equipment.what.line': ['产线编号', 'line code'],
  'equipment.expected.class': ['工位要填设备类别', 'an equipment class, for a work unit'],
  'equipment.expected.no-parent': ['不填（校区没有上级）', 'nothing (a site has no parent)'],
  'equipment.expected.weekday-or-date': ['星期和日期填一个', 'either a weekday or a date'],
  'equipment.expected.times': [
    '班次和休息要填开始和结束，停产不填',
    'start and end for a shift or break; nothing when closed',
  ],
});
