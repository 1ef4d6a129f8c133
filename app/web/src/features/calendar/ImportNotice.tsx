import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HolidayNotice } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { importNotice } from "./api";

/** Takes in the holiday notice of a year as data. */
export function ImportNotice() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [broken, setBroken] = useState(false);
  const act = useAct((notice: HolidayNotice, key) => importNotice(notice, key), [["calendar"]], () => setText(""));
  const submit = (): void => {
    try {
      setBroken(false);
      act.run(JSON.parse(text) as HolidayNotice);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Panel title={t("calendar.import")}>
      <PlainForm deliberate label={t("calendar.import")} onSubmit={submit}>
        <ErrorSummary items={broken ? [{ message: t("calendar.notJson") }] : act.errors} />
        <LineField pointer="/notice" label={t("calendar.notice")} long help={t("calendar.noticeHelp")} value={text} onChange={setText} />
        <div><Button htmlType="submit" loading={act.busy}>{t("calendar.importGo")}</Button></div>
      </PlainForm>
    </Panel>
  );
}
