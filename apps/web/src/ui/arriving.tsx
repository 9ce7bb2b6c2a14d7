import { Button } from 'antd';
import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { Notice } from './notice';

/** The file of a page did not come. */
export class NotArrived extends Error {}

interface Props {
  /** Another place is tried anew. */
  place: string;
  children: ReactNode;
}

/** Around a page that may still be on its way: one that did not come, for want of a line or because another version was put up meanwhile, or that broke, can be loaded again. */
export class Arriving extends Component<Props, { failed: unknown }> {
  override state = { failed: null };

  static getDerivedStateFromError(failed: unknown): { failed: unknown } {
    return { failed };
  }

  override componentDidUpdate({ place }: Props): void {
    if (place !== this.props.place && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
    const again = <Button onClick={() => window.location.reload()}>重新载入</Button>;
    const [title, line] = (failed as unknown) instanceof NotArrived ? ['页面没有载入', '网络中断，或系统刚更新过；重新载入后接着办。'] : ['本页出错了', '请重新载入；再次出现时请告知系统管理岗。'];
    return <Notice title={title} lines={[line]} action={again} />;
  }
}
