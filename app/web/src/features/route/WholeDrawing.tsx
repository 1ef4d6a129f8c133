import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Case, Route } from "@/api/types";
import { readPath } from "@/features/work/api";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readDrawing } from "./api";
import { drawn } from "./drawing";
import { DrawingSvg } from "./DrawingSvg";
import { DrawnList } from "./DrawnList";
import css from "./WholeDrawing.module.css";

const NOWHERE: Route = { stops: [], links: [], whole: true };

/** The drawing of a case: a picture where there is room, the same as a list on a phone and for whoever listens. */
export function WholeDrawing({ matter, ahead = NOWHERE }: { matter: Case; ahead?: Route }) {
  const { t } = useTranslation();
  const drawing = useQuery({ queryKey: ["case", matter.id, "drawing"], queryFn: () => readDrawing(matter.id) });
  const path = useQuery({ queryKey: ["case", matter.id, "path"], queryFn: () => readPath(matter.id) });
  const error = drawing.error ?? path.error;
  if (error) return <ProblemNotice error={error} />;
  if (!drawing.data || !path.data) return <Skeleton lines={6} />;
  const stops = drawn(drawing.data, path.data.items, ahead, matter.outcome);
  return (
    <>
      <div className={css.desk}><DrawingSvg drawing={drawing.data} stops={stops} /></div>
      <details className={css.desk}>
        <summary>{t("route.asList")}</summary>
        <DrawnList stops={stops} />
      </details>
      <div className={css.phone}><DrawnList stops={stops} /></div>
    </>
  );
}
