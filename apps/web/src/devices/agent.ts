import { newKey } from '../api/client';
import type { Answer, DeviceErrorCode, DeviceStatus, IdCard, Operations } from './contract';
import { pairing } from './pairing';
import type { Pairing } from './pairing';

/** What the clerk reads when a device does not answer as wished. */
export const deviceSentences: Readonly<Record<DeviceErrorCode, string>> = {
  NO_CARD: '请放好证件',
  READER_OFFLINE: '读卡器未连接，手工录入',
  TIMEOUT: '设备没有响应，请再试一次，或手工录入',
  DENIED: '浏览器未允许访问本机设备：点此查看开通方法',
};

export class DeviceError extends Error {
  constructor(readonly code: DeviceErrorCode) {
    super(deviceSentences[code]);
    this.name = 'DeviceError';
  }
}

/** Milliseconds a person has to put the card down. */
const patience = 8000;
/** Milliseconds beyond what the agent was given after which it is taken for dead. */
const grace = 2000;

/**
 * Reads the 身份证 or 社会保障卡 that lies on this window's readers, whichever answers first; waits eight seconds for one. Call it from a click or F2 only: while the browser has not been
 * allowed to speak to this computer's devices, that call is what makes it ask. Card data is handed over and kept nowhere.
 *
 *     try { fill(await readCard()); } catch (error) { if (error instanceof DeviceError) say(error.message); }
 *
 * `DENIED` goes with a link to `paths.devices`, every other code leaves typing by hand.
 * @throws DeviceError NO_CARD · READER_OFFLINE (also: no agent is paired or running) · TIMEOUT · DENIED
 */
export async function readCard(): Promise<IdCard> {
  const enough = new AbortController();
  try {
    return await Promise.any((['idcard.read', 'sicard.read'] as const).map((op) => ask(op, patience, enough.signal)));
  } catch (error) {
    throw gravest(error);
  } finally {
    enough.abort(); // nobody waits for the other card any more
  }
}

/** Where one reader is there and had no card, that is what the clerk can mend. */
function gravest(error: unknown): unknown {
  if (!(error instanceof AggregateError)) return error;
  const said: unknown[] = error.errors;
  return said.find((each) => !(each instanceof DeviceError)) ?? said.find((each) => each instanceof DeviceError && each.code === 'NO_CARD') ?? said[0];
}

/** One page from the document camera (F8), as an image to upload. @throws DeviceError; READER_OFFLINE means the camera is not there */
export async function scanPage(signal?: AbortSignal): Promise<Blob> {
  const { mime, image } = await ask('scan.page', patience, signal);
  return new Blob([Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))], { type: mime });
}

/** The devices now; with a version, as soon as they differ from it. @throws DeviceError */
export const deviceStatus = (known?: number, signal?: AbortSignal): Promise<DeviceStatus> => ask('device.status', known === undefined ? 0 : 25_000, signal, known);

/** Tries an agent before this computer is paired with it. @throws DeviceError */
export const tryAgent = (agent: Pairing): Promise<DeviceStatus> => send(agent, 'device.status', { timeoutMs: 0 });

function ask<Op extends keyof Operations>(op: Op, timeoutMs: number, signal?: AbortSignal, known?: number): Promise<Operations[Op]['answer']> {
  const agent = pairing();
  if (agent === null) return Promise.reject(new DeviceError('READER_OFFLINE'));
  return send(agent, op, { timeoutMs, ...(known === undefined ? {} : { known }) }, signal);
}

async function send<Op extends keyof Operations>({ port, token }: Pairing, op: Op, more: { timeoutMs: number; known?: number }, signal?: AbortSignal): Promise<Operations[Op]['answer']> {
  const [stop, late] = [new AbortController(), { is: false }];
  const timer = setTimeout(() => {
    late.is = true;
    stop.abort();
  }, more.timeoutMs + grace);
  signal?.addEventListener('abort', () => stop.abort());
  const message: RequestInit & { targetAddressSpace: string } = {
    method: 'POST', body: JSON.stringify({ id: newKey(), op, ...more }), headers: { 'Content-Type': 'application/json', 'X-Pairing-Token': token }, cache: 'no-store',
    signal: stop.signal, targetAddressSpace: 'loopback', // Chrome asks the person, instead of refusing as mixed content
  };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, message);
    reached = true;
    // the agent keeps to the contract, or the answer is no JSON and caught below
    const answer = (await response.json()) as Answer<Operations[Op]['answer']>;
    if (answer.ok) return answer.data;
    throw new DeviceError(answer.error);
  } catch (error) {
    if (error instanceof DeviceError || signal?.aborted === true) throw error;
    if (late.is) throw new DeviceError('TIMEOUT');
    throw new DeviceError((await loopbackPermission()) === 'denied' ? 'DENIED' : 'READER_OFFLINE');
  } finally {
    clearTimeout(timer);
  }
}

/** An answer came through: a page that itself comes from this computer is never asked about it, and its permission stays `prompt`. */
let reached = false;

/** Whether the browser lets pages speak to this computer; a browser that does not know the question does not ask it either. */
export async function loopbackPermission(): Promise<PermissionState> {
  if (reached) return 'granted';
  for (const name of ['loopback-network', 'local-network-access']) {
    // names younger than the DOM's types
    const status = await navigator.permissions?.query({ name: name as PermissionName }).catch(() => null);
    if (status) return status.state;
  }
  return 'granted';
}
