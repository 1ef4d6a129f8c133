import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarChange, CalendarDay } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { changeDays } from "./api";

interface Props {
  day: string;
  present?: CalendarDay;
  version: number;
  onClose: () => void;
}

/** One day of the park's own: off or worked, why, and by whose decision. */
export function ChangeDay({ day, present, version, onClose }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<CalendarDay["kind"]>(present?.kind === "OFF" ? "WORK" : "OFF");
  const [filled, setFilled] = useState({ name: "", source: "", reason: "" });
  const act = useAct((body: CalendarChange) => changeDays(body, version), [["calendar"]], onClose);
  const line = (pointer: string, name: keyof typeof filled, label: string) => (
    <LineField pointer={pointer} label={label} value={filled[name]} error={act.wrong(pointer)} onChange={(next) => setFilled({ ...filled, [name]: next })} />
  );
  return (
    <Panel title={day}>
      {present && <p>{t(present.kind === "OFF" ? "calendar.off" : "calendar.work")} · {present.name} · {present.source}</p>}
      <PlainForm deliberate label={day} onSubmit={() => act.run({ reason: filled.reason, days: [{ day, kind, name: filled.name, source: filled.source }] })}>
        <ErrorSummary items={act.errors} />
        <label>{t("calendar.as")} <select value={kind} onChange={(event) => setKind(event.target.value as CalendarDay["kind"])}><option value="OFF">{t("calendar.off")}</option><option value="WORK">{t("calendar.work")}</option></select></label>
        {line("/days/0/name", "name", t("calendar.name"))}
        {line("/days/0/source", "source", t("calendar.source"))}
        {line("/reason", "reason", t("calendar.reason"))}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
          {present?.own && <Button loading={act.busy} onClick={() => act.run({ reason: filled.reason, remove: [day] })}>{t("calendar.takeBack")}</Button>}
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
