import { channelName } from './catalogue';
import type { ResolvedGuide } from './guide';

type Told = Pick<ResolvedGuide, 'item' | 'related' | 'region' | 'channel' | 'channels' | 'noApplication'>;

/** Why an item cannot be accepted here, for the clerk to say aloud. */
export function unspecifiedSentence({ item, related, region, channel, channels, noApplication }: Told): string {
  if (noApplication) return `「${item.name}」无需申请：${noApplication.text}。`;
  if (channels.length > 0) return `「${item.name}」在${region.name}不通过「${channelName(channel)}」办理，可用渠道：${channels.map((each) => channelName(each.channel)).join('、')}。`;
  const near = related.length > 0 ? `相近事项：${related.map(({ name }) => name).join('、')}。` : '';
  return `「${item.name}」在${region.name}没有办事指南，不能受理；请事项管理岗先补充指南。${near}`;
}
