/** The variables that somebody reads, from the source of libs/env/src/env-fields.ts. */
export const variablesIn = (fields) => [...fields.matchAll(/^ {2}([A-Z][A-Z0-9_]*)\??:/gm)].map(([, name]) => name);
