/** The words of a list that is laid out as a text. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
