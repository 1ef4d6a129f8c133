import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskRow } from "@/api/types";
import { isBatch } from "./batch";
import css from "./BatchBar.module.css";

const BatchDialog = lazy(async () => ({ default: (await import("./BatchDialog")).BatchDialog }));

/** What is ticked, and the one decision for all of it. */
export function BatchBar({ rows, onClear }: { rows: TaskRow[]; onClear: () => void }) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<TaskRow[]>();
  const close = (): void => {
    setDeciding(undefined);
    onClear();
  };
  return (
    <>
      {rows.length > 0 && (
        <div className={css.bar} role="region" aria-label={t("inbox.batch.region")}>
          <span role="status">{t("inbox.batch.picked", { n: rows.length })}</span>
          {!isBatch(rows) && <small>{t("inbox.batch.mixed")}</small>}
          <Button type="primary" disabled={!isBatch(rows)} onClick={() => setDeciding(rows)}>{t("inbox.batch.go")}</Button>
          <Button type="text" onClick={onClear}>{t("inbox.batch.clear")}</Button>
        </div>
      )}
      {deciding && <Suspense fallback={null}><BatchDialog rows={deciding} onClose={close} /></Suspense>}
    </>
  );
}
