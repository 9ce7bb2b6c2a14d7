import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { residentIdFault } from '@zonggui/domain/identity-number';
import { agentServer } from './agent-server';
import { sampleCards } from './sample-cards';
import { WindowDevices } from './window-devices';

const page = 'https://zonggui.example';
let devices: WindowDevices;
let server: Server;
let url: string;

beforeEach(async () => {
  devices = new WindowDevices();
  server = agentServer(devices, { origins: [page], token: '123456' }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(message: object, headers: Record<string, string> = {}): Promise<{ status: number; body: { ok: boolean; error?: string; data?: Record<string, unknown> } }> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ id: '7f', timeoutMs: 0, ...message }), headers: { origin: page, 'x-pairing-token': '123456', ...headers } });
  return { status: answer.status, body: await answer.json() };
}

describe('the window device agent', () => {
  it('hands over the card that lies on the reader, under the id of the question', async () => {
    devices.lay(sampleCards[1]!);
    expect((await ask({ op: 'idcard.read' })).body).toEqual({ id: '7f', ok: true, data: sampleCards[1] });
  });

  it('waits for the card as long as the page does', async () => {
    const waiting = ask({ op: 'idcard.read', timeoutMs: 30_000 });
    devices.lay(sampleCards[0]!);
    expect((await waiting).body).toMatchObject({ ok: true, data: { idNo: sampleCards[0]!.idNo } });
  });

  it('says NO_CARD when none came, and READER_OFFLINE without a reader', async () => {
    expect((await ask({ op: 'idcard.read' })).body).toEqual({ id: '7f', ok: false, error: 'NO_CARD' });
    devices.connect('reader', false);
    expect((await ask({ op: 'idcard.read', timeoutMs: 30_000 })).body).toEqual({ id: '7f', ok: false, error: 'READER_OFFLINE' });
  });

  it('reads a 社会保障卡 by its own question, and never as a 身份证', async () => {
    devices.lay(sampleCards[1]!, 'sicard.read');
    expect((await ask({ op: 'sicard.read' })).body).toMatchObject({ ok: true, data: { idNo: sampleCards[1]!.idNo } });
    expect((await ask({ op: 'idcard.read' })).body).toMatchObject({ error: 'NO_CARD' });
  });

  it('keeps no card once it is taken away', async () => {
    devices.lay(sampleCards[0]!);
    await ask({ op: 'idcard.read' });
    devices.lay(null);
    expect((await ask({ op: 'idcard.read' })).body).toMatchObject({ error: 'NO_CARD' });
  });

  it('scans one page after another, each its own picture', async () => {
    const [first, second] = [await ask({ op: 'scan.page' }), await ask({ op: 'scan.page' })];
    expect(Buffer.from(String(first.body.data?.image), 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(first.body.data?.image).not.toBe(second.body.data?.image);
  });

  it('tells of a device that is unplugged as soon as it is', async () => {
    const before = (await ask({ op: 'device.status' })).body.data;
    expect(before).toMatchObject({ devices: { reader: 'online', printer: 'online' } });
    const change = ask({ op: 'device.status', known: before?.version, timeoutMs: 30_000 });
    devices.connect('printer', false);
    expect((await change).body.data).toMatchObject({ devices: { reader: 'online', printer: 'offline' } });
  });

  it.each([
    ['another page', { origin: 'https://elsewhere.example' }],
    ['another token', { 'x-pairing-token': '654321' }],
    ['no token', { 'x-pairing-token': '' }],
  ])('lets %s in to nothing', async (_, headers) => {
    devices.lay(sampleCards[0]!);
    expect(await ask({ op: 'idcard.read' }, headers)).toEqual({ status: 403, body: { id: '', ok: false, error: 'DENIED' } });
  });

  it('shows people that are invented, with numbers valid in form', () => {
    expect(sampleCards.map(({ idNo }) => residentIdFault(idNo))).toEqual(sampleCards.map(() => null));
    expect(sampleCards.every(({ name }) => name.startsWith('示例·'))).toBe(true);
  });
});
