import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { save } from "@/api/save";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { readTemplatePage, readTemplates, retireTemplate, templateFile } from "./api";
import css from "./TemplatePage.module.css";
import { FieldList } from "./FieldList";
import { LetterPaper } from "./LetterPaper";
import { ReplaceTemplate } from "./ReplaceTemplate";

/** One template: how it reads with made-up values, what it may name, and the way to put another in its place. */
export function TemplatePage() {
  const { t } = useTranslation();
  const { workflow = "", kind = "" } = useParams();
  const templates = useQuery({ queryKey: ["letters", "templates"], queryFn: readTemplates });
  const sheet = useQuery({ queryKey: ["letters", "templates", workflow, kind], queryFn: () => readTemplatePage(workflow, kind) });
  const retiring = useAct(() => retireTemplate(workflow, kind), [["letters", "templates"]]);
  const back = { to: "/letters/templates", label: t("letters.templates") };
  const found = templates.data?.items.find((row) => row.workflow === workflow && row.kind === kind);
  if (templates.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={templates.error} /></PageFrame>;
  if (!found) return <PageFrame title=" " back={back}><Skeleton lines={10} /></PageFrame>;
  return (
    <PageFrame
      title={found.title}
      lead={t(`letters.origin.${found.origin}`)}
      back={back}
      actions={
        <>
          <Button onClick={() => void save(templateFile(workflow, kind), `${found.title}.docx`)}>{t("letters.templateDownload")}</Button>
          {found.origin === "park" && <Button loading={retiring.busy} onClick={() => retiring.run(undefined)}>{t("letters.retire")}</Button>}
        </>
      }
    >
      <OtherEditors subject={found.editing} />
      <ErrorSummary items={retiring.errors} />
      <div className={css.layout}>
        <div className={css.main}>{sheet.isPending ? <Skeleton lines={14} /> : sheet.isError ? <ProblemNotice error={sheet.error} /> : <LetterPaper sheet={sheet.data} mark={t("letters.sample")} />}</div>
        <aside className={css.side}>
          <ReplaceTemplate workflow={workflow} kind={kind} />
          <Panel title={t("letters.fields")}><FieldList fields={found.fields} /></Panel>
        </aside>
      </div>
    </PageFrame>
  );
}
