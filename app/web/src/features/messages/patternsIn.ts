/** One pattern a line, or with commas of either width between them. */
export const patternsIn = (text: string): string[] => text.split(/[\s,，;；]+/).filter(Boolean);
