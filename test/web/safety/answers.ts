import { describe, expect, test } from 'vitest';
import { formOf, sendAndWait, type TestWeb } from '../set-up.ts';
import { HOST, withApp } from './support.ts';

export function testsOfAnswers(web: () => TestWeb): void {
  describe('answers', () => {
    test.each(['/login', '/v1/results', '/nothing', '/assets/page.css'])(
      '%s says that nothing inline or from elsewhere runs, in no frame',
      async (path) => {
        const { headers } = await web().app.app.request(path, { headers: HOST });
        const policy = headers.get('content-security-policy')!;
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toContain("base-uri 'none'");
        expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('same-origin');
      },
    );

    test('are kept by no cache unless they say so', async () => {
      const list = await web().ask('viewer', '/v1/results');
      expect(list.headers.get('cache-control')).toBe('private, no-store');
      const sent = await sendAndWait(web(), formOf({ 'a.txt': 'somebody invented' }));
      const record = await web().ask('viewer', `/v1/results/${sent.files[0]!.id}`);
      expect(record.headers.get('cache-control')).toBe('private, no-cache');
    });

    test.each([
      '/assets/../app.ts',
      '/assets/..%2fapp.ts',
      '/assets/%2e%2e/app.ts',
      '/assets/..%5capp.ts',
      '/assets//etc/passwd',
      '/assets/page.css%00',
    ])('%s leads to no file', async (path) => {
      const answer = await web().app.app.request(path, { headers: HOST });
      expect([401, 404]).toContain(answer.status);
    });

    test('a caller who asks too often has to wait', () =>
      withApp(web(), { requestsPerMinute: 3 }, async (app) => {
        const ask = () => app.app.request('/login', { headers: HOST });
        for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(200);
        const answer = await ask();
        expect(answer.status).toBe(429);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }));
  });
}
