import type { RevealInput } from '@zonggui/casework/party/party-reveals';
import { Text } from '../input/text';
import { Flag, Maybe, OneOf } from '../input/values';

/** Takes a lease, or renews it. */
export class LeaseDto {
  /** Takes it from whoever has it; said to him when he looks again. */
  @Maybe()
  @Flag()
  readonly takeOver?: boolean;
}

/** Asks for one masked value in full. */
export class RevealDto implements RevealInput {
  @OneOf(['applicant', 'agent'])
  readonly who: 'applicant' | 'agent';

  @OneOf(['idNumber', 'phone'])
  readonly field: 'idNumber' | 'phone';

  /** Why; kept with who looked and when. */
  @Text({ max: 100 })
  readonly purpose: string;
}
