import { channelName } from './catalogue';
import type { ResolvedGuide } from './guide';

/** Why an item cannot be accepted here, for the clerk to say aloud. */
export const unspecifiedSentence = (guide: Pick<ResolvedGuide, 'item' | 'region' | 'channel' | 'channels'>): string =>
  guide.channels.length > 0
    ? `「${guide.item.name}」在${guide.region.name}不通过「${channelName(guide.channel)}」办理，可用渠道：${guide.channels.map(({ channel }) => channelName(channel)).join('、')}。`
    : `「${guide.item.name}」在${guide.region.name}没有办事指南，不能受理；请事项管理岗先补充指南。`;
