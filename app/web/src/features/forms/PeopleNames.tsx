import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readNames } from "./api";

/** People a paper names by id. */
export function PeopleNames({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  const asked = [...ids].sort();
  const names = useQuery({ queryKey: ["people", asked], queryFn: () => readNames(asked), enabled: asked.length > 0, staleTime: 60_000, retry: false });
  const nameOf = (id: string): string => names.data?.items.find((each) => each.id === id)?.name ?? t(names.isPending ? "kit.loading" : "forms.somebody");
  return <>{ids.map(nameOf).join(t("forms.comma"))}</>;
}
