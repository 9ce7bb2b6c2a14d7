import { Button } from 'antd';
import { useOrder } from '../../api/commands';
import type { ApplicationView, MatterView } from '../../api/contract';
import { explain } from '../../api/problem';
import { Chip } from '../../ui/chip';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';

interface Props {
  application: ApplicationView;
  matter: MatterView;
  /** Of the image in view; null for what is none of the applicant's papers. */
  material: string | null;
}

/** 重扫请求: one key sends the paper in view back to the window's camera; the matter stays here and its clocks run on. */
export function Rescan({ application, matter, material }: Props) {
  const order = useOrder();
  const paper = application.papers.find((each) => each.material === material);
  const asked = paper?.rescanFor === matter.id;
  const may = paper !== undefined && !asked && matter.actions.includes('requestRescan');
  const ask = () => may && !order.isPending && order.mutate({ applicationId: application.id, verb: 'requestRescan', body: { matterId: matter.id, material } });
  useKeys(may ? [{ keys: 'W', name: '影像看不清，请窗口重扫', group: '影像', run: ask }] : []);
  if (asked) return <Chip tone="yellow">已请窗口重扫</Chip>;
  return (
    <>
      {may && (
        <Button size="small" loading={order.isPending} onClick={ask} aria-keyshortcuts="W">
          <KeyHint keys="W" /> 重扫请求
        </Button>
      )}
      {order.isError && <Notice {...explain(order.error)} onClose={() => order.reset()} />}
    </>
  );
}
