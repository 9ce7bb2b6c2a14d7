/** The process runs. */
export class LiveView {
  readonly live: boolean;
}

/** What answers. */
export class ReadyView {
  readonly ready: boolean;
  readonly postgres: boolean;
  readonly redis: boolean;
}
