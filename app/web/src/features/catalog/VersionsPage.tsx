import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readWorkflow } from "./api";
import css from "./DraftDesk.module.css";
import { readActivations, readVersions } from "./forkApi";
import { VersionLine } from "./VersionLine";

/** Every version there is, which one is in use, and who chose it when. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  const workflow = useQuery({ queryKey: ["workflows", key], queryFn: () => readWorkflow(key) });
  const versions = useQuery({ queryKey: ["workflows", key, "versions"], queryFn: () => readVersions(key) });
  const history = useQuery({ queryKey: ["workflows", key, "activations"], queryFn: () => readActivations(key) });
  const name = workflow.data?.name ?? t("catalog.title");
  const back = { to: `/catalog/${key}`, label: name };
  const failed = [workflow, versions, history].find((each) => each.isError);
  if (failed) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={failed.error} /></PageFrame>;
  if (!workflow.data || !versions.data || !history.data) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  const seen = history.data.items[0]?.position ?? 0;
  return (
    <PageFrame title={t("catalog.versions.title", { name })} back={back} width="reading" lead={t("catalog.versions.lead")}>
      <Panel title={t("catalog.versions.all")}>
        <ul className={css.history}>
          {versions.data.items.map((version) => <VersionLine key={version.version} workflow={key} version={version} seen={seen} can={workflow.data.can} />)}
        </ul>
      </Panel>
      <Panel title={t("catalog.versions.history")}>
        {history.data.items.length === 0 && <p>{t("catalog.versions.never")}</p>}
        <ul className={css.history}>
          {history.data.items.map((line) => (
            <li key={line.position}>
              {line.version ? t("catalog.versionOf", { n: line.label }) : t("catalog.versions.followed")} · {line.by} · {line.at && dateTimeText(line.at)}
              {line.note && <p>{line.note}</p>}
            </li>
          ))}
        </ul>
      </Panel>
    </PageFrame>
  );
}
