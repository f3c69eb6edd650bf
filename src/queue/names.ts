/** The two queues: reading is dear and may be dangerous, judging is cheap and pure. */
export const EXTRACT = 'leveltag-extract';
export const TAG = 'leveltag-tag';

export type QueueName = typeof EXTRACT | typeof TAG;
