import { useQuery } from "@tanstack/react-query";
import { readCompany } from "./api";

/** A company by its name, for whoever may know it. */
export function CompanyName({ id }: { id: string }) {
  const company = useQuery({ queryKey: ["resident", id], queryFn: () => readCompany(id), staleTime: 60_000, retry: false });
  return <>{company.data?.name ?? id}</>;
}
