interface Props {
  /** One sentence: where it stands. */
  sentence: string;
  /** What is left, where a day was promised. */
  remaining: string | null;
  /** What comes, and what the applicant is to do. */
  next: readonly string[];
}

/** 进度 for the applicant: one sentence, what is left, what comes next; large, and no word of the office's own. */
export function StatusSentence({ sentence, remaining, next }: Props) {
  return (
    <>
      <div className="sentence" role="status">
        {sentence}
      </div>
      {remaining !== null && <div>{remaining}</div>}
      <div>
        <h2>接下来</h2>
        <ul style={{ margin: 0, paddingLeft: 24 }}>
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
