import { Secret, Text } from '../input/text';

/** Who signs in. */
export class CredentialsDto {
  @Text({ max: 100 })
  readonly login: string;

  @Secret()
  readonly password: string;
}
