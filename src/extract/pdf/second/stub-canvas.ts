/**
 * pdf.js looks for canvas classes when it is imported, through a native addon that a process under
 * `--permission` may not load; reading text never calls them. Empty classes stand in where there are none.
 */
export function stubCanvas(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
}
