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

/** What the clerk asks before an item that only some applicants need (情形事项) is taken up. */
export const optionalQuestion = (name: string): string => `是否同时办理「${name}」？`;

/** A cell of the document that could not be read as printed, for whoever must decide on it. */
export const doubtSentence = ({ field, status, reading, cause, unsettled }: { field: string; status: 'inferred' | 'uncertain'; reading?: string | null; cause: string; unsettled?: string | null }): string =>
  `${field}${status === 'inferred' ? '（推断）' : '（存疑）'}：${cause}${typeof reading === 'string' ? `读作“${reading.replace(/。$/u, '')}”。` : ''}${unsettled ?? ''}`;

/** The items of a bundle that nobody can accept in the region yet; nothing when every one has a guide. */
export const unspecifiedItems = (region: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${names.length}个事项在${region}没有办事指南，不能受理：${names.join('、')}。`];
