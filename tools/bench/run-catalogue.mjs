// What a clerk waits for before anything is written: the guide with its verdict, and finding the item. One core, no database.
const whole = (rate) => Math.round(rate).toLocaleString('en');

const kinds = {
  again: 'guides and answers known, papers as they come',
  newAnswers: 'guides known, no answer given twice',
  first: 'a catalogue just built, nothing known',
};

export async function catalogueBench(_stage, { small }) {
  // only here: they need the build, which is made when it is stale
  const { measureVerdicts } = await import('./verdicts.mjs');
  const { measureSearch } = await import('./search.mjs');
  const verdicts = measureVerdicts({ rounds: small ? 10 : 100 });
  const rates = Object.entries(kinds).map(([kind, what]) => ({
    bench: `verdicts, ${kind}`, unit: 'answers/s', ours: verdicts[kind], yardstick: verdicts.clone, ratio: verdicts[kind] / verdicts.clone, guides: verdicts.guides, questions: verdicts.questions,
    line: `${whole(verdicts[kind])} answers/s of one core (${what}); structuredClone of the guide ${whole(verdicts.clone)}/s`,
  }));
  const looks = measureSearch({ rounds: small ? 20 : 200 }).map(({ kind, ours, plain, items, names, found }) => ({
    bench: `finding, ${kind}`, unit: 'ms p99', ours: ours.p99, yardstick: plain.p99, ratio: ours.cpu / plain.cpu, p50: ours.p50, processor: ours.cpu, items, names, found,
    line: `among ${items} items p50 ${ours.p50.toFixed(1)} ms, p99 ${ours.p99.toFixed(1)} ms, processor ${ours.cpu.toFixed(1)} ms; includes ${plain.cpu.toFixed(2)} ms`,
  }));
  return [...rates, ...looks];
}
catalogueBench.needsNoStage = true;
