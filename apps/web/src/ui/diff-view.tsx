export interface DiffLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

interface Props {
  /** Heads of the two columns: '申请时', '审批后'. */
  before: string;
  after: string;
  lines: readonly DiffLine[];
  /** How many differ, in words, over the table. */
  told: string;
}

/** Two states of one thing side by side; what differs has ≠ and a tint. */
export function DiffView({ before, after, lines, told }: Props) {
  return (
    <table className="grid difference">
      <caption className="hint">{told}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.what} className={line.differs ? 'differs' : ''}>
            <td>{line.what}</td>
            <td>{line.before}</td>
            <td>
              {line.differs && <b aria-label="有差异">≠ </b>}
              {line.after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
