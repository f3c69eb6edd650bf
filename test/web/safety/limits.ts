import { describe, expect, test } from 'vitest';
import type { TestWeb } from '../set-up.ts';
import { HOST, newSession } from './support.ts';

const TOO_MUCH = 'x'.repeat(70_000);
const FORM = 'application/x-www-form-urlencoded';

export function testsOfLimits(web: () => TestWeb): void {
  describe('a body that is larger than any form or message', () => {
    test.each([
      ['of somebody who logs in', '/session', FORM, `name=${TOO_MUCH}&password=x`],
      ['of a file where no file belongs', '/session', 'multipart/form-data; boundary=x', TOO_MUCH],
      ['of nobody', '/theme', FORM, `theme=${TOO_MUCH}`],
    ])('%s is refused', async (_what, path, type, body) => {
      expect(await refusal(path, { method: 'POST', headers: { 'content-type': type }, body })).toBe(
        'too_large',
      );
    });

    test('that does not say how large it is, is refused once it is', async () => {
      let sent = 0;
      const body = new ReadableStream({
        pull: (controller) => {
          sent += 1;
          controller.enqueue(new TextEncoder().encode(TOO_MUCH.slice(0, 10_000)));
          if (sent === 100) controller.close();
        },
      });
      const init = {
        method: 'POST',
        headers: { 'content-type': FORM },
        body,
        duplex: 'half',
      } as const;
      expect(await refusal('/session', init)).toBe('too_large');
      expect(sent).toBeLessThan(20);
    });

    test('is refused where files belong, if it is no stream of files', async () => {
      const { cookie, csrf } = await newSession(web(), 'recruiter');
      const headers = { cookie, 'x-csrf-token': csrf, 'content-type': FORM };
      const init = { method: 'POST', headers, body: `_csrf=${TOO_MUCH}` };
      expect(await refusal('/v1/files', init)).toBe('too_large');
    });

    test('is refused by the API as it says', async () => {
      const answer = await web().ask('recruiter', '/v1/results/1/override', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ level: 'mid', reasonCode: 'other', note: TOO_MUCH }),
      });
      expect(answer.status).toBe(413);
    });
  });

  async function refusal(path: string, init: RequestInit): Promise<string> {
    const headers = { ...HOST, ...(init.headers as Record<string, string>) };
    const answer = await web().app.app.request(path, { ...init, headers });
    expect(answer.status).toBe(413);
    return ((await answer.json()) as { code: string }).code;
  }
}
