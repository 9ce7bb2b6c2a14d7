// What is wrong with a Compose file, as sentences; none = nothing is. Pure: what lies around it comes in.
import Ajv from 'ajv';
import { parse } from 'yaml';

const DURATION = /^(\d+(\.\d+)?(us|ms|s|m|h))+$/;
const durations = ['interval', 'timeout', 'start_period', 'stop_grace_period'];

/**
 * @param text of docker-compose.yml
 * @param around `schema` that of the Compose Specification; `variables` the environment our processes read; `exists(path)` whether a file of the repository, or a build's output, is there
 */
export function composeFaults(text, { schema, variables, exists }) {
  let file;
  try {
    file = parse(text, { merge: true, strict: true, uniqueKeys: true });
  } catch (error) {
    return [`it is no YAML: ${error.message}`];
  }
  const { $schema, ...rules } = schema; // it names its dialect by an address Ajv does not have
  const validate = new Ajv({ allErrors: true, strict: false, formats: { duration: DURATION } }).compile(rules);
  if (!validate(file)) return validate.errors.map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
  const faults = [...dollars(file), ...times(file.services, '/services'), ...references(file)];
  for (const [name, service] of Object.entries(file.services)) faults.push(...serviceFaults(name, service, { variables, exists }));
  return faults;
}

/** What one part of the file names must be there in another, and in the state that is waited for. */
function references({ services, volumes = {}, configs = {} }) {
  const faults = [];
  for (const [name, { depends_on = {}, volumes: mounts = [], configs: used = [] }] of Object.entries(services)) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      if (!services[other]) faults.push(`${name} depends on ${other}, which is no service`);
      else if (condition === 'service_healthy' && !services[other].healthcheck) faults.push(`${name} waits for ${other} to be healthy, which has no healthcheck`);
      else if (condition === 'service_completed_successfully' && services[other].restart !== 'no') faults.push(`${name} waits for ${other} to complete, which is started again and again`);
    }
    for (const mount of mounts) if (!mount.startsWith('./') && !(mount.split(':', 1)[0] in volumes)) faults.push(`${name} mounts ${mount.split(':', 1)[0]}, which is no volume`);
    for (const { source } of used) if (!(source in configs)) faults.push(`${name} uses the config ${source}, which is not there`);
  }
  return faults;
}

/** The schema takes any text for a time. */
function times(part, at) {
  return Object.entries(part ?? {}).flatMap(([key, value]) => {
    if (durations.includes(key) && !DURATION.test(value)) return [`${at}/${key}: ${value} is no time; a number with its unit, such as 20s`];
    return value !== null && typeof value === 'object' ? times(value, `${at}/${key}`) : [];
  });
}

/** A $ that is neither doubled nor a variable with its default or its refusal is filled in with nothing. */
function dollars(file) {
  const faults = [];
  const walk = (value, at) => {
    if (typeof value === 'string') {
      const left = value.replaceAll('$$', '').replaceAll(/\$\{[A-Z_][A-Z0-9_]*:[-?][^}]*\}/g, '');
      if (left.includes('$')) faults.push(`${at}: a $ that Compose would fill in; double it, or give the variable a default: ${left.slice(left.indexOf('$'), left.indexOf('$') + 30)}`);
    } else if (value !== null && typeof value === 'object') for (const [key, each] of Object.entries(value)) walk(each, `${at}/${key}`);
  };
  walk(file.services, '/services');
  walk(file.configs, '/configs');
  return faults;
}

/** Of our own image: variables that nobody reads, and programs that are not built. */
function serviceFaults(name, { build, image, environment = {}, command = '', container_name }, { variables, exists }) {
  if (build === undefined && image !== 'zonggui') return [];
  const unread = Object.keys(environment).filter((each) => each !== 'TZ' && each !== 'NODE_ENV' && !variables.includes(each));
  const program = /dist\/\S+\.js/.exec(String(command))?.[0];
  return [
    ...unread.map((each) => `${name} is told ${each}, which nobody reads`),
    ...(program !== undefined && !exists(program) ? [`${name} runs ${program}, which no build makes`] : []),
    ...(container_name === undefined ? [] : [`${name} has a container_name and cannot be scaled`]),
  ];
}
