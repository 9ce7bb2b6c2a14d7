import type { Terms } from '../terms';
import type { DeliveryMethod } from '../application/application';

/** 出件责任方: who gives the result out, and by which sentence of the rule. */
export interface OutputSide {
  readonly by: 'window' | 'backOffice';
  readonly rule: OutputRule;
}

export type OutputRule = 'firstLevel' | 'instantPaper' | 'instantNoPaper' | 'fetched' | 'sent';

/**
 * 003 annex 2 二（三）, for the regions whose rules hold it: 一级办理 by the window on the spot; 即办 of a higher level by the window when there is
 * paper to hand over, else by the back office; everything else by the window when it is fetched, by the back office when it is sent. A level the
 * bureau has not set counts as a higher one.
 */
export function outputSideOf({ handlingLevel, promised, delivery }: Pick<Terms, 'handlingLevel' | 'promised' | 'delivery'>, method: DeliveryMethod): OutputSide {
  if (handlingLevel === 1) return { by: 'window', rule: 'firstLevel' };
  if (promised?.unit === 'minutes') return delivery.paper ? { by: 'window', rule: 'instantPaper' } : { by: 'backOffice', rule: 'instantNoPaper' };
  return method === 'window' ? { by: 'window', rule: 'fetched' } : { by: 'backOffice', rule: 'sent' };
}
