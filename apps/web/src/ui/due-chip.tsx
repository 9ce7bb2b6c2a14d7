import type { ReactNode } from 'react';
import type { Light } from '../api/contract';
import { lightLabel } from '../labels';
import { Chip } from './chip';

interface Props {
  light: Light;
  /** What follows the word: '剩 3 工作日', '12-11(周五) 17:30'. */
  children?: ReactNode;
  title?: string | undefined;
}

/** 灯 (ux 0.4): shape, word and what is left, so that colour never speaks alone. */
export function DueChip({ light, children, title }: Props) {
  const { shape, word } = lightLabel[light];
  return (
    <Chip tone={light} title={title}>
      <i aria-hidden>{shape}</i>
      {word}
      {children !== undefined && <> · {children}</>}
    </Chip>
  );
}

/** The same for a row of 32 px: shape and number, the word for who reads by ear. */
export function DueMark({ light, children }: Pick<Props, 'light' | 'children'>) {
  const { shape, word } = lightLabel[light];
  return (
    <span className={`left ${light}`}>
      <i aria-hidden>{shape}</i> <span className="unseen">{word}</span>
      {children}
    </span>
  );
}
