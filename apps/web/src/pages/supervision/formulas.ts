export interface Formula {
  readonly name: string;
  readonly formula: string;
  readonly note?: string;
}

/** What the letters of the formulas stand for (ux 3.2). */
export const letters: readonly (readonly [letter: string, meaning: string])[] = [
  ['P', '期间 [a, b)'], ['R', '期间内收件'], ['A', '期间内受理'], ['D', '期间内办结（准予、不予，及由我方终止的容缺逾期终止）'], ['W', '期间内撤回、退件、转送'], ['O', '期末（b）在办'],
  ['due', '承诺到期，经批准的暂停、延期计算在内'], ['due0', '原承诺到期'], ['t', '净用时：受理至办结的工作时间，扣除暂停'], ['T', '承诺时限，与 t 同单位'],
];

/** Of every count: what is a case. */
export const counted = '一件事的各子办件按办件计，一件事本身另计“一件事件数”；作废、暂存不计。';

/** Every figure and how it is counted (ux 3.2). */
export const formulas: readonly Formula[] = [
  { name: '办件量', formula: '|R|、|A|、|D| 分列', note: '单说“办件量”指 |A|' },
  { name: '即办率(按办件)', formula: '|{c∈D: 办件类型=即办}| / |D|' },
  { name: '即办率(按事项)', formula: '即办事项数 / 在用事项数', note: '目录数字，须标“按事项”' },
  { name: '即办达标率', formula: '|{c∈D 即办: 用时 ≤ 即办时限}| / |{c∈D 即办}|', note: '即办时限见上表' },
  { name: '按时办结率(到期口径)', formula: '|{c: due∈P ∧ 办结 ≤ due}| / |{c: due∈P}|', note: '默认口径；到期未办结的计为不按时' },
  { name: '按时办结率(办结口径)', formula: '|{c∈D: 办结 ≤ due}| / |D|', note: '通常报表用的口径，须标明' },
  { name: '按时办结率(严格)', formula: '|{c: due0∈P ∧ 办结 ≤ due0}| / |{c: due0∈P}|', note: '看延期、暂停用了多少' },
  { name: '提前办结率', formula: '|{c∈D: t<T}| / |D|' },
  { name: '超期件', formula: '在办超期 |{c∈O: b>due}| + 办结超期 |{c∈D: 办结>due}|', note: '两个数分列，不合并' },
  { name: '临期件(预警)', formula: '|{c∈O: 灯=黄}|' },
  { name: '牌数', formula: '期间内发出的预警、黄牌、红牌；未回复' },
  { name: '平均用时 / 中位数 / P90', formula: 't 在 D 上的均值、中位数、第 90 百分位，以工作日计（即办以分钟计）', note: '三个同时给出，只看均值会误导' },
  { name: '用时承诺比', formula: 'Σt / ΣT，D 中的承诺件', note: '1.0 = 恰好按承诺' },
  { name: '提速率(承诺)', formula: '每个事项 (法定 − 承诺)/法定，再对有两者且同单位的事项取均值', note: '无法定时限的不计入，另列件数' },
  { name: '提速率(实际)', formula: '每个事项 (T − t 的均值)/T' },
  { name: '暂停占比', formula: 'Σ 暂停 / Σ 总历时', note: '看是否滥用' },
  { name: '延期率', formula: '|{c∈D: 有延期}| / |D|' },
  { name: '补正率', formula: '发补正件/|R|' },
  { name: '二次补正率', formula: '二次及以上/发补正件', note: '一次告知合格率 = 1 − 二次补正率' },
  { name: '不予受理率', formula: '不予受理/(|A|+不予受理)', note: '过高过低都要看' },
  { name: '窗口差错率', formula: '后台退回窗口件/|A|，按窗口', note: '列原因' },
  { name: '容缺受理率', formula: '容缺/|A|' },
  { name: '容缺按期补交率', formula: '截止日∈P 且按期补齐 / 截止日∈P' },
  { name: '容缺补正逾期', formula: '在办且补交截止 < b，两种容缺方式都计', note: '先办后补另列' },
  { name: '应评价 E', formula: '期间内有邀请评价节点的办件' },
  { name: '参评率', formula: '|有效评价 且 主动|/|E|', note: '默认好评不计' },
  { name: '好评率', formula: '(非常满意+满意+基本满意)/有效评价', note: '代码 1–3；差评 = 4、5（“后两个等级为差评”）' },
  { name: '差评核实率', formula: '已回访核实/差评' },
  { name: '实名差评回访率', formula: '已回访实名差评/实名差评', note: '目标 100%；回访 = 接通，或两日内三次' },
  { name: '差评整改率', formula: '按期整改完成/应整改 (属实+部分属实)', note: '不予采纳的不计入，另列' },
  { name: '报告单按时率', formula: '报告单 ≤ 整改完成+报告单时限 / 整改完成', note: '报告单时限见上表' },
  { name: '二次满意率', formula: '反馈后满意+基本满意/已反馈' },
  { name: '平均等候 / 平均办理 / 弃号率', formula: '取自叫号；弃号率 = 弃号/取号' },
  { name: '网办率', formula: '线上来源/|A|' },
  { name: '出件时长 / 未领', formula: '办结→出件的时长；未领 = 超过领取提醒期限未领' },
  { name: '数据归集率', formula: '推送成功/应推送 (办件、评价)' },
  { name: '短信送达率', formula: '送达/发送' },
];

/** Every figure is told apart by these. */
export const dimensions = '窗口、窗口人员（仅本窗口负责人可见，用时比较不含绿色通道和一件事）、科室、事项、情形、区域、来源渠道、办件类型、申请人类型、绿色通道。';
