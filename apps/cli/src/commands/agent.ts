import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { agentServer } from '../agent/agent-server';
import { deviceNames, type Card, type DeviceName } from '../agent/contract';
import { cardsOf } from '../agent/sample-cards';
import { WindowDevices } from '../agent/window-devices';

interface AgentOptions {
  port: string;
  origin: string[];
  token?: string;
  cards?: string;
}

/** `zonggui agent`: the window device agent with devices that are not there. Cards are 示例; pages speak to it as to a real one. */
export function registerAgentCommand(program: Command): void {
  program
    .command('agent')
    .description('窗口外设助手（模拟设备）：在本机 127.0.0.1 上按同一约定答读卡、高拍和设备状态')
    .option('--port <n>', '端口', '17871')
    .option('--origin <url...>', '允许连接的页面地址', ['http://127.0.0.1:3000', 'http://localhost:3000'])
    .option('--token <text>', '配对码；不给则随机生成')
    .option('--cards <file>', '示例卡片（JSON 列表）；不给则用内置的')
    .action(async ({ port, origin, token = String(randomInt(100_000, 1_000_000)), cards: file }: AgentOptions) => {
      const [devices, cards] = [new WindowDevices(), cardsOf(file)];
      const server = agentServer(devices, { origins: origin, token }).listen(Number(port), '127.0.0.1');
      await once(server, 'listening');
      // listening on TCP, so the address is never a pipe's name
      console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token, origins: origin }));
      console.error(helpOf(cards));
      for await (const line of createInterface({ input: process.stdin })) console.error(obey(line.trim(), devices, cards));
      server.close();
      server.closeAllConnections();
    });
}

const helpOf = (cards: readonly Card[]): string =>
  [...cards.map(({ name, idNo }, index) => `  ${index + 1}  放上 ${name} 的身份证 ${idNo}`), '  s1  放上第一人的社会保障卡', '  0  拿走证件', `  <设备> on|off  接上或断开：${deviceNames.join('、')}`, '  输入结束即退出'].join('\n');

/** One line of the keyboard, and what came of it. */
function obey(line: string, devices: WindowDevices, cards: readonly Card[]): string {
  const [word = '', state] = line.split(/\s+/);
  if (word === '0') {
    devices.lay(null);
    return '证件已拿走';
  }
  const [, social, place] = /^(s?)(\d+)$/.exec(word) ?? [];
  const card = cards[Number(place) - 1];
  if (card !== undefined) {
    devices.lay(card, social === 's' ? 'sicard.read' : 'idcard.read');
    return `已放上 ${card.name} 的${social === 's' ? '社会保障卡' : '身份证'}`;
  }
  if (!isDevice(word) || (state !== 'on' && state !== 'off')) return helpOf(cards);
  devices.connect(word, state === 'on');
  return `${word} ${state === 'on' ? '已接上' : '已断开'}`;
}

const isDevice = (word: string): word is DeviceName => deviceNames.some((name) => name === word);
