// The launcher's own modules are plain JavaScript; this is what tests use of them.
declare module '*/tools/local/household.mjs' {
  export interface Running {
    readonly name: string;
    readonly child: import('node:child_process').ChildProcess;
    /** Kept when the process has ended. */
    readonly gone: Promise<unknown>;
    readonly down: boolean;
  }
  export class Household {
    constructor(folder: string);
    must(name: string, command: string, args: string[], sentence: string, options?: object): Promise<void>;
    capture(name: string, command: string, args: string[], options?: object): Promise<{ code: number; stdout: string; stderr: string }>;
    daemon(name: string, command: string, args: string[], options?: object): Running;
    stop(): Promise<void>;
  }
}
declare module '*/tools/local/postgres.mjs' {
  export function startPostgres(household: object, where: { folder: string; port?: number }): Promise<{ url: string; port: number; one: import('*/tools/local/household.mjs').Running }>;
}
declare module '*/tools/local/redis.mjs' {
  export function startRedis(household: object, where: { folder: string; port?: number }): Promise<{ url: string; port: number; one: import('*/tools/local/household.mjs').Running }>;
}
declare module '*/tools/local/ports.mjs' {
  export function freePort(wanted?: number): Promise<number>;
}
declare module '*/tools/local/throw-away.mjs' {
  export function throwAwayFolder(): string;
  export function claimThrowAway(folder: string): Promise<void>;
}
declare module '*/tools/local/chromium-flags.mjs' {
  export const chromiumFlags: string[];
}
