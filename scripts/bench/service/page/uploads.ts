import { csrfTokenOf } from '../../../../src/web/session/csrf.ts';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { wallTime } from '../../clocks.ts';
import type { RunningService } from './running-service.ts';

export interface UploadTimes {
  readonly files: number;
  readonly mib: number;
  /** Through the API in one request, to the answer. */
  readonly filesPerSecond: number;
  /** Of the service, without the database, for a file; null where that is not told. */
  readonly processorMsPerFile?: number | null;
  /** The same bytes written to files one after another, each until it is on the disk. */
  readonly diskFilesPerSecond: number;
  /** Resident memory of the service before, in the middle and at the end. */
  readonly residentMiB: readonly number[];
}

const FILE_BYTES = 50_000;
const PORTION = 100;

/** Files as large as a resume is, no two alike, all in one request that is made as it is sent. */
export async function measureUploads(
  service: RunningService,
  folder: string,
  files: number,
): Promise<UploadTimes> {
  const cookie = await service.logIn('sender');
  await send(service, cookie, 'warm-up', PORTION);
  const resident = [service.residentMiB()];
  const processor = service.processorSeconds();
  const start = wallTime();
  await send(service, cookie, 'measured', files, () => resident.push(service.residentMiB()));
  const seconds = wallTime() - start;
  const worked = service.processorSeconds();
  return {
    files,
    mib: Math.round((files * FILE_BYTES) / 2 ** 20),
    filesPerSecond: files / seconds,
    processorMsPerFile:
      worked === null || processor === null ? null : (1_000 * (worked - processor)) / files,
    diskFilesPerSecond: await writeToDisk(folder, files),
    residentMiB: resident,
  };
}

async function send(
  { address }: RunningService,
  cookie: string,
  batch: string,
  count: number,
  onPortion: () => void = () => undefined,
): Promise<void> {
  const boundary = 'leveltag-bench';
  const token = csrfTokenOf(decodeURIComponent(cookie.slice('leveltag='.length)));
  const parts = async function* () {
    for (let i = 0; i < count; i++) {
      yield `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${batch}-${i}.txt"\r\n\r\n`;
      yield madeFile(batch, i);
      yield '\r\n';
      if (i % PORTION === PORTION - 1) onPortion();
    }
    yield `--${boundary}--\r\n`;
  };
  const answer = await fetch(`${address}/v1/files?batch=${batch}`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-csrf-token': token,
    },
    body: ReadableStream.from(parts()).pipeThrough(new TextEncoderStream()),
    duplex: 'half',
  });
  if (answer.status !== 202) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
}

function madeFile(batch: string, i: number): string {
  return `${batch} ${i} `.repeat(FILE_BYTES).slice(0, FILE_BYTES);
}

/** What the disk gives by itself. @returns files a second */
async function writeToDisk(folder: string, files: number): Promise<number> {
  const start = wallTime();
  for (let i = 0; i < files; i++) {
    const file = await open(join(folder, `written-${i}`), 'w');
    await file.writeFile(madeFile('disk', i));
    await file.sync();
    await file.close();
  }
  return files / (wallTime() - start);
}
