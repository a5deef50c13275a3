/**
 * Features of the browser that are off. Playwright has such a list too, of which this one takes the place: what of it matters for a page of
 * one's own machine stands in the first two lines. The third: each new window would fetch and run two pages of suggestions for its address line.
 */
const OFF = [
  ...['DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding'],
  ...['MediaRouter', 'LensOverlay', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/**
 * How a browser is started for tests and measurements. WebGL by software, for there may be no graphics card. Letters and lines are drawn
 * without WebGL, as any browser does that finds no card: the start script of some systems has them drawn by way of it even there.
 */
export const FLAGS: readonly string[] = [
  ...['--use-angle=swiftshader', '--use-gl=angle', '--enable-unsafe-swiftshader', '--no-sandbox'],
  ...['--disable-gpu-rasterization', `--disable-features=${OFF.join()}`],
];
