import { Code } from '../input/text';
import { WholeInQuery } from '../input/values';

/** Which calendar: `CN` is the national one. */
export class CalendarParameters {
  @Code()
  readonly calendar: string;
}

/** Which year of it. */
export class YearParameters extends CalendarParameters {
  @WholeInQuery(1949, 2199)
  readonly year: number;
}
