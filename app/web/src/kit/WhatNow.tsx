import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { useDeedWord } from "./useDeedWord";
import css from "./WhatNow.module.css";

interface Props {
  problem: Problem;
  /** The page's own words, such as a step's outcomes. */
  label?: (deed: string) => string | undefined;
}

/** What a refusal because of a state says beside its sentence: who was first and when, what is possible now, and the way to look anew. */
export function WhatNow({ problem, label }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wordOf = useDeedWord(problem.code);
  const { can, by, at, outcome } = problem.now ?? {};
  const deeds = Array.isArray(can) ? can.map(String) : [];
  const words = [...new Set(deeds.flatMap((deed) => label?.(deed) ?? wordOf(deed) ?? []))];
  const how = typeof outcome === "string" ? label?.(outcome) : undefined;
  const first = typeof by === "string" && typeof at === "string" ? { by, at: dateTimeText(at) } : undefined;
  return (
    <div className={css.now}>
      {first && <p>{how ? t("refusal.how", { ...first, outcome: how }) : t("refusal.first", first)}</p>}
      {words.length > 0 && <p>{t("refusal.can", { deeds: words.join(t("refusal.comma")) })}</p>}
      {Array.isArray(can) && !deeds.length && <p>{t("refusal.nothing")}</p>}
      <Button size="small" onClick={() => void queries.invalidateQueries()}>{t("refusal.reload")}</Button>
    </div>
  );
}
