import { useQuery } from "@tanstack/react-query";
import type { WeeklyReport } from "@/api/types";
import { readReport, readReports } from "./api";
import { weekIn } from "./taken";

const MINE = 100;

/** The report that a task of this title is about: of my projects, by project and week. */
export const useReportOf = (title: string): WeeklyReport | undefined =>
  useQuery({
    queryKey: ["dispatch", "report-of", title],
    queryFn: async () => {
      const rows = (await readReports({ week: weekIn(title), mine: true }, undefined, MINE)).items;
      const row = rows.find((each) => title.startsWith(`${each.projectName} ${each.week}`));
      return row ? readReport(row.id) : null;
    },
    staleTime: 60_000,
  }).data ?? undefined;
