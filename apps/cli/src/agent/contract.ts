/**
 * What pages and the window device agent say to each other: one JSON message in, one out, over `POST http://127.0.0.1:{port}/`, with the
 * pairing token in `X-Pairing-Token`. The page's half is `apps/web/src/devices/contract.ts`.
 */
export const operations = ['idcard.read', 'sicard.read', 'scan.page', 'device.status'] as const;
export type Operation = (typeof operations)[number];

export interface AgentRequest {
  readonly id: string;
  readonly op: Operation;
  /** How long the page waits for the person to put the card down, in milliseconds. */
  readonly timeoutMs: number;
  /** With `device.status`: the version the page knows. The answer comes when there is another, or after `timeoutMs`. */
  readonly known?: number;
}

/** NO_CARD: nothing lay on the reader in time. READER_OFFLINE: the device is not there. TIMEOUT: it does not answer. DENIED: origin or token is not let in. */
export type AgentError = 'NO_CARD' | 'READER_OFFLINE' | 'TIMEOUT' | 'DENIED';

export type AgentAnswer = { readonly id: string; readonly ok: true; readonly data: unknown } | { readonly id: string; readonly ok: false; readonly error: AgentError };

/** As the reader gives it: codes of GA/T 2000.156 and GB/T 2261.1, days as YYYYMMDD. */
export interface Card {
  readonly idType: '111';
  readonly idNo: string;
  readonly name: string;
  readonly sex: '1' | '2';
  readonly birth: string;
  readonly nation: string;
  readonly addr: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** A day, or 长期. */
  readonly validTo: string;
}

export const deviceNames = ['reader', 'scanner', 'printer', 'ratingScreen'] as const;
export type DeviceName = (typeof deviceNames)[number];

export interface DeviceStatus {
  /** Grows with every change. */
  readonly version: number;
  readonly devices: Readonly<Record<DeviceName, 'online' | 'offline'>>;
}
