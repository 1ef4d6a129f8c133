import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ButtonRow } from "@/kit/ButtonRow";
import { parkInstant } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { planMeeting } from "./api";

/** What a meeting needs before it has an agenda: a name, a time of the park's clock, a place. */
export function PlanMeeting({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [plan, setPlan] = useState({ title: "", heldAt: "", place: "" });
  const act = useAct(planMeeting, [["committee", "meetings"]], (meeting) => void navigate(`/committee/${meeting.id}`));
  const line = (name: keyof typeof plan, label: string, type?: string) => (
    <LineField pointer={`/${name}`} label={label} type={type} value={plan[name]} error={act.wrong(`/${name}`)} onChange={(next) => setPlan({ ...plan, [name]: next })} />
  );
  return (
    <Panel title={t("committee.plan")}>
      <PlainForm label={t("committee.plan")} onSubmit={() => act.run({ ...plan, heldAt: parkInstant(plan.heldAt) })}>
        <ErrorSummary items={act.errors} />
        {line("title", t("committee.name"))}
        {line("heldAt", t("committee.heldAt"), "datetime-local")}
        {line("place", t("committee.place"))}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("committee.planGo")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
