/** Where `Env` (libs/env) is injected by: what the process was told from outside, checked once. */
export const ENV = Symbol('env');
