import { useEffect, useRef, useState } from 'react';

export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A4 at about 200 dots to the inch: letters stay readable and a page under a megabyte. */
const wanted = { video: { width: { ideal: 2592 }, height: { ideal: 1944 }, facingMode: 'environment' }, audio: false } as const;
const quality = 0.85;

/** The document camera of this computer as any camera; drawn turned as the clerk wants it, so that what is seen is what is kept. */
export function useCamera(on: boolean) {
  const [state, setState] = useState<'waiting' | 'live' | 'none'>('waiting');
  const [turns, setTurns] = useState(0);
  const video = useRef<HTMLVideoElement | null>(null);
  const opening = useRef<Promise<boolean>>(Promise.resolve(false));
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!on) return;
    let [stream, over] = [null as MediaStream | null, false];
    const start = async () => {
      const opened = await navigator.mediaDevices.getUserMedia(wanted);
      if (over) return stopAll(opened);
      stream = opened;
      const player = Object.assign(document.createElement('video'), { srcObject: opened, muted: true, playsInline: true });
      await player.play();
      video.current = player;
      setState('live');
    };
    // no camera, or not allowed: files may still be chosen
    opening.current = start().then(
      () => true,
      () => {
        setState('none');
        return false;
      },
    );
    return () => {
      over = true;
      video.current = null;
      if (stream !== null) stopAll(stream);
    };
  }, [on]);
  useEffect(() => {
    if (state !== 'live') return;
    let frame = 0;
    const draw = () => {
      if (video.current !== null && canvas.current !== null) drawTurned(video.current, canvas.current, turns);
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [state, turns]);
  /** The picture of this moment, as soon as there is one; null without a camera. */
  const capture = async (crop: Crop | null): Promise<Blob | null> => {
    await opening.current;
    if (video.current === null || canvas.current === null) return null;
    drawTurned(video.current, canvas.current, turns);
    return cut(canvas.current, crop);
  };
  return { state, canvas, turn: () => setTurns((turns + 1) % 4), capture };
}

const stopAll = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop());

function drawTurned(video: HTMLVideoElement, canvas: HTMLCanvasElement, turns: number): void {
  const { videoWidth: width, videoHeight: height } = video;
  const [w, h] = turns % 2 === 0 ? [width, height] : [height, width];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.setTransform(1, 0, 0, 1, w / 2, h / 2);
  pen.rotate((turns * Math.PI) / 2);
  pen.drawImage(video, -width / 2, -height / 2);
}

/** The part of the picture that is kept, as JPEG. */
function cut(source: HTMLCanvasElement, crop: Crop | null): Promise<Blob | null> {
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const page = document.createElement('canvas');
  Object.assign(page, { width: Math.max(1, Math.round(width * source.width)), height: Math.max(1, Math.round(height * source.height)) });
  page.getContext('2d')?.drawImage(source, -Math.round(x * source.width), -Math.round(y * source.height));
  return new Promise((done) => page.toBlob(done, 'image/jpeg', quality));
}
