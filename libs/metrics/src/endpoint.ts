import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface MetricsAddress {
  readonly host: string;
  /** 0 = any free one; null = nothing is served. */
  readonly port: number | null;
}

/** `GET /metrics` on a port of its own, which the proxy in front of the pages never reaches. Counts, ages and durations; nothing of a person or a case. */
export class MetricsEndpoint {
  private server: Server | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly at: MetricsAddress,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Port it answers on; null when it does not. */
  get port(): number | null {
    // listening on TCP, so the address is never a pipe's name
    return (this.server?.address() as AddressInfo | null | undefined)?.port ?? null;
  }

  /** @throws Error when the port is taken */
  async open(): Promise<void> {
    const { host, port } = this.at;
    if (port === null) return;
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'Content-Type': this.registry.contentType, 'Cache-Control': 'no-store' }).end(text),
        (error: unknown) => {
          this.onError(error);
          response.writeHead(500).end();
        },
      );
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  }

  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
    this.server = undefined;
  }
}
