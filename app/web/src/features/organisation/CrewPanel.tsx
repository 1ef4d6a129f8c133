import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Crew } from "@/api/types";
import { EmptyState } from "@/kit/EmptyState";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readCrews } from "./api";
import { CrewDialog } from "./CrewDialog";
import css from "./Organisation.module.css";

/** Working groups, or posts, and who belongs to each. */
export function CrewPanel({ kind, manages }: { kind: Crew["kind"]; manages: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Crew | "new">();
  const crews = useQuery({ queryKey: ["crews"], queryFn: readCrews });
  const all = crews.data?.items.filter((crew) => crew.kind === kind) ?? [];
  return (
    <Panel title={t(`members.organisation.crews.${kind}`)} extra={manages && <Button onClick={() => setOpen("new")}>{t(`members.organisation.addCrew.${kind}`)}</Button>}>
      {crews.isPending && <Skeleton lines={3} />}
      {crews.isError && <ProblemNotice error={crews.error} retry={() => void crews.refetch()} />}
      {crews.isSuccess && !all.length && <EmptyState title={t(`members.organisation.noCrews.${kind}`)} />}
      <ul className={css.list}>
        {all.map((crew) => (
          <li key={crew.id} className={css.line}>
            <strong>{crew.name}</strong>
            <span>{crew.people.length ? crew.people.map((person) => (person.active ? person.name : t("members.organisation.left", { name: person.name }))).join(t("forms.comma")) : <span className={css.quiet}>{t("members.organisation.nobody")}</span>}</span>
            {crew.can.includes("change") && <Button size="small" aria-label={t("members.organisation.changeOf", { name: crew.name })} onClick={() => setOpen(crew)}>{t("members.organisation.change")}</Button>}
          </li>
        ))}
      </ul>
      {open && <CrewDialog key={open === "new" ? "new" : `${open.id}${open.version}`} kind={kind} crew={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}
