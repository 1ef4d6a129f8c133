import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { FieldProblem } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { ProblemError } from "@/api/ProblemError";
import { findings } from "@/features/forms/findings";
import { fieldId, fieldOf } from "@/features/forms/pointer";
import { untilText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { Skeleton } from "@/kit/Skeleton";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { submitApplication } from "./api";
import { useDraft } from "./DraftContext";
import css from "./SectionPage.module.css";

const FormView = lazy(async () => ({ default: (await import("@/features/forms/FormView")).FormView }));
const StartRoute = lazy(async () => ({ default: (await import("@/features/route/StartRoute")).StartRoute }));

/** Everything once more before it is handed in. */
export function CheckPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { application, form, rights, data, autosave } = useDraft();
  const { key, renew } = useIdempotencyKey();
  const text = useProblemText();
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const base = `/applications/${application.id}`;
  const open = findings(form, rights, data, t);
  const errors = open.length ? open : refused;
  const sectionOf = (pointer: string): string => form.sections.find((each) => each.fields.includes(fieldOf(pointer)))?.key ?? "";
  const handingIn = useMutation({
    mutationFn: async () => {
      if (!(await autosave.flush())) {
        const state = autosave.current();
        throw state.kind === "failed" ? state.error : ProblemError.network();
      }
      return submitApplication(application.id, key);
    },
    onSuccess: (receipt) => {
      renew();
      void queries.invalidateQueries({ queryKey: ["seedfund"] });
      void navigate(`${base}/receipt`, { state: receipt, replace: true });
    },
    onError: (error) => setRefused(ProblemError.of(error).problem.errors ?? []),
  });
  return (
    <PageFrame title={t("seedfund.check.title")} lead={t("seedfund.check.lead")} width="reading" back={{ to: base, label: t("seedfund.apply.list") }}>
      <ErrorSummary
        title={t("seedfund.check.gaps", { n: errors.length })}
        items={errors.map((each) => ({ target: fieldId(each.pointer), message: each.message }))}
        onVisit={(item) => {
          const pointer = errors.find((each) => fieldId(each.pointer) === item.target)?.pointer ?? "";
          void navigate(`${base}/sections/${sectionOf(pointer)}#${item.target ?? ""}`);
        }}
      />
      <Suspense fallback={<Skeleton lines={12} />}><FormView form={form} rights={rights} value={data} files={application.files} extra={(section) => <Link to={`${base}/sections/${section.key}`} aria-label={t("seedfund.check.changeOf", { section: section.title })}>{t("seedfund.check.change")}</Link>} /></Suspense>
      {handingIn.isError && !refused.length && <ErrorSummary items={problemItems(handingIn.error, text(handingIn.error))} />}
      <Suspense fallback={null}><StartRoute workflow={application.form.workflow} /></Suspense>
      <Panel tone="accent" title={t("seedfund.check.handIn")}>
        <p>{t("seedfund.check.handInHint", { until: untilText(application.round.closesAt) })}</p>
        <div className={css.actions}>
          <Button type="primary" size="large" disabled={open.length > 0} loading={handingIn.isPending} onClick={() => handingIn.mutate()}>{t("seedfund.check.go")}</Button>
          {open.length > 0 && <span>{t("seedfund.check.first")}</span>}
        </div>
      </Panel>
    </PageFrame>
  );
}
