import { Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { OrderRow } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { issueOrder } from "./api";
import { ProjectPicker } from "./ProjectPicker";

interface Draft {
  project: string;
  level: OrderRow["level"];
  reason: string;
  demand: string;
  handler: string[];
}
const colours: OrderRow["level"][] = ["BLUE", "YELLOW", "RED"];

/** An order by hand, for what no rule sees. */
export function IssueOrder({ project, onClose }: { project?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>({ project: project ?? "", level: "YELLOW", reason: "", demand: "", handler: [] });
  const act = useAct(issueOrder, [["dispatch"]], (sheet) => void navigate(`/dispatch/orders/${sheet.order.id}`));
  const send = (): void => act.run({ projectId: draft.project || undefined, level: draft.level, reason: draft.reason, demand: draft.demand || undefined, handlerId: draft.handler[0] });
  const level = fieldId("/level");
  return (
    <Panel title={t("dispatch.orders.issue")}>
      <PlainForm label={t("dispatch.orders.issue")} onSubmit={send} deliberate>
        <ErrorSummary items={act.errors} />
        <ProjectPicker pointer="/projectId" label={t("dispatch.project")} value={draft.project} error={act.wrong("/projectId")} onChange={(next) => setDraft({ ...draft, project: next })} />
        <FieldFrame id={level} label={t("dispatch.orders.levelName")} required help={t(`dispatch.orders.rules.${draft.level}`)} error={act.wrong("/level")} group>
          <Radio.Group id={level} aria-labelledby={`${level}-label`} value={draft.level} options={colours.map((value) => ({ value, label: t(`dispatch.orders.level.${value}`) }))} onChange={(event) => setDraft({ ...draft, level: event.target.value as Draft["level"] })} />
        </FieldFrame>
        <LineField pointer="/reason" long label={t("dispatch.orders.reason")} value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />
        <LineField pointer="/demand" long required={false} label={t("dispatch.orders.demand")} value={draft.demand} error={act.wrong("/demand")} onChange={(demand) => setDraft({ ...draft, demand })} />
        <PersonPicker id={fieldId("/handlerId")} required={false} label={t("dispatch.orders.handler")} value={draft.handler} error={act.wrong("/handlerId")} onChange={(handler) => setDraft({ ...draft, handler })} />
        <p>{t("dispatch.orders.handlerHelp")}</p>
        <ButtonRow>
          <Button type="primary" htmlType="submit" danger={draft.level === "RED"} loading={act.busy}>{t("dispatch.orders.issue")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
