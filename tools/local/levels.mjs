// The four levels of tests, and what each needs before it can run.
export const LEVELS = ['unit', 'integration', 'journey', 'browser'];

const chosen = (args) => {
  const at = args.findIndex((arg) => arg === '--selectProjects' || arg.startsWith('--selectProjects='));
  if (at < 0) return [];
  if (args[at].includes('=')) return args[at].slice(args[at].indexOf('=') + 1).split(',');
  const names = args.slice(at + 1);
  const end = names.findIndex((name) => !LEVELS.includes(name));
  return end < 0 ? names : names.slice(0, end);
};

/** The levels these arguments ask for (`--selectProjects unit integration`), and the arguments without that choice. */
export function levelsOf(args) {
  const names = chosen(args).filter((name) => LEVELS.includes(name));
  const rest = args.filter((arg) => !arg.startsWith('--selectProjects') && !(names.length > 0 && names.includes(arg)));
  return { levels: names.length > 0 ? LEVELS.filter((level) => names.includes(level)) : LEVELS, rest };
}

const any = (levels, ...wanted) => wanted.some((level) => levels.includes(level));

export const needsServices = (levels) => any(levels, 'integration', 'journey', 'browser');
export const needsBrowser = (levels) => any(levels, 'browser');
/** Integration and journeys start the built api and worker as processes of their own; only the browser needs the screens too. */
export const needsBuilds = (levels) => [...(needsServices(levels) ? ['server'] : []), ...(any(levels, 'journey', 'browser') ? ['web'] : [])];
