import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { GatheringGuest, GatheringRow } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { advanceProject, removeProject } from "./aheadApi";

interface Props {
  gathering: GatheringRow;
  guest: GatheringGuest;
  mayRemove: boolean;
}

/** A project that is started or signed there: what it lacks, or the button that enters it. */
export function GuestLine({ gathering, guest, mayRemove }: Props) {
  const { t } = useTranslation();
  const touched = [["dispatch", "gathering", gathering.id], ["dispatch", "gatherings"], ["squad"]];
  const advance = useAct((_: undefined, key) => advanceProject(gathering.id, guest.projectId, key), touched);
  const remove = useAct(() => removeProject(gathering.id, guest.projectId), touched);
  const lacks = guest.missing.map((each) => t(`squad.proof.kind.${each}`)).join("、");
  const open = guest.missing.length === 0 && !guest.can.includes("advance");
  return (
    <li>
      <Link to={`/squad/projects/${guest.projectId}`}>{guest.projectName}</Link>
      {lacks ? <StatusTag tone="close">{t("dispatch.gatherings.missing", { what: lacks })}</StatusTag> : <StatusTag tone="calm">{t(open && gathering.state === "HELD" ? "dispatch.gatherings.there" : "dispatch.gatherings.ready")}</StatusTag>}
      {guest.can.includes("advance") && <Button type="primary" loading={advance.busy} onClick={() => advance.run(undefined)}>{t(`dispatch.gatherings.advance.${gathering.kind}`)}</Button>}
      {mayRemove && <Button loading={remove.busy} onClick={() => remove.run(undefined)}>{t("dispatch.gatherings.remove")}</Button>}
      <ErrorSummary items={[...advance.errors, ...remove.errors]} />
    </li>
  );
}
