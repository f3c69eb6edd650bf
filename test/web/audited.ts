import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../src/store/decisions/read.ts';
import type { Decision } from '../../src/store/decisions/read.ts';
import type { TestWeb } from './set-up.ts';

/** One of the files that were sent. */
interface Sent {
  readonly id: number;
  readonly documentId: string;
}

/** Every way to see what a resume says, and what the log holds of it. */
const VIEWS: readonly (readonly [string, string])[] = [
  ['/v1/results/ID', 'record'],
  ['/v1/results/ID/text', 'text'],
  ['/v1/results/ID/original', 'original'],
  ['/v1/results/ID/explanation', 'explanation'],
  ['/v1/results/ID/why-not?target=junior', 'why_not'],
  ['/v1/results/ID/diff?with=ID', 'diff'],
  ['/v1/results?q=senior.docx&full=true', 'listed_record'],
  ['/people/ID', 'page'],
  ['/people/ID?view=text', 'page'],
  ['/people/compare?id=ID&id=ID', 'comparison'],
];

export function testsOfTheLog(web: () => TestWeb, sent: (name: string) => Sent): void {
  describe('the decision log', () => {
    test.each(VIEWS)('holds a look at %s, with who and what, and no name', async (path, what) => {
      const { id, documentId } = sent('senior.docx');
      const before = (await newest('view'))?.sequence ?? 0;
      const answer = await web().ask('viewer', path.replaceAll('ID', String(id)));
      expect(answer.status).toBe(200);
      const entry = await newest('view');
      expect(entry?.sequence ?? 0).toBeGreaterThan(before);
      expect(entry).toMatchObject({ actorName: 'token:viewer', documentId, payload: { what } });
      expect(JSON.stringify(entry)).not.toContain('senior.docx');
    });

    test('holds pictures of pages once in a while, each person and resume by itself', async () => {
      const { id, documentId } = sent('page.pdf');
      const look = async (role: 'viewer' | 'recruiter') => {
        for (const path of ['pages', 'pages/1/image']) {
          expect((await web().ask(role, `/v1/results/${id}/${path}`)).status).toBe(200);
        }
      };
      await look('viewer');
      await look('viewer');
      await look('recruiter');
      const seen = (await entries('view')).filter(
        ({ payload, documentId: of }) => of === documentId && isPicture(payload),
      );
      expect(seen.map(({ actorName }) => actorName).toSorted()).toEqual([
        'token:recruiter',
        'token:viewer',
      ]);
    });

    test('holds an export, without what was looked for', async () => {
      await web().ask('recruiter', '/v1/export?q=Ada');
      expect(await newest('export')).toMatchObject({
        actorName: 'token:recruiter',
        documentId: null,
        payload: { filters: ['name'], format: 'csv' },
      });
    });

    test('holds a decision, and that it was taken back', async () => {
      const { id, documentId } = sent('page.pdf');
      const path = `/v1/results/${id}/override`;
      const body = JSON.stringify({ level: 'senior', reasonCode: 'interview' });
      const headers = { 'content-type': 'application/json' };
      await web().ask('recruiter', path, { method: 'PUT', headers, body });
      expect(await newest('override')).toMatchObject({ actorName: 'token:recruiter', documentId });
      await web().ask('recruiter', path, { method: 'DELETE' });
      expect(await newest('override_removed')).toMatchObject({
        actorName: 'token:recruiter',
        documentId,
      });
    });
  });

  const entries = async (kind: Decision['kind']): Promise<readonly Decision[]> => {
    const filter = { kinds: [kind], newestFirst: true };
    return (await readDecisions(web().context.store.db, filter, null, 200)).decisions;
  };
  const newest = async (kind: Decision['kind']) => (await entries(kind))[0];
}

function isPicture(payload: unknown): boolean {
  return JSON.stringify(payload) === '{"what":"page_images"}';
}
