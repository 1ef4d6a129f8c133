import type { Message } from "@/api/types";

/** Where a message leads; nowhere when the list itself is all there is. */
export function messagePath({ about }: Pick<Message, "about">): string | undefined {
  switch (about.kind) {
    case "task":
      return `/tasks/${about.id}`;
    case "case":
      return `/cases/${about.id}`;
    case "committee-meeting":
      return `/committee/${about.id}`;
    case "notice":
      return `/publicity/${about.id}`;
    case "beat-report":
      return `/rhythm/${about.id}`;
    default:
      return undefined;
  }
}
