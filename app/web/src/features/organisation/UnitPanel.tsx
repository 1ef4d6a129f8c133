import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "@/api/types";
import { EmptyState } from "@/kit/EmptyState";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readUnits } from "./api";
import css from "./Organisation.module.css";
import { type Branch, treeOf } from "./treeOf";
import { UnitDialog } from "./UnitDialog";

/** The departments as a tree. */
export function UnitPanel({ manages }: { manages: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Unit | "new">();
  const units = useQuery({ queryKey: ["units"], queryFn: readUnits });
  const all = units.data?.items ?? [];
  return (
    <Panel title={t("members.organisation.units")} extra={manages && <Button onClick={() => setOpen("new")}>{t("members.organisation.addUnit")}</Button>}>
      {units.isPending && <Skeleton lines={5} />}
      {units.isError && <ProblemNotice error={units.error} retry={() => void units.refetch()} />}
      {units.isSuccess && !all.length && <EmptyState title={t("members.organisation.noUnits")} hint={t("members.organisation.noUnitsHint")} />}
      <Branches branches={treeOf(all)} onOpen={setOpen} />
      {open && <UnitDialog key={open === "new" ? "new" : `${open.id}${open.version}`} unit={open === "new" ? undefined : open} units={all} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

function Branches({ branches, onOpen }: { branches: Branch[]; onOpen: (unit: Unit) => void }) {
  const { t } = useTranslation();
  if (!branches.length) return null;
  return (
    <ul className={css.tree}>
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <div className={css.line}>
            <strong>{unit.name}</strong>
            <span>{unit.headName ? t("members.organisation.ledBy", { name: unit.headName }) : t("members.organisation.ledByNobody")}</span>
            <span className={css.quiet}>{t("members.organisation.people", { n: unit.people })}</span>
            {unit.can.includes("change") && <Button size="small" aria-label={t("members.organisation.changeOf", { name: unit.name })} onClick={() => onOpen(unit)}>{t("members.organisation.change")}</Button>}
          </div>
          <Branches branches={below} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
