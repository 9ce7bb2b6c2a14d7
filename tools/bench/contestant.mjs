// A contestant is a process of its own: it makes itself ready, then runs one round for each message it is sent.
/** @param run takes the number of journeys of a round */
export function contestant(run) {
  process.on('message', async ({ journeys }) => {
    try {
      process.send({ result: await run(journeys) });
    } catch (error) {
      process.send({ error: error.stack });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ ready: true });
}
