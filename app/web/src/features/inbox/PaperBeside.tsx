import { useTranslation } from "react-i18next";
import type { Paper } from "@/api/types";
import { CaseContext } from "@/features/forms/CaseContext";
import { CompareView } from "@/features/forms/CompareView";
import { FormView } from "@/features/forms/FormView";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

/** One paper, drawn by the form of its own version as this step may read it. */
export function PaperBeside({ caseId, paper, step }: { caseId: string; paper: Paper; step: string }) {
  const { t } = useTranslation();
  const form = useForm(paper.form, step);
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return (
    <CaseContext value={caseId}>
      {paper.before && (
        <details open>
          <summary>{t("forms.compare.title")}</summary>
          <CompareView form={form.data} before={paper.before} now={paper.data} files={paper.files} />
        </details>
      )}
      <FormView form={form.data} rights={rightsOf(form.data, step)} value={paper.data} files={paper.files} />
    </CaseContext>
  );
}
