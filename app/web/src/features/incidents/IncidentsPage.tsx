import { useTranslation } from "react-i18next";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { FailedSteps } from "./FailedSteps";
import { HeldFiles } from "./HeldFiles";
import { UntoldFacts } from "./UntoldFacts";

/** What the system could not do by itself and a person lets it try again. */
export function IncidentsPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("incidents.title")} lead={t("incidents.lead")}>
      <Panel title={t("incidents.steps")}><FailedSteps /></Panel>
      <Panel title={t("incidents.held.title")}><HeldFiles /></Panel>
      <Panel title={t("incidents.facts")}><UntoldFacts /></Panel>
    </PageFrame>
  );
}
