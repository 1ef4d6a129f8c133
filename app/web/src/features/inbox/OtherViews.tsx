import { CopiesList } from "./CopiesList";
import { DraftsList } from "./DraftsList";
import { StartedList } from "./StartedList";
import type { InboxView, TaskView } from "./views";

/** What lies in the inbox without being a task. */
export function OtherViews({ view }: { view: Exclude<InboxView, TaskView> }) {
  switch (view) {
    case "started":
      return <StartedList />;
    case "copied":
      return <CopiesList />;
    case "drafts":
      return <DraftsList />;
  }
}
