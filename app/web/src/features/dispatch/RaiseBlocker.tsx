import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { FieldProblem, FormSpec, FormValues } from "@/api/types";
import { findings } from "@/features/forms/findings";
import { FormBody } from "@/features/forms/FormBody";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { raiseBlocker } from "./api";
import { problemBody } from "./problemBody";
import { ProjectPicker } from "./ProjectPicker";
import { useProblemForm } from "./useCategories";

const open = {};

interface Props {
  project?: string;
  onClose: () => void;
}

/** A blocker raised outside the weekly report, on the same form. */
export function RaiseBlocker(props: Props) {
  const form = useProblemForm();
  if (form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  return <Raising {...props} form={form.data} />;
}

function Raising({ form, project: first, onClose }: Props & { form: FormSpec }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [project, setProject] = useState(first ?? "");
  const [data, setData] = useState<FormValues>({});
  const [gaps, setGaps] = useState<FieldProblem[]>([]);
  const act = useAct(raiseBlocker, [["dispatch"]], (sheet) => void navigate(`/dispatch/blockers/${sheet.blocker.id}`));
  const submit = (): void => {
    const found = [...(project ? [] : [{ pointer: "/projectId", code: "required", message: t("dispatch.blockers.missing") }]), ...findings(form, open, data, t)];
    setGaps(found);
    if (!found.length) act.run(problemBody(project, data));
  };
  const wrong = gaps.length ? gaps : [];
  return (
    <PlainForm label={t("dispatch.blockers.raise")} onSubmit={submit} deliberate>
      <Panel title={t("dispatch.blockers.raise")}>
        <ErrorSummary items={wrong.length ? wrong.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : act.errors} />
        <ProjectPicker pointer="/projectId" label={t("dispatch.blockers.aboutProject")} value={project} error={wrong.find((each) => each.pointer === "/projectId")?.message ?? act.wrong("/projectId")} onChange={setProject} />
      </Panel>
      <FormBody form={form} rights={open} value={data} errors={wrong} sections={form.sections.slice(0, 1).map((each) => each.key)} onChange={setData} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.blockers.raise")}</Button>
        <Button onClick={onClose}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
