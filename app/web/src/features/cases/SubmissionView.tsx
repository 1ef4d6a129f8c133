import { useTranslation } from "react-i18next";
import type { Submission } from "@/api/contract";
import { CaseContext } from "@/features/forms/CaseContext";
import { FormView } from "@/features/forms/FormView";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { dateTimeText } from "@/kit/dates";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

/** One submission with the form of its own day. Fields without a value here were hidden or left empty. */
export function SubmissionView({ caseId, submission, step }: { caseId: string; submission: Submission; step?: string }) {
  const { t } = useTranslation();
  const form = useForm(submission.form, step);
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return (
    <CaseContext value={caseId}>
      <section>
        <p>{t("cases.handedIn", { title: form.data.title, at: dateTimeText(submission.at), by: submission.by?.name ?? "" })}</p>
        <FormView form={form.data} rights={rightsOf(form.data, step)} value={submission.data} files={submission.files} />
      </section>
    </CaseContext>
  );
}
