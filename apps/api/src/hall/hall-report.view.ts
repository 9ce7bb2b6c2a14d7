import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/hall/hall-views';
import { Named } from '../applications/terms-values.view';

/** Numbers of today; seconds, null without a number behind the mean. */
export class HallFiguresView implements Told.HallFigures {
  /** 取号; of a window those it called. */
  readonly taken: number;
  readonly waiting: number;
  /** 平均等候: from 取号 to the first call. */
  readonly meanWait: number | null;
  /** 平均办理: from the last call to the last registration, else to when the window went on; without 绿色通道. */
  readonly meanServe: number | null;
  /** 弃号: passed and not come back. */
  readonly abandoned: number;
}

export class WindowFiguresView extends HallFiguresView implements Told.WindowFigures {
  readonly window: Named;
  readonly current: string | null;
  readonly paused: boolean;
}

export class OfficeFiguresView extends HallFiguresView implements Told.OfficeFigures {
  readonly office: Named;
  @ApiProperty({ type: [WindowFiguresView] })
  readonly windows: readonly WindowFiguresView[];
}

/** 窗口实况. */
export class HallReportView implements Told.HallReport {
  readonly asOf: string;
  @ApiProperty({ type: [OfficeFiguresView] })
  readonly offices: readonly OfficeFiguresView[];
}
