/** The queue's server does not answer, where nothing can be done without it. */
export class QueueError extends Error {
  readonly code = 'queue_unavailable';

  constructor() {
    super(
      'the queue does not answer: check REDIS_URL, or DATABASE_URL where no Redis is configured',
    );
    this.name = 'QueueError';
  }
}
