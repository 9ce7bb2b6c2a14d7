/**
 * The popup of the address bar is two pages of Chromium's own, in a renderer of their own beside every page that is opened, to nobody's use here. This switch takes the place of
 * Playwright's own list, so what that says of plain HTTP, painting and services that call home is said again.
 */
const without = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'];

/** For every Chromium that tests, pictures and benchmarks start. */
export const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none',
  `--disable-features=${without.join(',')}`,
];
