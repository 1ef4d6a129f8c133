import { Button } from "antd";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { Skeleton } from "@/kit/Skeleton";
import css from "./InboxPage.module.css";
import { InboxTabs } from "./InboxTabs";
import { ShortcutHelp } from "./ShortcutHelp";
import { TaskDesk } from "./TaskDesk";
import { useCounts } from "./useCounts";
import { useListKeys } from "./useListKeys";
import { isTaskView, type InboxView, viewOf } from "./views";

const OtherViews = lazy(async () => ({ default: (await import("./OtherViews")).OtherViews }));

/** What waits for me, what nobody has taken, what I have done, began, was shown, or have not handed in. */
export function InboxPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const view = viewOf(params.get("view"));
  const told = (useLocation().state as { done?: string } | null)?.done;
  const list = useRef<HTMLDivElement>(null);
  const [helping, setHelping] = useState(false);
  const doing = useMemo(() => ({
    help: () => setHelping(true),
    search: () => document.getElementById("inbox-search")?.focus(),
    view: (next: InboxView) => void navigate(`/tasks?view=${next}`),
  }), [navigate]);
  useListKeys(list, doing);
  return (
    <PageFrame title={t("inbox.title")} lead={<span className={css.keys}>{t("inbox.keys")}</span>} actions={<Button className={css.keys} type="text" onClick={() => setHelping(true)}>{t("inbox.shortcuts.open")}</Button>}>
      {told && <Panel tone="calm"><p role="status">{told}</p></Panel>}
      <InboxTabs view={view} counts={useCounts().data} />
      <div ref={list}>
        {isTaskView(view) ? <TaskDesk key={view} view={view} /> : <Suspense fallback={<Skeleton lines={6} />}><OtherViews view={view} /></Suspense>}
      </div>
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
    </PageFrame>
  );
}
