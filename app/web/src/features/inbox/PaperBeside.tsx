import type { Paper } from "@/api/types";
import { CaseContext } from "@/features/forms/CaseContext";
import { FormView } from "@/features/forms/FormView";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

/** One paper, drawn by the form of its own version as this step may read it. */
export function PaperBeside({ caseId, paper, step }: { caseId: string; paper: Paper; step: string }) {
  const form = useForm(paper.form, step);
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return (
    <CaseContext value={caseId}>
      <FormView form={form.data} rights={rightsOf(form.data, step)} value={paper.data} files={paper.files} />
    </CaseContext>
  );
}
