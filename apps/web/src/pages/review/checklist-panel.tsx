import { markOf, type Marks, type Point } from './points';

interface Props {
  points: readonly Point[];
  marks: Marks;
  onMark: (code: string, mark: 'fits' | 'not') => void;
}

/** 审查要点: all fit but what is changed; ★ is ticked one by one. */
export function ChecklistPanel({ points, marks, onMark }: Props) {
  if (points.length === 0) return null;
  const open = points.filter((point) => markOf(point, marks) === undefined).length;
  return (
    <fieldset className="checklist">
      <legend>
        要点 <span className="hint">默认符合，只改例外{open > 0 && `；★ 还有 ${open} 项须逐项勾选`}</span>
      </legend>
      {points.map((point) => {
        const mark = markOf(point, marks);
        return (
          <div key={point.code} className="point">
            <span className="grow">
              {point.starred && (
                <b title="须逐项勾选" aria-label="须逐项勾选">
                  ★
                </b>
              )}
              {point.text}
            </span>
            <span className="marks" role="radiogroup" aria-label={point.text}>
              {(['fits', 'not'] as const).map((each) => (
                <label key={each} className={mark === each ? each : ''}>
                  <input type="radio" name={point.code} checked={mark === each} onChange={() => onMark(point.code, each)} />
                  {each === 'fits' ? '符合' : '不符'}
                </label>
              ))}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
