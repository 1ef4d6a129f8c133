import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "antd";
import type { Case } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readCaseRoute } from "./api";
import { RouteList } from "./RouteList";
import css from "./CaseDrawing.module.css";

const WholeDrawing = lazy(async () => ({ default: (await import("./WholeDrawing")).WholeDrawing }));

/** What comes next, and on request the whole drawing. */
export function CaseDrawing({ matter }: { matter: Case }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const route = useQuery({ queryKey: ["case", matter.id, "route"], queryFn: () => readCaseRoute(matter.id) });
  const running = !matter.closedAt;
  return (
    <Panel title={t(running ? "route.ahead" : "route.drawing")} extra={<Button type="text" aria-expanded={whole} onClick={() => setWhole(!whole)}>{t(whole ? "route.hideDrawing" : "route.showDrawing")}</Button>}>
      {route.isPending && <Skeleton lines={4} />}
      {route.isError && <ProblemNotice error={route.error} retry={() => void route.refetch()} />}
      {running && route.data && !whole && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css.ahead} role="region" aria-label={t("route.ahead")} tabIndex={0}>
          <RouteList route={route.data} label={t("route.ahead")} />
        </div>
      )}
      {whole && <Suspense fallback={<Skeleton lines={6} />}><WholeDrawing matter={matter} ahead={route.data} /></Suspense>}
    </Panel>
  );
}
