import { FONT_FAMILY, INK } from './tokens';

const axis = {
  axisLine: { lineStyle: { color: '#a9b4be' } },
  axisTick: { lineStyle: { color: '#a9b4be' } },
  axisLabel: { color: INK.muted, fontSize: 12 },
  splitLine: { lineStyle: { color: '#e6ebef' } },
  nameTextStyle: { color: INK.muted },
};

/** Series are told apart by ink, steel and sand (no meaning); states in a chart take their colour from TONES. */
export const chartTheme = {
  color: [INK.primary, '#7f96ab', '#b5894a', '#4d7f86', '#8a6f9e', '#a2a9b0'],
  textStyle: { fontFamily: FONT_FAMILY, color: INK.text, fontSize: 12 },
  grid: { left: 12, right: 16, top: 32, bottom: 8, containLabel: true },
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: { ...axis, axisLine: { show: false }, axisTick: { show: false } },
  timeAxis: axis,
  logAxis: axis,
  legend: { textStyle: { color: INK.muted }, itemWidth: 14, itemHeight: 8, icon: 'roundRect' },
  tooltip: {
    backgroundColor: INK.deep,
    borderWidth: 0,
    textStyle: { color: '#fff', fontSize: 12 },
    axisPointer: { lineStyle: { color: '#8795a3' } },
  },
  line: { symbolSize: 5, lineStyle: { width: 1.6 } },
  radar: {
    axisName: { color: INK.muted },
    splitLine: { lineStyle: { color: '#d5dce2' } },
    splitArea: { show: false },
    axisLine: { lineStyle: { color: '#d5dce2' } },
  },
};
