// Loaded before the api and the worker. The channel to the launcher closes when the launcher dies, however it dies: then they end too.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
