import type { DraftOption } from "./draftEdit";

/** Options as lines of text; what belongs under a line stands two blanks further in. */
export const linesOf = (options: DraftOption[] = [], depth = 0): string => options.flatMap((each) => ["  ".repeat(depth) + each.label["zh-CN"], ...(each.children ? [linesOf(each.children, depth + 1)] : [])]).join("\n");

/** The lines as options. A line that was there keeps its value, so that what was answered before still means the same. */
export function optionsOf(text: string, before: DraftOption[] = []): DraftOption[] {
  const known = new Map(flat(before).map((each) => [each.label["zh-CN"], each]));
  const taken = new Set(flat(before).map((each) => each.value));
  const top: DraftOption[] = [];
  const open: { depth: number; option: DraftOption }[] = [];
  for (const line of text.split("\n").filter((each) => each.trim())) {
    const depth = Math.floor((/^[ \u3000]*/.exec(line)?.[0].length ?? 0) / 2);
    const label = line.trim();
    const kept = known.get(label);
    known.delete(label);
    const option: DraftOption = { value: kept?.value ?? free(taken), label: { ...kept?.label, "zh-CN": label } };
    while (open.length && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.option;
    if (parent) parent.children = [...(parent.children ?? []), option];
    else top.push(option);
    open.push({ depth, option });
  }
  return top;
}

const flat = (options: DraftOption[]): DraftOption[] => options.flatMap((each) => [each, ...flat(each.children ?? [])]);

function free(taken: Set<string>): string {
  let n = 1;
  while (taken.has(`o${n}`)) n += 1;
  taken.add(`o${n}`);
  return `o${n}`;
}
