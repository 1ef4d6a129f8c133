import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { dayText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { useProblemText } from "@/kit/useProblemText";
import { readProofs, saveProof } from "./api";
import css from "./PeoplePanel.module.css";

const ProveProject = lazy(async () => ({ default: (await import("./ProveProject")).ProveProject }));

/** What proves how far a project is. */
export function ProofsPanel({ project, asOf }: { project: SquadSheet; asOf?: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [proving, setProving] = useState(false);
  const [failed, setFailed] = useState<string>();
  const proofs = useQuery({ queryKey: ["squad", "proofs", project.id, asOf], queryFn: () => readProofs(project.id, asOf) });
  return (
    <Panel title={t("squad.proof.title")} extra={project.can.includes("prove") && !proving && <Button onClick={() => setProving(true)}>{t("squad.proof.add")}</Button>}>
      {proving && <Suspense fallback={null}><ProveProject project={project.id} onClose={() => setProving(false)} /></Suspense>}
      {proofs.isError && <ProblemNotice error={proofs.error} retry={() => void proofs.refetch()} />}
      {proofs.data?.items.length === 0 && <p>{t("squad.proof.empty")}</p>}
      {failed && <ErrorSummary items={[{ message: failed }]} />}
      {!!proofs.data?.items.length && (
        <ul className={css.slips}>
          {proofs.data.items.map((proof) => {
            const name = proof.file ?? t(`squad.proof.kind.${proof.kind}`);
            const save = (): void => void saveProof(project.id, proof, name).then(() => setFailed(undefined), (error: unknown) => setFailed(text(error)));
            return (
              <li key={proof.id}>
                <strong>{t(`squad.proof.kind.${proof.kind}`)}</strong>
                <span><Button type="link" size="small" onClick={save}>{name}</Button></span>
                {proof.note && <span>{proof.note}</span>}
                <small>{[dayText(proof.on), proof.by?.name].filter(Boolean).join(" · ")}</small>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
