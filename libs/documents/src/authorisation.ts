import { BLANK, GAP, box } from './fill';
import { escape, facesCss, type Faces } from './html';

/** To write on: so many characters wide. */
const rule = (characters: number): string => '＿'.repeat(characters);
const line = rule(10);
const day = '＿＿＿＿年＿＿月＿＿日';
/** 权限逐项勾选 (ux.md 2.14): what an agent does at this counter, and nothing that is not ticked. */
const powers = ['代为提交申请材料', '代为签收文书', '代为补正、补交材料', '代为撤回申请', '代为领取办理结果', `其他：${rule(11)}`];

/** 授权委托书, a blank to be filled in by hand; one the applicant has written himself is as good. */
export function authorisationHtml(organ: string, faces: Faces): string {
  const person = (who: string, more: string) => `<h2>${who}</h2><p>姓名（名称）${line}${GAP}证件号码 ${rule(13)}</p><p>联系电话 ${line}${more}</p>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>授权委托书</title><style>${facesCss(faces)}
@page{size:A4;margin:20mm}*{box-sizing:border-box}body{margin:0 auto;max-width:170mm;font:13pt/2 Body,serif;color:#000}h1{font:22pt/1.6 Title,Body,serif;text-align:center;letter-spacing:.3em;margin:0 0 4mm}h2{font:13pt/2 Title,Body,serif;margin:2mm 0 0}p{margin:0}.two{display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}.note{margin-top:6mm;border-top:.5pt solid #000;padding-top:2mm;font-size:10.5pt;line-height:1.6}
@media screen{body{padding:20mm 0}}</style></head><body><section data-page="1"><h1>授权委托书</h1><p>${escape(organ)}：</p>
${person('委托人（申请人）', '')}${person('受托人（代办人）', `${GAP}与委托人关系 ${BLANK}`)}
<h2>委托事项</h2><p>${rule(36)}</p><p>${rule(36)}</p>
<h2>委托权限（在方框内打√；没有勾选的，不授权）</h2><div class="two">${powers.map((power) => `<p>${box(false)} ${power}</p>`).join('')}</div>
<h2>委托期限</h2><p>自 ${day} 至 ${day}</p>
<div class="two" style="margin-top:8mm"><div><p>委托人（签名或盖章）${rule(6)}</p><p>${day}</p></div><div><p>受托人（签名）${line}</p><p>${day}</p></div></div>
<p class="note">办理时请出示双方证件。委托人手写的委托书写明以上内容的，同样接受。</p></section></body></html>`;
}
