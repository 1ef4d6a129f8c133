import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { planTour } from "./api";

export function PlanTour({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [plan, setPlan] = useState({ title: "", heldOn: "" });
  const act = useAct((body: { title: string; heldOn?: string }, key) => planTour(body, key), [["dispatch", "tours"]], (sheet) => void navigate(`/dispatch/tours/${sheet.tour.id}`));
  return (
    <Panel title={t("dispatch.tours.plan")}>
      <PlainForm label={t("dispatch.tours.plan")} onSubmit={() => act.run({ title: plan.title, heldOn: plan.heldOn || undefined })}>
        <ErrorSummary items={act.errors} />
        <LineField pointer="/title" label={t("dispatch.tours.name")} value={plan.title} error={act.wrong("/title")} onChange={(title) => setPlan({ ...plan, title })} />
        <LineField pointer="/heldOn" type="date" label={t("dispatch.tours.heldOn")} value={plan.heldOn} error={act.wrong("/heldOn")} onChange={(heldOn) => setPlan({ ...plan, heldOn })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.tours.plan")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
