import type { ThemeConfig } from 'antd';

/** The palette of ux 6.4; contrast on white is at least 4.5 for text and 3 for borders. Red means 超期 and nothing else. */
export const colour = {
  text: '#1F2329', secondary: '#4E5969', hint: '#646F7D',
  page: '#F4F6F9', panel: '#FFFFFF', line: '#DDE2E9',
  brand: '#1457B0', border: '#8A94A3', selected: '#E3EEFD', focus: '#0B5FFF',
  green: '#1E8E4E', greenTint: '#E6F4EA', yellow: '#B87503', yellowTint: '#FFF3D1', red: '#C9252D', redTint: '#FDE8E8', done: '#EEF0F3',
} as const;

const flat = 'none';

/** antd in that palette: 32 high, radius 4, 14/22, weights 400 and 600, and no shadow but under what floats. The focus ring is the stylesheet's. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.brand, colorLink: colour.brand, colorText: colour.text, colorTextSecondary: colour.secondary, colorTextTertiary: colour.hint, colorTextDescription: colour.hint, colorTextPlaceholder: colour.hint,
    colorInfo: colour.brand, colorInfoBg: colour.selected, colorInfoBorder: colour.brand,
    colorSuccess: colour.green, colorSuccessBg: colour.greenTint, colorSuccessBorder: colour.green,
    colorWarning: colour.yellow, colorWarningBg: colour.yellowTint, colorWarningBorder: colour.yellow,
    colorError: colour.red, colorErrorBg: colour.redTint, colorErrorBorder: colour.red,
    colorTextDisabled: colour.hint, colorBgContainerDisabled: colour.done,
    colorBgLayout: colour.page, colorBgSpotlight: colour.text, colorBorder: colour.border, colorBorderSecondary: colour.line, colorSplit: colour.line,
    colorPrimaryBorder: colour.focus, lineWidthFocus: 2, controlOutlineWidth: 0, borderRadius: 4, borderRadiusLG: 4, borderRadiusSM: 4, borderRadiusXS: 4, controlHeight: 32, fontSize: 14, lineHeight: 22 / 14, fontWeightStrong: 600, wireframe: false, motion: false,
    fontFamily: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
  },
  components: {
    Alert: { defaultPadding: '6px 12px', withDescriptionPadding: '6px 12px', withDescriptionIconSize: 16 },
    Button: { primaryShadow: flat, defaultShadow: flat, dangerShadow: flat, fontWeight: 400 },
    DatePicker: { activeShadow: flat, errorActiveShadow: flat },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
    Input: { activeShadow: flat, errorActiveShadow: flat },
    InputNumber: { activeShadow: flat, errorActiveShadow: flat },
    Menu: { itemHeight: 36, itemBorderRadius: 4 },
    Modal: { titleFontSize: 16, titleLineHeight: 24 / 16 },
    Segmented: { trackBg: colour.done, itemSelectedBg: colour.brand, itemSelectedColor: colour.panel, itemColor: colour.text },
    Select: { activeOutlineColor: 'transparent', optionSelectedBg: colour.selected },
    Table: { cellPaddingBlockSM: 4, cellPaddingInlineSM: 8, headerBg: colour.page, headerColor: colour.secondary, headerSplitColor: 'transparent', rowHoverBg: colour.page, rowSelectedBg: colour.selected, rowSelectedHoverBg: colour.selected },
    Tabs: { horizontalItemPadding: '6px 0', horizontalMargin: '0 0 8px' },
    Tag: { defaultBg: colour.done, defaultColor: colour.secondary },
  },
};
