import { Button, Form, Input, Popover } from 'antd';
import { useAnswerCard } from '../api/commands';
import { explain } from '../api/problem';
import { useQueue } from '../api/queries';
import type { CardView } from '../api/contract';
import { cardLabel, clockKindLabel, wordOf } from '../labels';
import { Chip } from '../ui/chip';
import { Notice } from '../ui/notice';
import { instantText } from '../ui/when';

/** 牌: issued to a person, stored for ever; the answer is asked of whoever has the task. */
export function Cards({ cards }: { cards: readonly CardView[] }) {
  const unanswered = cards.some(({ replied, level }) => !replied && level !== 'warning');
  const mine = useQueue({ view: 'all', kind: 'answerCard' }, unanswered);
  const asked = mine.data?.pages.flatMap(({ rows }) => rows.map(({ matterId }) => matterId)) ?? [];
  return (
    <>
      {cards.map((card) => (
        <span key={card.id} className="row">
          <Chip tone={card.level === 'red' ? 'red' : 'yellow'}>
            {cardLabel[card.level]} · {ruleText(card.rule)} · {instantText(card.issuedAt)}
          </Chip>
          {card.level !== 'warning' && card.replied && <span className="secondary">已回复</span>}
          {card.level !== 'warning' && !card.replied && asked.includes(card.matterId) && <AnswerCard card={card} />}
        </span>
      ))}
    </>
  );
}

/** A rule names the clock it watches: 'promised:yellow'. */
const ruleText = (rule: string): string => wordOf(clockKindLabel, rule.split(':')[0] ?? rule);

function AnswerCard({ card }: { card: CardView }) {
  const answer = useAnswerCard();
  const form = (
    <Form layout="vertical" requiredMark={false} style={{ width: 300 }} onFinish={({ reply }: { reply: string }) => answer.mutate({ id: card.id, reply })}>
      {answer.isError && <Notice {...explain(answer.error)} />}
      <Form.Item name="reply" label="原因说明" rules={[{ required: true, whitespace: true, message: '请说明原因' }]}>
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={answer.isPending}>
        提交回复
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" placement="bottom" content={form} destroyOnHidden>
      <Button size="small">回复</Button>
    </Popover>
  );
}
