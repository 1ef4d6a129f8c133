import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, Navigate } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readParks } from "./api";
import css from "./ParksPage.module.css";

/** The front door: one park opens at once, several are offered. */
export function ParksPage() {
  const { t } = useTranslation();
  const parks = useQuery({ queryKey: ["public", "parks"], queryFn: readParks });
  const only = parks.data?.items.length === 1 ? parks.data.items[0] : undefined;
  if (only) return <Navigate replace to={`/p/${only.slug}`} />;
  return (
    <PageFrame title={t("open.parks.title")} lead={t("open.parks.lead")}>
      {parks.isPending && <Skeleton />}
      {parks.isError && <ProblemNotice error={parks.error} retry={() => void parks.refetch()} />}
      {parks.data?.items.length === 0 && <EmptyState title={t("open.parks.empty")} hint={t("open.parks.emptyHint")} />}
      <ul className={css.parks}>
        {parks.data?.items.map((park) => (
          <li key={park.id}>
            <Link to={`/p/${park.slug}`}>
              <strong>{park.name}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
