// What is wrong with a Dockerfile, as sentences; none = nothing is. Pure: what lies around it comes in.

/** Instructions with their arguments, continued lines joined. */
export function instructionsOf(text) {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(/\s+/, 1)[0].toUpperCase(), rest: line.replace(/^\S+\s+/, '') }));
}

/**
 * @param around `exists(path)` of the repository, or a build's output; `workspaces` the folders of package.json; `ignored` the lines of
 * .dockerignore; `secret` the paths that must never reach an image
 */
export function dockerfileFaults(text, { exists, workspaces, ignored, secret }) {
  const faults = [];
  const stages = new Map();
  let stage = null;
  for (const { name, rest } of instructionsOf(text)) {
    if (name === 'FROM') {
      const [, image, as] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
      if (image === undefined || !/:[^:]*\d/.test(image)) faults.push(`FROM ${rest}: name the image with its version`);
      stage = { copied: [], whole: false };
      stages.set(as ?? `#${stages.size}`, stage);
    } else if (stage === null && name !== 'ARG') faults.push(`${name} before any FROM`);
    else if (name === 'COPY') faults.push(...copy(rest, stage, { exists, stages }));
    else if (name === 'RUN' && /\bnpm ci\b/.test(rest)) faults.push(...installs(stage, workspaces));
    else if (name === 'CMD') faults.push(...runs(rest, exists));
    else if (!['RUN', 'WORKDIR', 'ENV', 'USER', 'EXPOSE', 'ARG', 'CMD', 'HEALTHCHECK', 'LABEL'].includes(name)) faults.push(`${name} is no instruction this check knows`);
  }
  for (const each of secret) if (!ignored.includes(each)) faults.push(`.dockerignore does not name ${each}, and COPY . would take it into the image`);
  return faults;
}

function copy(rest, stage, { exists, stages }) {
  const words = rest.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const sources = paths.slice(0, -1);
  if (from !== undefined && !stages.has(from)) return [`COPY --from=${from}: there is no such stage`];
  if (from === undefined) stage.copied.push(...sources);
  return sources
    .map((source) => (from === undefined ? source : source.replace(/^\/zonggui\//, '')))
    .filter((source) => source !== '.' && !exists(source))
    .map((source) => `COPY ${source}: nothing is there`);
}

/** `npm ci` wants the lock file, and the package.json of every workspace it names. */
function installs({ copied }, workspaces) {
  if (copied.includes('.')) return [];
  return ['package.json', 'package-lock.json', ...workspaces.map((folder) => `${folder}/package.json`)].filter((file) => !copied.includes(file)).map((file) => `RUN npm ci before ${file} is copied`);
}

function runs(rest, exists) {
  const program = /dist\/[^"\s]+\.js/.exec(rest)?.[0];
  return program !== undefined && !exists(program) ? [`CMD runs ${program}, which no build makes`] : [];
}
