import { ApiProperty } from '@nestjs/swagger';
import type { Message } from '@zonggui/casework/messages/messages';

/** A notice inside the system. */
export class MessageView implements Message {
  readonly id: string;
  /** S02 预警, S03 黄牌, S04 红牌, S06 督办, S08 差评临期, S10 接口异常. */
  readonly template: string;
  /** null: it is about none. */
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly applicationNumber: string | null;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly createdAt: string;
}
