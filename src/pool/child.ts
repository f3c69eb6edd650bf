import { fillCodeCache } from './seal.ts';
import { serveTasks } from './serve.ts';
import { TASK_HANDLERS } from './tasks.ts';

await fillCodeCache(() =>
  Promise.all([
    import('../extract/doc/read-doc.ts'),
    import('../extract/docx/read-docx.ts'),
    import('../extract/html/read-html.ts'),
    import('../extract/odt/read-odt.ts'),
    import('../extract/pdf/read-pdf.ts'),
    import('../extract/rtf/read-rtf.ts'),
  ]),
);
serveTasks(TASK_HANDLERS);
