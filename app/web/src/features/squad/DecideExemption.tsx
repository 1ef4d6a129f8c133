import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SquadExemption } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { decideExemption } from "./api";

/** Excused or not. */
export function DecideExemption({ exemption }: { exemption: SquadExemption }) {
  const { t } = useTranslation();
  const act = useAct((granted: boolean, key) => decideExemption(exemption.id, granted, key), [["squad"]]);
  return (
    <>
      <ErrorSummary items={act.errors} />
      <ButtonRow>
        <Button type="primary" loading={act.busy} onClick={() => act.run(true)}>{t("squad.exemption.grant")}</Button>
        <Button disabled={act.busy} onClick={() => act.run(false)}>{t("squad.exemption.refuse")}</Button>
      </ButtonRow>
    </>
  );
}
