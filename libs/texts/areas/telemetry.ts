import { texts } from '../pair';

/** Telemetry as a file. */
export const telemetry = texts({
  'error.connectivity.export-too-long': [
    '导出超过 {rows} 行，请缩短时间段、减少变量，或改用分钟、小时汇总。',
    'The export would have more than {rows} rows. Choose a shorter period, fewer tags, or minutes or hours.',
  ],
  // Of entries from before exports were reports.
  'ledger.telemetry-export.requested': ['申请导出采集数据 {rows} 行', 'Export of {rows} rows of telemetry asked for'],
  'ledger.telemetry-export.ready': ['采集数据已导出', 'Telemetry exported'],
  'ledger.telemetry-export.cancelled': ['取消导出采集数据', 'Export of telemetry given up'],
  'ledger.telemetry-export.failed': ['导出采集数据失败', 'Export of telemetry failed'],
  'telemetry-export.file': ['采集数据', 'Telemetry'],
  'telemetry-export.unit': ['工位', 'Work unit'],
  'telemetry-export.tag': ['变量', 'Tag'],
  'telemetry-export.name': ['名称', 'Name'],
  'telemetry-export.measure': ['单位', 'Unit'],
  'telemetry-export.time': ['源时间', 'Source time'],
  'telemetry-export.value': ['数值', 'Value'],
  'telemetry-export.quality': ['质量', 'Quality'],
  'telemetry-export.min': ['最小', 'Lowest'],
  'telemetry-export.mean': ['平均', 'Mean'],
  'telemetry-export.max': ['最大', 'Highest'],
  'telemetry-export.last': ['末值', 'Last'],
  'telemetry-export.samples': ['有效采样数', 'Samples with a value'],
  'telemetry-export.uncertain': ['其中可疑', 'Of these uncertain'],
  'telemetry-export.bad': ['无效采样数', 'Samples without a value'],
  'telemetry-export.unwatched': ['通讯中断（秒）', 'Not watched (s)'],
  'telemetry-export.quality.good': ['有效', 'good'],
  'telemetry-export.quality.uncertain': ['可疑', 'uncertain'],
  'telemetry-export.quality.bad': ['无效', 'bad'],
});
