import { ArrayMinSize } from 'class-validator';
import { paperLists, type HandPapersInput, type PaperList, type ReceivePapersInput } from '@zonggui/casework/paper/paper-transfer-views';
import { paperDesks, type PaperDesk } from '@zonggui/domain/paper/paper-desk';
import { both, Code, Sentence } from '../input/text';
import { Flag, Ids, ListOf, Maybe, Nested, OneOf, Uuid, Whole } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

/** So many files go with one list at most. */
const mostRows = 200;

/** Which lists. */
export class PaperListQuery extends PageQuery {
  @OneOf(paperLists)
  readonly list: PaperList;
}

/** At which desk; of the counter, at which window. */
export class PaperCandidatesQuery {
  @OneOf(paperDesks)
  readonly desk: PaperDesk;

  @Maybe()
  @Code()
  readonly window?: string;

  /** `1`: also what came before today. */
  @Maybe()
  @OneOf(['1'])
  readonly earlier?: '1';
}

/** 接收岗, and the person where it is for one. */
export class PaperReceiverDto {
  @OneOf(paperDesks)
  readonly desk: PaperDesk;

  /** Of `review` and `audit`. */
  @Maybe()
  @Code()
  readonly department?: string;

  @Maybe()
  @Uuid()
  readonly staff?: string;
}

/** The paper file of one application. */
export class HandedFileDto {
  @Uuid()
  readonly applicationId: string;

  /** 页数, where it was counted. */
  @Maybe()
  @Whole(1, 9999)
  readonly pages?: number;

  /** 是否密封. */
  @Flag()
  readonly sealed: boolean;
}

/** 交出. */
export class HandPapersDto implements HandPapersInput {
  @OneOf(paperDesks)
  readonly desk: PaperDesk;

  /** The window it leaves, of the counter. */
  @Maybe()
  @Code()
  readonly window?: string;

  @Nested(() => PaperReceiverDto)
  readonly to: PaperReceiverDto;

  @ListOf(() => HandedFileDto, 1, mostRows)
  readonly rows: HandedFileDto[];
}

/** What the receiver says of one file. */
export class ReceivedFileDto {
  @Uuid()
  readonly applicationId: string;

  @Flag()
  readonly arrived: boolean;

  /** 差异说明; asked for where it did not arrive. */
  @Maybe()
  @Sentence(200)
  readonly difference?: string;
}

/** 接收, every file answered for. */
export class ReceivePapersDto implements ReceivePapersInput {
  @ListOf(() => ReceivedFileDto, 1, mostRows)
  readonly rows: ReceivedFileDto[];
}

/** Applications whose folders are labelled. */
export class FolderLabelsDto {
  @both(ArrayMinSize(1, { message: '至少 1 项' }), Ids(mostRows))
  readonly applicationIds: string[];
}
