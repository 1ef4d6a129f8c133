import { useTranslation } from "react-i18next";
import type { Paper } from "@/api/types";
import { CaseContext } from "@/features/forms/CaseContext";
import { FormView } from "@/features/forms/FormView";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { dateTimeText } from "@/kit/dates";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

/** One paper of a case with the form of its own day. `step` is where it is read: the form's rights differ by it. */
export function SubmissionView({ caseId, paper, step = paper.step }: { caseId: string; paper: Paper; step?: string }) {
  const { t } = useTranslation();
  const form = useForm(paper.form, step);
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return (
    <CaseContext value={caseId}>
      <section>
        <p>{t("cases.handedIn", { title: paper.title, at: dateTimeText(paper.at), by: paper.by })}</p>
        <FormView form={form.data} rights={rightsOf(form.data, step)} value={paper.data} files={paper.files} />
      </section>
    </CaseContext>
  );
}
