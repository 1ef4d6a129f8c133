import type { Option } from "@/api/types";

/** The branches down to a leaf, itself last; nothing when it is not in the tree. */
export function pathTo(options: Option[], value: string): Option[] {
  for (const option of options) {
    if (option.value === value && !option.children?.length) return [option];
    const below = pathTo(option.children ?? [], value);
    if (below.length) return [option, ...below];
  }
  return [];
}
