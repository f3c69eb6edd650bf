import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file, which may lie about itself. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** What stands in the file instead of the deflated content. */
  readonly deflated?: Buffer;
  /** Default: the true ones. */
  readonly size?: number;
  readonly crc?: number;
  /** General purpose bits; 1 is encrypted. */
  readonly flags?: number;
  /** Unix mode; 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** Shares the data of the entry before. */
  readonly overlaps?: true;
}

/** A zip file as its specification has it (APPNOTE 4.3), of entries that need not make sense. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let last = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const data = entry.deflated ?? deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE((entry.crc ?? crc32(content)) >>> 0, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    if (!entry.overlaps) {
      const local = Buffer.concat([signature(0x04034b50), common, name, data]);
      locals.push(local);
      last = at;
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(last, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 3]), common, tail, name);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 4);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listing, signature(0x06054b50), end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
