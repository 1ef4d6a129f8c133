import { useQuery } from "@tanstack/react-query";
import type { WeeklyReport } from "@/api/types";
import { readReport, readReports } from "./api";

/** The report that a task of this case is about. */
export const useReportOf = (caseId: string): WeeklyReport | undefined =>
  useQuery({
    queryKey: ["dispatch", "report-of", caseId],
    queryFn: async () => {
      const row = (await readReports({ caseId })).items[0];
      return row ? readReport(row.id) : null;
    },
    staleTime: 60_000,
  }).data ?? undefined;
