import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/kit/Panel";
import { Skeleton } from "@/kit/Skeleton";
import { readWorkflowRoute } from "./api";
import { RouteList } from "./RouteList";

/** What happens once it is handed in. */
export function StartRoute({ workflow, values }: { workflow: string; values?: string[] }) {
  const { t } = useTranslation();
  const route = useQuery({ queryKey: ["route", workflow, values], queryFn: () => readWorkflowRoute(workflow, values), retry: false });
  if (route.isError) return null;
  return (
    <Panel title={t("route.begin")}>
      <p>{t("route.beginHint")}</p>
      {route.data ? <RouteList route={route.data} label={t("route.begin")} /> : <Skeleton lines={4} />}
    </Panel>
  );
}
