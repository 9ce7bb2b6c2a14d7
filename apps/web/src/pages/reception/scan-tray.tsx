import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { useUpload } from '../../api/reception';
import { explain } from '../../api/problem';
import { DeviceError, scanPage } from '../../devices/agent';
import { KeyHint, KeyLayer } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { useCamera } from './use-camera';
import type { Crop } from './use-camera';

interface Props {
  region: string;
  /** The 暂存 the images belong to; null where there is none. */
  draftId?: string | null;
  name: string;
  /** Opened to look at what is there, not to capture. */
  looking: boolean;
  attachments: readonly string[];
  onAttachments: (attachments: readonly string[]) => void;
  onClose: () => void;
}

/** 高拍与上传: the pages of one paper, one after the other. */
export function ScanTray({ name, onClose, ...rest }: Props) {
  return (
    <Modal open title={`影像 · ${name}`} footer={null} width={860} onCancel={onClose} destroyOnHidden keyboard>
      <KeyLayer>
        <Tray name={name} onClose={onClose} {...rest} />
      </KeyLayer>
    </Modal>
  );
}

function Tray({ region, draftId = null, name, looking, attachments, onAttachments, onClose }: Props) {
  const camera = useCamera(!looking);
  const upload = useUpload();
  const files = useRef<HTMLInputElement>(null);
  const [crop, setCrop] = useState<Crop | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (pages: readonly { file: Blob; name: string }[]) => {
    let held = attachments;
    for (const page of pages) {
      const kept = await upload.mutateAsync({ region, draftId, ...page }).catch(() => null); // told below, and the other pages stay
      if (kept === null) return;
      held = [...held, kept.id];
      onAttachments(held);
    }
  };
  const capture = async () => {
    if (upload.isPending) return;
    setFault(null);
    try {
      const file = (await camera.capture(crop)) ?? (await scanPage());
      await add([{ file, name: `${name.slice(0, 40)}-${attachments.length + 1}.jpg` }]);
    } catch (error) {
      if (!(error instanceof DeviceError)) throw error;
      setFault('高拍仪未连接：请上传文件，或以纸质留存。');
    }
  };
  const drop = () => onAttachments(attachments.slice(0, -1));
  useKeys([
    { keys: 'F8', name: '拍一页', run: () => void capture() },
    { keys: 'R', name: '旋转', run: camera.turn },
    { keys: 'U', name: '上传文件', run: () => files.current?.click() },
    { keys: 'Del', name: '删除最后一页', run: drop },
    { keys: 'Enter', name: '完成', run: onClose },
  ]);
  return (
    <div className="stack">
      {upload.isError && <Notice {...explain(upload.error)} onClose={() => upload.reset()} />}
      {fault !== null && <p role="alert" style={{ margin: 0 }}>{fault}</p>}
      {!looking && <Preview camera={camera} crop={crop} onCrop={setCrop} />}
      <div className="row">
        {!looking && (
          <>
            <Button type="primary" autoFocus loading={upload.isPending} onClick={() => void capture()}>
              <KeyHint keys="F8" /> 拍一页
            </Button>
            <Button onClick={camera.turn}>
              <KeyHint keys="R" /> 旋转
            </Button>
            <Button disabled={crop === null} onClick={() => setCrop(null)}>
              取消裁剪
            </Button>
          </>
        )}
        <Button onClick={() => files.current?.click()}>
          <KeyHint keys="U" /> 上传文件
        </Button>
        <Button disabled={attachments.length === 0} onClick={drop}>
          <KeyHint keys="Del" /> 删除最后一页
        </Button>
        <span className="grow" />
        <Button onClick={onClose}>
          <KeyHint keys="Enter" /> 完成
        </Button>
        <input ref={files} type="file" hidden multiple accept="image/jpeg,image/png,application/pdf" aria-label="上传文件" onChange={(event) => void add([...(event.target.files ?? [])].map((file) => ({ file, name: file.name }))).then(() => (event.target.value = ''))} />
      </div>
      <ol className="plain row pages" aria-label="已有影像">
        {attachments.map((id, index) => (
          <li key={id}>
            <a href={`/api/attachments/${id}`} target="_blank" rel="noreferrer" aria-label={`第 ${index + 1} 页`}>
              <img src={`/api/attachments/${id}`} alt={`第 ${index + 1} 页`} />
            </a>
          </li>
        ))}
        {attachments.length === 0 && <li className="hint">还没有影像。</li>}
      </ol>
    </div>
  );
}

/** What the camera sees; dragging over it marks what is kept. */
function Preview({ camera, crop, onCrop }: { camera: ReturnType<typeof useCamera>; crop: Crop | null; onCrop: (crop: Crop | null) => void }) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const place = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (from.current === null) return;
    const [start, end] = [from.current, place(event)];
    const next = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) };
    onCrop(next.width > 0.02 && next.height > 0.02 ? next : null);
  };
  if (camera.state === 'none') return <p role="status" className="secondary" style={{ margin: 0 }}>没有可用的摄像头：F8 用外设助手的高拍仪，或上传文件。</p>;
  const percent = (value: number) => `${value * 100}%`;
  return (
    <div className="preview" onPointerDown={(event) => (from.current = place(event))} onPointerMove={move} onPointerUp={() => (from.current = null)} aria-label="高拍预览，拖动框选保留的部分" role="img">
      <canvas ref={camera.canvas} />
      {camera.state === 'waiting' && <span className="hint">正在打开摄像头…</span>}
      {crop !== null && <i className="crop" style={{ left: percent(crop.x), top: percent(crop.y), width: percent(crop.width), height: percent(crop.height) }} />}
    </div>
  );
}
