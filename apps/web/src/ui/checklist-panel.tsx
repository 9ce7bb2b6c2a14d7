/** 审查要点: one thing that is looked at. */
export interface Point {
  readonly code: string;
  readonly text: string;
  /** ★: nobody has seen a paper for it, so it is ticked by hand. */
  readonly starred: boolean;
}

export type Marks = Readonly<Record<string, 'fits' | 'not' | undefined>>;

/** 默认符合: what is not starred fits until somebody says otherwise. */
export const markOf = (point: Point, marks: Marks): 'fits' | 'not' | undefined => marks[point.code] ?? (point.starred ? undefined : 'fits');

interface Props {
  points: readonly Point[];
  marks: Marks;
  onMark: (code: string, mark: 'fits' | 'not') => void;
}

/** 审查要点: all fit but what is changed by hand; ★ is ticked one by one. What they mean for the decision is the page's. */
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
