import { serveTasks } from './serve.ts';
import { TASK_HANDLERS } from './tasks.ts';

serveTasks(TASK_HANDLERS);
