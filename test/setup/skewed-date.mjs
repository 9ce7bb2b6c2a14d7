// Loaded before a process: its host's clock is off by ZONGGUI_SKEW_MS, as the clocks of hosts are. What counts steadily (performance.now) is not.
const skew = Number(process.env.ZONGGUI_SKEW_MS ?? 0);
const { Date: True } = globalThis;
globalThis.Date = class extends True {
  constructor(...from) {
    if (from.length === 0) super(True.now() + skew);
    else super(...from);
  }
  static now() {
    return True.now() + skew;
  }
};
