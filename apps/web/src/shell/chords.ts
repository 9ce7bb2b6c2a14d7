import { paths } from '../paths';

/** `g` and a letter, anywhere but in a field: 工作台, 队列, 出件, 监督. */
export const chords: readonly { keys: string; path: string; name: string }[] = [
  { keys: 'G H', path: paths.home, name: '工作台' },
  { keys: 'G Q', path: paths.queue, name: '队列' },
  { keys: 'G O', path: paths.handOut, name: '出件' },
  { keys: 'G S', path: paths.supervision, name: '监督' },
];
