/**
 * What the page and the window device agent say to each other (docs/devices.md): one JSON message in, one out, over `POST http://127.0.0.1:{port}/`
 * with the pairing token in `X-Pairing-Token`. The agent's half is `apps/cli/src/agent/contract.ts`.
 */
export type DeviceErrorCode = 'NO_CARD' | 'READER_OFFLINE' | 'TIMEOUT' | 'DENIED';

/** As the reader gives it: codes of GA/T 2000.156 (111 = 居民身份证) and GB/T 2261.1 (1 男, 2 女), days as YYYYMMDD. */
export interface IdCard {
  readonly idType: string;
  readonly idNo: string;
  readonly name: string;
  readonly sex?: string;
  readonly birth: string;
  readonly nation?: string;
  readonly addr?: string;
  readonly issuer?: string;
  readonly validFrom?: string;
  /** A day, or 长期. */
  readonly validTo?: string;
}

export interface Operations {
  'idcard.read': { answer: IdCard };
  'sicard.read': { answer: IdCard };
  'scan.page': { answer: { readonly mime: string; readonly image: string } };
  'device.status': { answer: DeviceStatus };
}

export type DeviceName = 'reader' | 'scanner' | 'printer' | 'ratingScreen';

export interface DeviceStatus {
  readonly version: number;
  readonly devices: Readonly<Record<DeviceName, 'online' | 'offline'>>;
}

export type Answer<Data> = { readonly id: string; readonly ok: true; readonly data: Data } | { readonly id: string; readonly ok: false; readonly error: DeviceErrorCode };
