import { isComposing } from './key-names';

const stopsIn = (whole: Element): HTMLElement[] => [...whole.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) => stop.getClientRects().length > 0);

/** What takes the focus of a stop: itself, or the field in it. */
function focusOn(stop: HTMLElement): void {
  const field = stop.matches('input, button, textarea, [tabindex]') ? stop : stop.querySelector<HTMLElement>('input, button, textarea, [tabindex]');
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}

/** The clerk's hand goes on to the next stop (`data-stop`) of the visit (`data-visit`); `past` all others of the same name. */
export function moveOn(from: Element, past = false): void {
  const whole = from.closest('[data-visit]');
  if (whole === null) return;
  const stops = stopsIn(whole);
  const here = stops.findIndex((stop) => stop === from || stop.contains(from));
  const name = past ? stops[here]?.dataset.stop : undefined;
  const next = stops.slice(here + 1).find((stop) => name === undefined || stop.dataset.stop !== name);
  if (next !== undefined) focusOn(next);
}

/** Goes to a stop by its name; false where there is none. */
export function goTo(whole: Element | null, name: string): boolean {
  const stop = whole === null ? undefined : stopsIn(whole).find((each) => each.dataset.stop === name);
  if (stop !== undefined) focusOn(stop);
  return stop !== undefined;
}

/** Enter in a field that is a stop goes to the next one. */
export function enterGoesOn(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.shiftKey || isComposing(event.nativeEvent)) return;
  if (!(event.target instanceof HTMLInputElement) || event.target.dataset.stop === undefined) return;
  event.preventDefault();
  moveOn(event.target);
}

/** 1–9 of either block of digits, from 1; 0 for any other key, and while an input method composes. */
export function digitOf(event: Pick<KeyboardEvent, 'code' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>): number {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return 0;
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
}
