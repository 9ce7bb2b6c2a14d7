import type { Channel } from '../terms';

/** 指标 of 好差评: 服务效率、服务水平、服务态度 where one was served by a person (ux.md 1.4). */
export const counterIndicators = ['efficiency', 'competence', 'attitude'] as const;

/** 办事效率、指南精确度、便捷度、平台操作性 where one did it oneself. */
export const onlineIndicators = ['onlineEfficiency', 'guideAccuracy', 'convenience', 'platform'] as const;

export const ratingIndicators = [...counterIndicators, ...onlineIndicators] as const;
export type RatingIndicator = (typeof ratingIndicators)[number];

const online: readonly Channel[] = ['web', 'app', 'miniprogram', 'media', 'kiosk'];

/** What may be ticked beside a level, by how the application came; none must be. */
export const indicatorsFor = (channel: Channel): readonly RatingIndicator[] => (online.includes(channel) ? onlineIndicators : counterIndicators);
