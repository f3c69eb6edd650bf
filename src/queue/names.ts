/** The two queues of work: reading is dear and may be dangerous, judging is cheap and pure. */
export const EXTRACT = 'leveltag-extract';
export const TAG = 'leveltag-tag';
/** Holds the job scheduler, and the one run of a night. */
export const NIGHTLY = 'leveltag-nightly';
/** Holds what is to be told to other systems. */
export const WEBHOOKS = 'leveltag-webhooks';

export type WorkQueueName = typeof EXTRACT | typeof TAG;
export type QueueName = WorkQueueName | typeof NIGHTLY | typeof WEBHOOKS;
