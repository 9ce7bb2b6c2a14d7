import type { EntityManager } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import type { FormAnswers } from '@zonggui/domain/intake/form.rules';
import type { Command, PaperInput } from '@zonggui/domain/application/commands';
import type { Application, DeliveryMethod, SpecialService } from '@zonggui/domain/application/application';
import type { Channel } from '@zonggui/domain/terms';
import type { Findings } from '@zonggui/domain/verdict/findings';
import type { Verdict } from '@zonggui/domain/verdict/verdict';

/** Facts decide which conditional materials, places and limits apply (代办, 有争议, 首次备案 …). */
export type Facts = Readonly<Record<string, string | boolean>>;

export interface MatterInput {
  /** Code, name or alias, resolved in the region. */
  readonly item: string;
  readonly facts?: Facts;
  readonly findings?: Findings;
  /** 待启动: belongs to a later segment. */
  readonly later?: boolean;
  /** 业务信息, by the code of the field. */
  readonly form?: FormAnswers;
}

export interface PartyInput {
  readonly kind: 'person' | 'organisation';
  readonly idType: 'resident-id' | 'uscc' | 'passport' | 'travel-permit' | 'other';
  readonly idNumber: string;
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface RegisterInput {
  readonly region: string;
  readonly office: string;
  readonly window?: string;
  readonly channel: Channel;
  readonly bundle?: string;
  readonly party: PartyInput;
  readonly agent?: PartyInput & { readonly relation: string };
  readonly matters: readonly MatterInput[];
  readonly papers: readonly PaperInput[];
  readonly deliveryMethod: DeliveryMethod;
  readonly services?: readonly SpecialService[];
  /** 文书 on paper; left out, with 绿色通道 they are. */
  readonly paperDocuments?: boolean;
  /** 补录: the 断网收件单 the papers were taken in on, and when they really were. */
  readonly outage?: { readonly sheet: string; readonly receivedAt: Date };
  /**
   * `register` = 收件, decide later. `verdict` = carry out what the verdict says, per matter, in the same transaction:
   * accept and dispatch, accept and finish at the counter, accept with deferral, ask for papers, decline.
   */
  readonly gesture: 'register' | 'verdict';
  /** The verdicts the clerk was shown, by item code; refused with `verdict-differs` when they no longer hold. */
  readonly expected?: Readonly<Record<string, Verdict['verdict']>>;
  readonly undertakingSigned?: boolean;
  /** What the clerk says beside the form: why another course was taken than the verdict's, or why anew though one is open. */
  readonly reason?: string;
  /** 备注(内部): for those who work on it; on no print and on no page of the applicant. */
  readonly note?: string;
  /** From the first key to this command, as the page counted it. */
  readonly seconds?: number;
  /** The 暂存 it was kept as; gone with the registration. */
  readonly draft?: string;
  /** 请示 whose 特批容缺 it rests on. */
  readonly instructions?: readonly string[];
  /** 预审通过: the 网上申报 this registers, with its number, its query code and its day of receipt. */
  readonly submission?: string;
  /** Staff id of the second person who keyed in for a money item, already verified. */
  readonly secondPerson?: string;
}

/** Who asks, with which key. The same key and body answers the same again; the same key with another body is refused. */
export interface Envelope {
  readonly actor: Actor;
  readonly key: string;
  /** The request as sent; its hash tells a replay from another body. */
  readonly body: unknown;
}

export interface ExecuteInput {
  readonly applicationId: string;
  readonly commands: readonly Command[];
  /** The version of the matter the person was looking at. */
  readonly expected?: { readonly matterId: string; readonly version: number };
  /** What else is written with the decision, in its transaction. */
  readonly beside?: (tx: EntityManager, after: Application, now: Date) => Promise<void>;
}
