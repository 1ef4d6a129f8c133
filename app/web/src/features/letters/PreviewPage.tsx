import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { previewLetter } from "./api";
import { LetterPaper } from "./LetterPaper";

/** A letter as it would read now: no number is taken and nothing is kept. */
export function PreviewPage() {
  const { t } = useTranslation();
  const { id = "", kind = "" } = useParams();
  const sheet = useQuery({ queryKey: ["case", id, "letters", kind, "preview"], queryFn: () => previewLetter(id, kind) });
  return (
    <PageFrame title={t("letters.preview")} back={{ to: `/cases/${id}`, label: t("letters.toCase") }}>
      <Alert type="info" showIcon title={t("letters.previewHint")} />
      {sheet.isPending ? <Skeleton lines={14} /> : sheet.isError ? <ProblemNotice error={sheet.error} retry={() => void sheet.refetch()} /> : <LetterPaper sheet={sheet.data} mark={t("letters.preview")} />}
    </PageFrame>
  );
}
