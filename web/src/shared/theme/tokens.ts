import type { ThemeConfig } from 'antd';

/** Latin first for even figures, then the good Chinese faces of each system, then what Linux ships. */
export const FONT_FAMILY = [
  '"Segoe UI Variable Text"',
  '"Segoe UI"',
  '"SF Pro Text"',
  '"Helvetica Neue"',
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"MiSans"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  '"WenQuanYi Micro Hei"',
  'system-ui',
  'sans-serif',
].join(', ');

export const FONT_MONO = '"SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace';

/** The house colours: ink on paper. They carry no meaning; states have their own (tones.ts). */
export const INK = {
  deep: '#16232f',
  primary: '#1f4a6f',
  text: '#1a2632',
  muted: '#4a5866',
  faint: '#66737f',
  line: '#dde3e9',
  paper: '#ffffff',
  ground: '#eff2f5',
} as const;

const shared: ThemeConfig = {
  token: {
    fontFamily: FONT_FAMILY,
    fontFamilyCode: FONT_MONO,
    colorPrimary: INK.primary,
    colorInfo: INK.primary,
    colorLink: INK.primary,
    colorSuccess: '#00704f',
    colorWarning: '#8f4700',
    colorError: '#b3261e',
    colorErrorBg: '#fdeae8',
    colorErrorBorder: '#f0aea8',
    colorWarningBg: '#fdeedd',
    colorWarningBorder: '#efc08f',
    colorSuccessBg: '#e2f4ed',
    colorSuccessBorder: '#9fd6c2',
    colorInfoBg: '#eaf0f6',
    colorInfoBorder: '#bccbd9',
    colorText: INK.text,
    colorTextSecondary: INK.muted,
    colorTextTertiary: INK.faint,
    colorTextDescription: INK.muted,
    colorTextPlaceholder: '#697682',
    colorTextDisabled: '#697682',
    colorBorder: '#c2cbd4',
    colorBorderSecondary: INK.line,
    colorBgLayout: INK.ground,
    colorSplit: INK.line,
    borderRadius: 4,
    borderRadiusLG: 6,
    borderRadiusSM: 3,
    fontSize: 14,
    controlHeight: 32,
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
    boxShadow: '0 1px 2px rgba(22,35,47,.06), 0 4px 14px rgba(22,35,47,.08)',
    boxShadowSecondary: '0 2px 4px rgba(22,35,47,.08), 0 8px 24px rgba(22,35,47,.12)',
  },
  components: {
    Table: {
      cellPaddingBlock: 8,
      cellPaddingInline: 12,
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 10,
      headerBg: '#f4f6f8',
      headerColor: INK.muted,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f4f8fb',
      rowSelectedBg: '#e8f0f8',
      rowSelectedHoverBg: '#dfeaf5',
      headerSortActiveBg: '#e9eef2',
      headerSortHoverBg: '#e9eef2',
      bodySortBg: '#fafbfc',
    },
    Card: { headerHeight: 44, headerFontSize: 15, bodyPadding: 16, headerPadding: 16 },
    Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px', labelColor: INK.muted },
    Breadcrumb: { linkColor: INK.muted, itemColor: INK.muted, lastItemColor: INK.text, separatorColor: INK.faint },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Modal: { titleFontSize: 16 },
    Tag: { defaultBg: '#f1f4f6', defaultColor: INK.muted },
    Tooltip: { colorBgSpotlight: INK.deep },
  },
};

export const officeTheme: ThemeConfig = { ...shared, cssVar: { key: 'office' } };

/** Touch screens at a station: gloves, one metre away. Body 18 px, targets at least 48 px. */
export const stationTheme: ThemeConfig = {
  ...shared,
  cssVar: { key: 'station' },
  token: { ...shared.token, fontSize: 18, controlHeight: 52, controlHeightLG: 64, borderRadius: 8, borderRadiusLG: 10 },
  components: { ...shared.components, Modal: { ...shared.components?.Modal, titleFontSize: 22 } },
};
