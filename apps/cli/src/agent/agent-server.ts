import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { operations, type AgentAnswer, type AgentRequest, type Operation } from './contract';
import { DeviceFault, type WindowDevices } from './window-devices';

export interface AgentSettings {
  /** Addresses of the pages that are let in, as browsers send them: https://zonggui.example. */
  readonly origins: readonly string[];
  /** What the page was paired with. */
  readonly token: string;
}

/** A page waits for a card no longer than this, whatever it asks for; in milliseconds. */
const longest = 60_000;
const largest = 64 * 1024;

/** The agent's door, on this computer only: who is not let in hears DENIED and nothing else. */
export function agentServer(devices: WindowDevices, settings: AgentSettings): Server {
  return createServer((request, response) => {
    serve(request, response, devices, settings).catch(() => response.destroy());
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, devices: WindowDevices, settings: AgentSettings): Promise<void> {
  // a browser shows the page no answer without these; the door itself is the check below
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? 'null').setHeader('Vary', 'Origin');
  if (request.method === 'OPTIONS') return void preflight(response).end();
  const body = await textOf(request);
  if (!isLetIn(request, settings)) return send(response, 403, { id: '', ok: false, error: 'DENIED' });
  const asked = requestOf(body);
  if (asked === null) return send(response, 400, { id: '', ok: false, error: 'DENIED' });
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  send(response, 200, await answerOf(asked, devices, gone.signal));
}

function preflight(response: ServerResponse): ServerResponse {
  return response.writeHead(204, {
    'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'content-type, x-pairing-token', 'Access-Control-Allow-Private-Network': 'true', 'Access-Control-Max-Age': '600',
  });
}

async function answerOf(asked: AgentRequest, devices: WindowDevices, gone: AbortSignal): Promise<AgentAnswer> {
  try {
    return { id: asked.id, ok: true, data: await devices.answer(asked, gone) };
  } catch (error) {
    if (!(error instanceof DeviceFault)) throw error;
    return { id: asked.id, ok: false, error: error.error };
  }
}

/** The page's own address and its token; and the agent's own, so that a foreign name bound to 127.0.0.1 gets nothing. */
function isLetIn({ headers }: IncomingMessage, { origins, token }: AgentSettings): boolean {
  const host = headers.host?.replace(/:\d+$/, '');
  return origins.includes(headers.origin ?? '') && (host === '127.0.0.1' || host === 'localhost') && isSame(String(headers['x-pairing-token'] ?? ''), token);
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function requestOf(body: string): AgentRequest | null {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { id, op, timeoutMs = 8000, known } = said as Record<string, unknown>; // each is looked at on the next lines
  if (typeof id !== 'string' || !isOperation(op) || typeof timeoutMs !== 'number' || !(timeoutMs >= 0)) return null;
  return { id, op, timeoutMs: Math.min(timeoutMs, longest), ...(typeof known === 'number' ? { known } : {}) };
}

const isOperation = (op: unknown): op is Operation => operations.some((known) => known === op);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    // chunks are text since setEncoding
    text += chunk as string;
    if (text.length > largest) throw new Error('The message is too large.');
  }
  return text;
}

function send(response: ServerResponse, status: number, answer: AgentAnswer): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(answer));
}
