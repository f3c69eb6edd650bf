/** Gives seconds since some moment. */
export type Clock = () => number;

/** Seconds of processor time of this process: what else the machine does hardly changes them. */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds that go by. */
export const wallTime: Clock = () => performance.now() / 1000;
