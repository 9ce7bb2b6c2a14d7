import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/organisation/organisation-queries';
import { Named } from '../applications/terms-values.view';

/** A department (内设科室 or 经办机构) of a region's bureau. */
export class DepartmentView extends Named {
  readonly region: string;
}

/** A place with windows. */
export class OfficeView extends Named {
  readonly region: string;
  readonly address: string | null;
  readonly telephone: string | null;
  /** 示例: no document names it. */
  readonly demo: boolean;
}

/** A counter. */
export class CounterWindowView extends Named {
  readonly office: string;
  @ApiProperty({ enum: ['intake', 'joint', 'duty'] })
  readonly kind: string;
  readonly demo: boolean;
}

/** The bureaus: where they are and at which counters. */
export class OrganisationView {
  @ApiProperty({ type: [Named] })
  readonly regions: readonly Named[];
  @ApiProperty({ type: [DepartmentView] })
  readonly departments: readonly DepartmentView[];
  @ApiProperty({ type: [OfficeView] })
  readonly offices: readonly OfficeView[];
  @ApiProperty({ type: [CounterWindowView] })
  readonly windows: readonly CounterWindowView[];
}

/** A member of staff to assign to, to review with, or to approve. */
export class ColleagueView implements Told.Colleague {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly department: string | null;
}
