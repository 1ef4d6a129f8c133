import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { releaseLight } from "./api";

/** Lets the rules speak again. */
export function ReleaseLight({ project, version }: { project: string; version: number }) {
  const { t } = useTranslation();
  const act = useAct((seen: number) => releaseLight(project, seen), [["squad"]]);
  return (
    <>
      <ErrorSummary items={act.errors} />
      <Button loading={act.busy} onClick={() => act.run(version)}>{t("squad.override.release")}</Button>
    </>
  );
}
