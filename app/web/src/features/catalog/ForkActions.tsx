import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Workflow } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { forkWorkflow } from "./forkApi";

/** What the one who keeps the catalogue may do with a workflow. */
export function ForkActions({ workflow }: { workflow: Workflow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edit = `/catalog/${workflow.key}/draft`;
  const act = useAct((_: undefined, key) => forkWorkflow(workflow.key, key), [["workflows"]], () => void navigate(edit));
  if (workflow.can.every((each) => each === "start")) return null;
  return (
    <>
      <ErrorSummary items={act.errors} />
      <ButtonRow>
        {workflow.can.includes("fork") && <Button type="primary" loading={act.busy} onClick={() => act.run(undefined)}>{t("catalog.fork")}</Button>}
        {workflow.can.includes("edit") && <Link to={edit}>{t("catalog.edit")}</Link>}
        <Link to={`/catalog/${workflow.key}/versions`}>{t("catalog.versions.link")}</Link>
      </ButtonRow>
    </>
  );
}
