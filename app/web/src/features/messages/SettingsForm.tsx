import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageSettings } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { saveSettings } from "./api";
import css from "./PreferencesForm.module.css";

export function SettingsForm({ kept }: { kept: MessageSettings }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ quietFrom: kept.quietFrom, quietTo: kept.quietTo, digestAt: kept.digestAt, keptDays: kept.keptDays });
  const act = useAct((body: typeof wanted) => saveSettings(body, kept.version), [["messages", "settings"]]);
  const time = (name: "quietFrom" | "quietTo" | "digestAt", label: string) => (
    <LineField pointer={`/${name}`} label={label} type="time" value={wanted[name]} error={act.wrong(`/${name}`)} onChange={(next) => setWanted({ ...wanted, [name]: next })} />
  );
  return (
    <Panel title={t("messages.quiet")}>
      <PlainForm label={t("messages.quiet")} onSubmit={() => act.run(wanted)}>
        <ErrorSummary items={act.errors} />
        <div className={css.hours}>
          {time("quietFrom", t("messages.quietFrom"))}
          {time("quietTo", t("messages.quietTo"))}
          {time("digestAt", t("messages.digestHour"))}
          <LineField pointer="/keptDays" label={t("messages.keptDays")} type="number" value={String(wanted.keptDays)} error={act.wrong("/keptDays")} onChange={(next) => setWanted({ ...wanted, keptDays: Number.parseInt(next, 10) || 0 })} />
        </div>
        <div><Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button></div>
      </PlainForm>
    </Panel>
  );
}
