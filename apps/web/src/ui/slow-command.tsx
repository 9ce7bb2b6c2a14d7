import { Button } from 'antd';
import { useWaited } from './loading';

/** Milliseconds after which a command is called slow, and twice as much, which nobody asks for. */
const spans = [5_000, 10_000] as const;

/** Stands while a command runs: nothing for five seconds, then that it goes on by itself and the next person may come. */
export function SlowCommand({ onNext }: { onNext?: () => void }) {
  if (useWaited(spans) === 0) return null;
  return (
    <div role="status" className="slow-command">
      <span className="grow">响应较慢，已在后台提交，可继续下一位</span>
      {onNext && (
        <Button size="small" onClick={onNext}>
          下一位
        </Button>
      )}
    </div>
  );
}
