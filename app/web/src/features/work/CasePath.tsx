import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PathStop } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readPath } from "./api";
import { helpWord } from "./helpWord";
import css from "./CasePath.module.css";

/** The way a case has gone: who did what, and where it waits. */
export function CasePath({ id }: { id: string }) {
  const { t } = useTranslation();
  const path = useQuery({ queryKey: ["case", id, "path"], queryFn: () => readPath(id) });
  const words = (stop: PathStop): string => (stop.kind === "step" ? stop.stepName : `${stop.stepName} · ${t(helpWord(stop.kind))}`);
  return (
    <Panel title={t("work.path")}>
      {path.isPending && <Skeleton lines={4} />}
      {path.isError && <ProblemNotice error={path.error} retry={() => void path.refetch()} />}
      {path.data && (
        <ol className={css.path}>
          {path.data.items.map((stop) => (
            <li key={stop.task} className={stop.doneAt ? "" : css.open}>
              <strong>{words(stop)}</strong>
              <StatusTag tone={stop.doneAt ? "neutral" : "accent"}>{stop.outcome ?? t("work.waits")}</StatusTag>
              <small>{stop.who} · <time dateTime={stop.doneAt ?? stop.openedAt}>{dateTimeText(stop.doneAt ?? stop.openedAt)}</time></small>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
