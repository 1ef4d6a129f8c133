import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { saveTemplate } from "./api";

/** The spreadsheet to fill in. */
export function TakeTemplate() {
  const { t } = useTranslation();
  const taking = useMutation({ mutationFn: () => saveTemplate(`${t("squad.import.templateName")}.xlsx`) });
  return (
    <>
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>{t("squad.import.template")}</Button>
      {taking.isError && <ProblemNotice error={taking.error} />}
    </>
  );
}
