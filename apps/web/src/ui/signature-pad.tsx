import { Button } from 'antd';
import { useEffect, useRef } from 'react';

/** What a hand wrote: strokes of [x, y, milliseconds since the first point] in the pad's own pixels, and their picture. */
export interface Signature {
  readonly strokes: number[][][];
  /** PNG in base64, without its head. */
  readonly picture: string;
}

interface Props {
  width?: number;
  height?: number;
  /** Called after every stroke; null once the pad is empty again. */
  onChange: (signature: Signature | null) => void;
  disabled?: boolean;
}

/** 签名板: finger, pen or mouse. What was written is in memory only, until it is sent. */
export function SignaturePad({ width = 360, height = 124, onChange, disabled = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<number[][][]>([]);
  const start = useRef(0);
  useEffect(() => void (canvas.current && prepare(canvas.current, width, height)), [width, height]);
  const point = (event: React.PointerEvent<HTMLCanvasElement>): number[] => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    return [round((event.clientX - box.left) * scale), round((event.clientY - box.top) * scale), Math.round(event.timeStamp - start.current)];
  };
  const begin = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (disabled) return;
    if (strokes.current.length === 0) start.current = event.timeStamp;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes.current.push([point(event)]);
  };
  const go = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const stroke = strokes.current.at(-1);
    if (stroke === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const [from, to] = [stroke.at(-1), point(event)];
    stroke.push(to);
    if (from) draw(event.currentTarget, from, to);
  };
  const end = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (strokes.current.length === 0) return;
    const written = strokes.current.some((stroke) => stroke.length > 1);
    onChange(written ? { strokes: strokes.current, picture: event.currentTarget.toDataURL('image/png').split(',')[1] ?? '' } : null);
  };
  const clear = () => {
    strokes.current = [];
    if (canvas.current) prepare(canvas.current, width, height);
    onChange(null);
  };
  return (
    <div className="signature">
      <canvas ref={canvas} role="img" aria-label="签名板" style={{ maxWidth: width, aspectRatio: `${width} / ${height}` }} onPointerDown={begin} onPointerMove={go} onPointerUp={end} onPointerCancel={end} />
      {!disabled && (
        <Button size="small" onClick={clear}>
          重签
        </Button>
      )}
    </div>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Twice the pixels, so that the picture is sharp on paper; white, so that it can be seen on any. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = width * 2;
  canvas.height = height * 2;
  const brush = canvas.getContext('2d');
  if (brush === null) return;
  brush.scale(2, 2);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, width, height);
  Object.assign(brush, { lineWidth: 2.4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1f2329' });
}

function draw(canvas: HTMLCanvasElement, [fromX = 0, fromY = 0]: number[], [toX = 0, toY = 0]: number[]): void {
  const brush = canvas.getContext('2d');
  if (brush === null) return;
  brush.beginPath();
  brush.moveTo(fromX, fromY);
  brush.lineTo(toX, toY);
  brush.stroke();
}
