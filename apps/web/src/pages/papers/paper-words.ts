import type { PaperDesk, PaperSide, PaperTransferSummary, Post, Session } from '../../api/contract';
import { postLabel } from '../../labels';
import { counterPosts, holds } from '../../shell/reach';
import { instantText } from '../../ui/when';

/** The post by which a desk is called, and whose people may be named as receivers. */
export const postOfDesk = { counter: 'intake', review: 'review', audit: 'audit', issue: 'issue' } as const satisfies Record<PaperDesk, Post>;

export const deskText = (desk: PaperDesk): string => postLabel[postOfDesk[desk]];

/** 业务审批岗 征缴中心 · 示例·审批一; a window says by its name what desk it is. */
export const placeText = ({ desk, place, person }: PaperSide): string => [desk === 'counter' && place !== null ? place : [deskText(desk), place].filter(Boolean).join(' '), person].filter(Boolean).join(' · ');

export const sideText = (side: PaperSide): string => `${placeText(side)}${side.at === null ? '' : ` · ${instantText(side.at)}`}`;

export const transferStateWord = { open: '待接收', received: '已接收', withdrawn: '已撤回' } as const satisfies Record<PaperTransferSummary['state'], string>;
export const transferTone = { open: 'yellow', received: 'green', withdrawn: 'plain' } as const satisfies Record<PaperTransferSummary['state'], string>;

/** 3 件 12 页; a count that nobody made is left out. */
export const countText = ({ files, pages }: { files: number; pages: number | null }): string => `${files} 件${pages === null ? '' : ` ${pages} 页`}`;

/** At which desks the person works, his own counter first. */
export function desksOf(session: Session): PaperDesk[] {
  const posts: readonly [PaperDesk, readonly Post[]][] = [['counter', counterPosts], ['issue', ['issue']], ['review', ['review']], ['audit', ['audit']]];
  return posts.filter(([, held]) => holds(session, held)).map(([desk]) => desk);
}
