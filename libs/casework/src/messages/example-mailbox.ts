import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { maskPhone } from '../party/masking';
import type { BusinessClock } from '../time/business-clock';
import type { Sms, SmsAnswer, SmsGateway } from './sms-gateway';

export interface ExampleMessage {
  readonly id: string;
  readonly template: string;
  /** 138****0000 */
  readonly toMasked: string;
  readonly text: string;
  readonly sentAt: Date;
}

const shown = 50;

/** 示例信箱: in a demonstration without a gateway, messages end here, where anybody may read them. */
export class ExampleMailbox implements SmsGateway {
  readonly signature = '【示例】';
  readonly rings = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    /** It is what messages go to. */
    readonly open: boolean,
  ) {}

  async send({ messageId, template, to, text }: Sms): Promise<SmsAnswer> {
    await this.dataSource.query('insert into example_message (id, template, to_masked, text, sent_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing', [messageId, template, maskPhone(to.slice(-4)), text, await this.clock.now()]);
    return { state: 'sent', messageId: `example-${messageId}` };
  }

  /** By the bureau's clock; what was caused last stands first. @throws DomainError `not-found` outside a demonstration, and where messages really go out */
  async list(): Promise<ExampleMessage[]> {
    if (!this.open) throw new DomainError('not-found', 'There is a mailbox in a demonstration only.');
    return this.dataSource.query(`select id, template, to_masked as "toMasked", text, sent_at as "sentAt" from example_message order by id desc limit ${shown}`);
  }
}
