import { EventEmitter, once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { deviceNames, type AgentError, type AgentRequest, type Card, type DeviceName, type DeviceStatus, type Operation } from './contract';
import { samplePage } from './sample-page';

/** What a device says instead of an answer. */
export class DeviceFault extends Error {
  constructor(readonly error: AgentError) {
    super(error);
  }
}

type CardReading = Extract<Operation, 'idcard.read' | 'sicard.read'>;

interface LaidCard {
  readonly card: Card;
  readonly as: CardReading;
}

/** The devices of one window: what is connected, and which card lies on the reader. No card data outlives the card. */
export class WindowDevices {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly connected: Record<DeviceName, boolean> = { reader: true, scanner: true, printer: true, ratingScreen: true };
  private version = 1;
  private pages = 0;
  private laid: LaidCard | null = null;

  /** `as`: a 身份证, or the 社会保障卡 of the same person. */
  lay(card: Card | null, as: CardReading = 'idcard.read'): void {
    this.laid = card && { card, as };
    this.changes.emit('change');
  }

  connect(device: DeviceName, on: boolean): void {
    this.connected[device] = on;
    this.version += 1;
    this.changes.emit('change');
  }

  /** @throws DeviceFault */
  async answer(request: AgentRequest, gone: AbortSignal): Promise<unknown> {
    switch (request.op) {
      case 'idcard.read':
      case 'sicard.read':
        return this.read(request.op, request.timeoutMs, gone);
      case 'scan.page':
        return this.scan();
      case 'device.status':
        await this.until(() => this.version !== request.known, request.timeoutMs, gone);
        return this.status();
    }
  }

  private async read(op: CardReading, timeoutMs: number, gone: AbortSignal): Promise<Card> {
    await this.until(() => this.laid?.as === op || !this.connected.reader, timeoutMs, gone);
    if (!this.connected.reader) throw new DeviceFault('READER_OFFLINE');
    if (this.laid?.as !== op) throw new DeviceFault('NO_CARD');
    return this.laid.card;
  }

  private async scan(): Promise<{ mime: string; image: string }> {
    if (!this.connected.scanner) throw new DeviceFault('READER_OFFLINE');
    this.pages += 1;
    return { mime: 'image/png', image: (await samplePage(this.pages)).toString('base64') };
  }

  private status(): DeviceStatus {
    // every device has its entry
    const devices = Object.fromEntries(deviceNames.map((name) => [name, this.connected[name] ? 'online' : 'offline'])) as DeviceStatus['devices'];
    return { version: this.version, devices };
  }

  /** Until it is so, the time is over, or nobody waits any more. */
  private async until(isSo: () => boolean, timeoutMs: number, gone: AbortSignal): Promise<void> {
    const over = AbortSignal.any([gone, AbortSignal.timeout(timeoutMs)]);
    while (!isSo() && !over.aborted) await once(this.changes, 'change', { signal: over }).catch(() => after(0));
  }
}
