import { Button } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { FieldProblem } from "@/api/types";
import { findings } from "@/features/forms/findings";
import { fieldId } from "@/features/forms/pointer";
import { NotFound } from "@/app/NotFound";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { PlainForm } from "@/kit/PlainForm";
import { Skeleton } from "@/kit/Skeleton";
import { useDraft } from "./DraftContext";
import css from "./SectionPage.module.css";

const FormBody = lazy(async () => ({ default: (await import("@/features/forms/FormBody")).FormBody }));

/** One section at a time; looked at when the person goes on, never while they type. */
export function SectionPage() {
  const { section: key = "" } = useParams();
  const { form } = useDraft();
  return form.sections.some((each) => each.key === key) ? <Section key={key} sectionKey={key} /> : <NotFound />;
}

function Section({ sectionKey }: { sectionKey: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const { application, form, rights, data, change, autosave } = useDraft();
  // Whoever comes by an error's link sees all errors of the section at once.
  const [errors, setErrors] = useState<FieldProblem[]>(() => (location.hash ? findings(form, rights, data, t, [sectionKey]) : []));
  const at = form.sections.findIndex((each) => each.key === sectionKey);
  const next = form.sections[at + 1];
  const base = `/applications/${application.id}`;
  const onward = next ? `${base}/sections/${next.key}` : `${base}/check`;
  const goOn = (): void => {
    const found = findings(form, rights, data, t, [sectionKey]);
    setErrors(found);
    void autosave.flush();
    if (!found.length) void navigate(onward);
  };
  return (
    <PageFrame
      title={form.sections[at]?.title ?? ""}
      lead={t("seedfund.apply.step", { n: at + 1, all: form.sections.length })}
      width="reading"
      back={{ to: base, label: t("seedfund.apply.list") }}
    >
      <PlainForm onSubmit={goOn} label={form.sections[at]?.title}>
        <ErrorSummary items={errors.map((each) => ({ target: fieldId(each.pointer), message: each.message }))} />
        <Suspense fallback={<Skeleton lines={8} />}>
          <FormBody form={form} rights={rights} value={data} onChange={change} errors={errors} sections={[sectionKey]} files={application.files} />
          <Focus hash={location.hash} />
        </Suspense>
        <div className={css.actions}>
          <Button type="primary" size="large" htmlType="submit">{t(next ? "seedfund.apply.next" : "seedfund.apply.check")}</Button>
          <Link to={onward}>{t("seedfund.apply.skip")}</Link>
        </div>
      </PlainForm>
    </PageFrame>
  );
}

/** Stands beside the fields, so that it looks for one only when they are there. */
function Focus({ hash }: { hash: string }) {
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus();
  }, [hash]);
  return null;
}
