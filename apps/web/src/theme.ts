import type { ThemeConfig } from 'antd';

/** The palette; contrast on white is at least 4.5 for text and 3 for borders. Red means 超期 and nothing else. */
export const colour = {
  text: '#1F2329', secondary: '#4E5969', hint: '#646F7D',
  page: '#F4F6F9', panel: '#FFFFFF', line: '#DDE2E9',
  brand: '#1457B0', border: '#8A94A3', selected: '#E3EEFD',
} as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.brand, colorInfo: colour.brand, colorLink: colour.brand, colorError: '#C9252D', colorSuccess: '#1E8E4E', colorWarning: '#B87503',
    colorText: colour.text, colorTextSecondary: colour.secondary, colorTextTertiary: colour.hint, colorTextDescription: colour.hint, colorTextPlaceholder: colour.hint,
    colorBgLayout: colour.page, colorBorder: colour.border, colorBorderSecondary: colour.line, colorSplit: colour.line,
    controlOutline: '#0B5FFF', controlOutlineWidth: 1, borderRadius: 4, borderRadiusLG: 4, borderRadiusSM: 4, controlHeight: 32, fontSize: 14, lineHeight: 22 / 14, wireframe: false, motion: false,
    fontFamily: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
  },
  components: {
    Table: { cellPaddingBlockSM: 4, cellPaddingInlineSM: 8, headerBg: '#EEF1F5', rowSelectedBg: colour.selected, rowSelectedHoverBg: colour.selected },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400 },
    Menu: { itemHeight: 36, itemBorderRadius: 4 },
  },
};
