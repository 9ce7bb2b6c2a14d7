/** Held by the one tab of a browser that has the stream, and wished for by the others; also the channel by which it passes on what it hears. */
const stream = 'zonggui.live';
const pollMs = 30_000;
/** Anything may have changed. */
const anything = '{}';

/** Milliseconds: a lock that is free is given sooner. */
const atOnce = 1_000;

/**
 * The server's events, for every tab of a browser by one connection: HTTP/1.1 allows six to a host, so a sixth tab with a stream of its own would never have loaded. What may have been missed, because another
 * tab gave the stream up or it was broken, is said as that anything may have changed. A browser without locks (a page that is not served securely) gives each tab a stream of its own. Returns what ends it.
 */
export function followEvents(hear: (data: string) => void): () => void {
  if (!('locks' in navigator)) return openStream(hear, false);
  const [stop, channel, asked] = [new AbortController(), new BroadcastChannel(stream), performance.now()];
  channel.onmessage = ({ data }: MessageEvent<string>) => hear(data);
  const tell = (data: string) => {
    hear(data);
    channel.postMessage(data);
  };
  void navigator.locks
    .request(stream, { signal: stop.signal }, async () => {
      const close = openStream(tell, performance.now() - asked > atOnce);
      await new Promise((done) => stop.signal.addEventListener('abort', done));
      close();
    })
    .catch(() => undefined); // this tab is closed before its turn
  return () => {
    stop.abort();
    channel.close();
  };
}

function openStream(hear: (data: string) => void, takenOver: boolean): () => void {
  const source = new EventSource('/api/live');
  let missed = takenOver;
  source.onopen = () => {
    if (missed) hear(anything);
    missed = true;
  };
  source.onmessage = ({ data }: MessageEvent<string>) => hear(data);
  const polling = window.setInterval(() => source.readyState !== EventSource.OPEN && hear(anything), pollMs);
  return () => {
    source.close();
    window.clearInterval(polling);
  };
}
