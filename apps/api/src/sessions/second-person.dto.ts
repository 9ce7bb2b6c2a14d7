import { Secret, Text } from '../input/text';

/** 窗口复核: login and password keyed in by the second person. */
export class SecondPersonDto {
  @Text({ max: 100 })
  readonly login: string;

  @Secret()
  readonly password: string;
}
