import { Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { FieldProblem, FormValues, Opening, Workflow } from "@/api/types";
import { keepOpening, readOpening } from "@/features/drafts/api";
import { ClashPanel } from "@/features/drafts/ClashPanel";
import { SaveMark } from "@/features/drafts/SaveMark";
import { useTyped } from "@/features/drafts/useTyped";
import { findings } from "@/features/forms/findings";
import { FormBody } from "@/features/forms/FormBody";
import { fieldId } from "@/features/forms/pointer";
import { PrefilledContext, prefilledFrom } from "@/features/forms/PrefilledContext";
import { rightsOf } from "@/features/forms/rights";
import { SubmitButton } from "@/features/forms/SubmitButton";
import { useForm } from "@/features/forms/useForm";
import { StartRoute } from "@/features/route/StartRoute";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { startCase } from "./api";
import { routingOf } from "./routingOf";

const START = "start";
/** Stands beside the form's fields; none of them can be called so. */
const TITLE = "/title";

/** What a new case is about and its opening form; what is typed stays until it is handed in. */
export function StartDesk({ workflow, opening }: { workflow: Workflow; opening: Opening }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = workflow.start.form;
  const form = useForm(asked ? { workflow: workflow.key, key: asked } : undefined, START);
  const draft = useRef(opening.draft);
  const kept = (read: Opening) => ({ data: { ...read.data, [TITLE]: read.title }, version: read.version, savedAt: read.savedAt });
  const typed = useTyped(`start.${workflow.key}`, kept(opening), {
    save: async ({ [TITLE]: title, ...data }, version) => {
      const saved = await keepOpening(workflow.key, { title: typeof title === "string" ? title : "", data }, version);
      draft.current = saved.id;
      return saved;
    },
    read: async () => {
      const read = await readOpening(workflow.key);
      draft.current = read.draft;
      return kept(read);
    },
  });
  const { [TITLE]: named, ...data } = typed.data;
  const about = typeof named === "string" ? named : "";
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const act = useAct(async (filled: FormValues, key) => {
    await typed.autosave.pause();
    return startCase({ workflow: workflow.key, title: about, data: filled, draft: draft.current }, key);
  }, [["tasks"], ["cases"]], (opened) => {
    typed.handedIn();
    void navigate(`/cases/${opened.id}`);
  });
  if (asked && form.isPending) return <Skeleton lines={6} />;
  if (form.isError) return <ProblemNotice error={form.error} />;
  const submit = (): void => {
    const found = form.data ? findings(form.data, rightsOf(form.data, START), data, t) : [];
    if (!about.trim()) found.unshift({ pointer: "/title", code: "required", message: t("forms.wrong.required", { label: t("cases.title") }) });
    setErrors(found);
    if (!found.length) act.run(data);
  };
  const title = fieldId("/title");
  return (
    <PlainForm onSubmit={submit} label={workflow.name}>
      <ErrorSummary items={errors.length ? errors.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : act.errors} />
      <SaveMark autosave={typed.autosave} />
      <ClashPanel autosave={typed.autosave} form={form.data} labels={{ [TITLE]: t("cases.title") }} />
      <Panel>
        <FieldFrame id={title} label={t("cases.title")} required error={errors.find((each) => each.pointer === "/title")?.message ?? act.wrong("/title")}>
          <Input id={title} aria-required maxLength={200} value={about} onChange={(event) => typed.change((now) => ({ ...now, [TITLE]: event.target.value }))} />
        </FieldFrame>
      </Panel>
      <PrefilledContext value={prefilledFrom(opening)}>
        {form.data && <FormBody form={form.data} rights={rightsOf(form.data, START)} value={data} files={opening.files} errors={errors} onChange={(edit) => typed.change(({ [TITLE]: title = null, ...fields }) => ({ ...edit(fields), [TITLE]: title }))} />}
      </PrefilledContext>
      <StartRoute workflow={workflow.key} values={routingOf(workflow.start.routes, data)} />
      <div><SubmitButton loading={act.busy}>{t("cases.start.go")}</SubmitButton></div>
    </PlainForm>
  );
}
