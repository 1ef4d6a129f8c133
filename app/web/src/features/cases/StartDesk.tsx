import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { FieldProblem, FormValues, Workflow } from "@/api/types";
import { findings } from "@/features/forms/findings";
import { FormBody } from "@/features/forms/FormBody";
import { fieldId } from "@/features/forms/pointer";
import { rightsOf } from "@/features/forms/rights";
import { useForm } from "@/features/forms/useForm";
import { StartRoute } from "@/features/route/StartRoute";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { useKept } from "@/kit/useKept";
import { startCase } from "./api";
import { routingOf } from "./routingOf";

const START = "start";

interface Filled {
  title: string;
  data: FormValues;
}

/** What a new case is about and its opening form; what is typed stays until it is handed in. */
export function StartDesk({ workflow }: { workflow: Workflow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = workflow.start.form;
  const form = useForm(asked ? { workflow: workflow.key, key: asked } : undefined, START);
  const [filled, keep, forget] = useKept<Filled>(`start.${workflow.key}`, { title: "", data: {} });
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const act = useAct((body: Filled, key) => startCase({ workflow: workflow.key, ...body }, key), [["tasks"], ["cases"]], (opened) => {
    forget();
    void navigate(`/cases/${opened.id}`);
  });
  if (asked && form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  const submit = (): void => {
    const found = form.data ? findings(form.data, rightsOf(form.data, START), filled.data, t) : [];
    if (!filled.title.trim()) found.unshift({ pointer: "/title", code: "required", message: t("forms.wrong.required", { label: t("cases.title") }) });
    setErrors(found);
    if (!found.length) act.run(filled);
  };
  const title = fieldId("/title");
  return (
    <PlainForm onSubmit={submit} label={workflow.name}>
      <ErrorSummary items={errors.length ? errors.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : act.errors} />
      <Panel>
        <FieldFrame id={title} label={t("cases.title")} required error={errors.find((each) => each.pointer === "/title")?.message ?? act.wrong("/title")}>
          <Input id={title} aria-required maxLength={200} value={filled.title} onChange={(event) => keep({ ...filled, title: event.target.value })} />
        </FieldFrame>
      </Panel>
      {form.data && <FormBody form={form.data} rights={rightsOf(form.data, START)} value={filled.data} errors={errors} onChange={(data) => keep({ ...filled, data })} />}
      <StartRoute workflow={workflow.key} values={routingOf(workflow.start.routes, filled.data)} />
      <div><Button type="primary" size="large" htmlType="submit" loading={act.busy}>{t("cases.start.go")}</Button></div>
    </PlainForm>
  );
}
