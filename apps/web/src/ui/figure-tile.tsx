import { Link } from 'react-router';

export interface Figure {
  readonly name: string;
  /** As it is shown: '1,204', '96.3%', '7/9'; '…' while it is on its way. */
  readonly value: string;
  /** The rows it counts. */
  readonly to: string;
  /** Its definition (ux 3.2), told by the pointer. */
  readonly told: string;
  readonly tone?: 'yellow' | 'red';
}

/** One number of the supervisor's page, and the way to its rows. */
export function FigureTile({ name, value, to, told, tone }: Figure) {
  return (
    <Link to={to} title={told} className={`figure ${tone ?? ''}`} aria-label={`${name} ${value}`}>
      <span>{name}</span>
      <strong>{value}</strong>
    </Link>
  );
}
