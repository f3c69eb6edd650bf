/** What a folder's owner can mend: rights, a file where a folder should be, a full or read-only disk. */
const FAULTS: readonly string[] = [
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EEXIST',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
];

/** The system's code of a fault that a folder's owner can mend, such as `EACCES`; null for any other error. */
export function folderFault(error: unknown): string | null {
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  return FAULTS.includes(code) && !syscall.startsWith('spawn') ? code : null;
}
