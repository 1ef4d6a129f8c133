import { useTranslation } from "react-i18next";
import type { SquadMilestone } from "@/api/types";

/** How far it is; where it has fallen, from how much. */
export function MilestoneProgress({ milestone }: { milestone: Pick<SquadMilestone, "progress" | "progressWas"> }) {
  const { t } = useTranslation();
  const { progress, progressWas } = milestone;
  if (progress === undefined) return null;
  return <>{progressWas !== undefined && progressWas > progress ? t("squad.milestone.fell", { n: progress, was: progressWas }) : `${progress}%`}</>;
}
