// Ports of this machine. Nothing a command starts listens on any other address than 127.0.0.1.
import { connect, createServer } from 'node:net';
import { Halt } from './say.mjs';

/** The port itself when it is free, a free one for 0, undefined when it is taken. */
export const bindable = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });

/** The wanted port when free, else any free one. */
export const freePort = async (wanted = 0) => (await bindable(wanted)) ?? (await bindable(0));

export const listening = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const socket = connect(port, host);
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(3000, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });

/** The port people will type, from PORT or 3000; refuses, in a sentence, one that cannot be had. */
export async function portForPeople(given) {
  const port = Number(given || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Halt(`PORT must be a number from 1 to 65535, not "${given}".`);
  const taken = (await listening(port)) || !(await bindable(port)) || !(await bindable(port, '0.0.0.0'));
  if (!taken) return port;
  if (port < 1024) throw new Halt(`Port ${port} is taken or reserved to root: choose another, for example PORT=3001 npm run up`);
  const other = port === 3001 ? 3002 : 3001;
  throw new Halt(`Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${other} npm run up`);
}
