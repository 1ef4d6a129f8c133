import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readLibrary } from "./api";
import { AsOf } from "./AsOf";
import { LightCounts } from "./LightCounts";
import { PlaceList } from "./PlaceList";
import { countsOf, placesOf, within } from "./spaces";
import { SquadNav } from "./SquadNav";
import { useAsOf } from "./useAsOf";

/** The projects of the library where they stand: 园, 区, 点. */
export function SpacesPage() {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useAsOf();
  const library = useQuery({ queryKey: ["squad", "library", asOf], queryFn: () => readLibrary(asOf), staleTime: 60_000 });
  const root = placesOf(library.data ?? []);
  return (
    <PageFrame title={t("squad.spaces.title")} lead={t("squad.spaces.lead")}>
      <SquadNav />
      <AsOf day={asOf} onChange={setAsOf} />
      {library.isPending && <Skeleton lines={8} />}
      {library.isError && <ProblemNotice error={library.error} retry={() => void library.refetch()} />}
      {library.data?.length === 0 && <EmptyState title={t("squad.portfolio.empty")} hint={t("squad.portfolio.emptyHint")} />}
      {!!library.data?.length && <LightCounts counts={countsOf(within(root))} />}
      {root.places.map((place) => <PlaceList key={place.path} place={place} asOf={asOf} top />)}
      {root.projects.length > 0 && <PlaceList place={{ path: "-", name: t("squad.spaces.nowhere"), projects: root.projects, places: [] }} asOf={asOf} top />}
    </PageFrame>
  );
}
