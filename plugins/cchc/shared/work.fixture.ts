/**
 * Seconds of the processor's time that something takes. Other tests run at the same time, so what
 * the clock says would be theirs too.
 */
export const secondsOfWork = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
