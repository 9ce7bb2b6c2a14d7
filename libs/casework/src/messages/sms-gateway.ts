import type { ApplicantTemplate } from './sms-texts';

/** One message to one telephone. */
export interface Sms {
  /** Stable over retries: a gateway that sees it twice sends once. */
  readonly messageId: string;
  readonly template: ApplicantTemplate;
  /** A mobile number, in clear: it is kept nowhere on the way. */
  readonly to: string;
  readonly text: string;
}

/**
 * What became of it. `refused`: it will never be taken; `busy`: surely not taken, and it may be tried again; `uncertain`: it went out and
 * nobody can tell, so a person decides. `note` is the gateway's word, or ours.
 */
export type SmsAnswer = { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'refused' | 'busy' | 'uncertain'; readonly note: string };

/** A way out of the house. */
export interface SmsGateway {
  /** 【签名】 with its brackets, put before every text; empty where the gateway puts it there itself. */
  readonly signature: string;
  /** It rings at people's bedsides: nothing goes out at night. */
  readonly rings: boolean;
  /** At this instant of the machines' own time. Never throws. */
  send(sms: Sms, at: Date): Promise<SmsAnswer>;
}
