import type { KeyboardEvent } from 'react';
import { digitOf, moveOn } from './stops';
import { isComposing } from './key-names';

interface Props<Value extends string> {
  name: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value | null;
  onChoose: (value: Value) => void;
  /** Name of the stop. */
  stop: string;
  /** By which a form finds it. */
  id?: string | undefined;
}

/** One of a few, by its digit, by arrows or by the mouse; a digit goes on to the next stop, Enter past all rows of its kind. */
export function ChoiceRow<Value extends string>({ name, options, value, onChoose, stop, id }: Props<Value>) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const chosen = options[digitOf(event.nativeEvent) - 1];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code] ?? 0;
    const near = step === 0 ? undefined : options[options.findIndex((option) => option.value === value) + step];
    if (chosen === undefined && near === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const taken = chosen ?? near;
    if (taken !== undefined) onChoose(taken.value);
    if (near === undefined) moveOn(event.currentTarget, chosen === undefined);
  };
  return (
    <span id={id} className="choices" role="radiogroup" aria-label={name} tabIndex={0} data-stop={stop} onKeyDown={press}>
      {options.map((option, index) => (
        <button key={option.value} type="button" role="radio" aria-checked={option.value === value} tabIndex={-1} onClick={() => onChoose(option.value)} onMouseDown={(event) => event.preventDefault()}>
          <kbd>{index + 1}</kbd> {option.label}
        </button>
      ))}
    </span>
  );
}
