// One way to speak: a line with the seconds passed. One way to give up: a Halt, which is a sentence for a person and needs no stack.
const began = performance.now();

export const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);

export class Halt extends Error {}

const ofTheSystem = {
  EACCES: (error) => `${error.path ?? 'A file'} belongs to another user: run as the user who started it first, or give it to yourself (chown -R).`,
  EPERM: (error) => `${error.path ?? 'A file'} belongs to another user: run as the user who started it first, or give it to yourself (chown -R).`,
  ENOSPC: () => 'The disk is full.',
  EROFS: (error) => `${error.path ?? 'The folder'} is on a disk that cannot be written to.`,
};

/** What a person is told: the sentence of a Halt, a sentence for the system's own refusals, else the whole stack (a fault of ours). */
export function explain(error) {
  if (error instanceof Halt) return error.message;
  return ofTheSystem[error?.code]?.(error) ?? error?.stack ?? String(error);
}

/** Nest 12 is ESM only and is loaded with require(), which Node does without a flag from 20.19. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Halt(`Node 20.19 or later is needed; this is ${process.version}.`);
}
