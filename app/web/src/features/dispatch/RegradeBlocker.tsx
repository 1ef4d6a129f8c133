import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BlockerRow } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { useAct } from "@/kit/useAct";
import { regradeBlocker } from "./api";

const grades: BlockerRow["grade"][] = ["NORMAL", "PRESSING", "URGENT"];

/** The office says how grave it is; the time follows. */
export function RegradeBlocker({ blocker }: { blocker: BlockerRow }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [grade, setGrade] = useState<string>("");
  const [reason, setReason] = useState("");
  const act = useAct((_: undefined, key) => regradeBlocker(blocker.id, { grade: grades.find((each) => each === grade), reason }, key), [["dispatch"], ["tasks"]]);
  const field = fieldId("/grade");
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("dispatch.blockers.regrade")}</Button>
      <Dialog open={asking} title={t("dispatch.blockers.regrade")} okText={t("dispatch.blockers.regrade")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("dispatch.blockers.regradeHint")}</p>
        <FieldFrame id={field} label={t("dispatch.blockers.gradeOf")} required error={act.wrong("/grade")}>
          <NativeSelect {...described(field, { error: act.wrong("/grade"), required: true })} value={grade} any={t("forms.choose")} options={grades.filter((each) => each !== blocker.grade).map((each) => ({ value: each, label: t(`dispatch.blockers.grade.${each}`) }))} onChoose={setGrade} />
        </FieldFrame>
        <LineField pointer="/reason" label={t("dispatch.blockers.regradeWhy")} value={reason} error={act.wrong("/reason")} onChange={setReason} />
      </Dialog>
    </>
  );
}
