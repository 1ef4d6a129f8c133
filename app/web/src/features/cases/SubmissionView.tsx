import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Paper } from "@/api/types";
import { CaseContext } from "@/features/forms/CaseContext";
import { FormView } from "@/features/forms/FormView";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { dateTimeText } from "@/kit/dates";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

const CompareView = lazy(async () => ({ default: (await import("@/features/forms/CompareView")).CompareView }));

/** One paper of a case with the form of its own day, and what it changed when it was handed in before. `step` is where it is read: the form's rights differ by it. */
export function SubmissionView({ caseId, paper, step = paper.step, before }: { caseId: string; paper: Paper; step?: string; before?: Paper }) {
  const { t } = useTranslation();
  const form = useForm(paper.form, step);
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return (
    <CaseContext value={caseId}>
      <section>
        <p>{t("cases.handedIn", { title: paper.title, at: dateTimeText(paper.at), by: paper.by })}</p>
        {before && (
          <details open>
            <summary>{t("forms.compare.title")}</summary>
            <Suspense fallback={<Skeleton lines={3} />}><CompareView form={form.data} before={before.data} now={paper.data} files={[...before.files, ...paper.files]} /></Suspense>
          </details>
        )}
        <FormView form={form.data} rights={rightsOf(form.data, step)} value={paper.data} files={paper.files} />
      </section>
    </CaseContext>
  );
}
