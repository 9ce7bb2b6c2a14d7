import type { Elsewhere, GoTo } from '@zonggui/domain/terms';
import { channelName } from './catalogue';
import { ruledOut } from './facts';
import type { Facts } from './facts';
import type { GuidePlace, RegistrableGuide, Sourced } from './guide';
import { unspecifiedSentence } from './guide-sentences';

/** The channel that was asked does not take the item, others do; null where this one does, or no document offers any. */
export function otherChannels(guide: RegistrableGuide): Elsewhere | null {
  const [first] = guide.channels;
  if (guide.specified || !first) return null;
  const doors = guide.channels.flatMap(({ channel, text, source }): GoTo[] => {
    const places = guide.doors.filter((door) => door.channel === channel && !ruledOut(door.when ?? undefined, givenTo(guide)));
    return places.length > 0 ? places.map(doorTo) : [{ channel, text, address: null, phone: null, condition: null, source }];
  });
  return { text: unspecifiedSentence(guide), source: first.source, goTo: doors };
}

/**
 * The case belongs to another bureau's counter: every place the facts leave open is a county's where a city is asked, or the other
 * way round. A city answers for its counties too, so it sends on only what the facts given tell apart.
 */
export function otherBureau(guide: RegistrableGuide, given: Facts): Elsewhere | null {
  const places = guide.doors.filter(({ channel }) => channel === guide.channel);
  const open = places.filter(({ when }) => !ruledOut(when ?? undefined, given));
  const [first] = open;
  if (!first || guide.desk === null || open.some(({ level }) => level === null || level === guide.desk)) return null;
  if (guide.desk === 'city' && open.length === places.length) return null;
  const whom = open.length === 1 && first.condition !== null ? `（${first.condition}）` : '';
  const goTo = [...open.map(doorTo), ...(open.some(({ level }) => level === 'county') ? guide.countyDoors : [])];
  return { text: `「${guide.item.name}」${whom}不在${guide.region.name}${channelName(guide.channel)}办理，请到：${open.map(({ text }) => text).join('；')}`, source: first.source, goTo };
}

/** Who does not meet the condition is not refused the item; he is sent where he belongs. */
export const sentBy = (guide: RegistrableGuide, condition: Sourced, elsewhere: Sourced): Elsewhere => ({
  text: `不由${guide.region.name}办理（${condition.text}），请到：${elsewhere.text}`,
  source: condition.source,
  goTo: [{ channel: guide.channel, text: elsewhere.text, address: null, phone: null, condition: null, source: elsewhere.source }],
});

const doorTo = ({ channel, text, phone, condition, source }: GuidePlace): GoTo => ({ channel, text, address: null, phone, condition, source });

const givenTo = ({ facts }: RegistrableGuide): Facts => Object.fromEntries(facts.flatMap(({ code, given }) => (given === null ? [] : [[code, given]])));
