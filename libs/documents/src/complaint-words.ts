import type { RatingCode } from '@zonggui/domain/application/commands';
import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import type { Finding, Handling, ProblemCategory, Satisfaction } from '@zonggui/domain/rectification/rectification-steps';

/** Words of 好差评 and 差评整改, as documents, reports and the page without scripts print them. */
export const ratingWord = { 1: '非常满意', 2: '满意', 3: '基本满意', 4: '不满意', 5: '非常不满意' } as const satisfies Record<RatingCode, string>;
export const indicatorWord = { efficiency: '服务效率', competence: '服务水平', attitude: '服务态度', onlineEfficiency: '办事效率', guideAccuracy: '指南精确度', convenience: '便捷度', platform: '平台操作性' } as const satisfies Record<RatingIndicator, string>;
export const findingWord = { true: '属实', partly: '部分属实', untrue: '不属实', mistaken: '误评', malicious: '恶意评价' } as const satisfies Record<Finding, string>;
export const categoryWord = { attitude: '态度', efficiency: '效率', competence: '能力', notice: '一次性告知', policy: '政策', system: '系统', environment: '环境', other: '其他' } as const satisfies Record<ProblemCategory, string>;
export const handlingWord = { atOnce: '立行立改', byDate: '限期整改', explain: '解释说明', setAside: '不予采纳' } as const satisfies Record<Handling, string>;
export const satisfactionWord = { 1: '满意', 2: '基本满意', 3: '不满意' } as const satisfies Record<Satisfaction, string>;
