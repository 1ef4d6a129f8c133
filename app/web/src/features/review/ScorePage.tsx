import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { FormRef, Task } from "@/api/types";
import { TaskRoom } from "@/features/inbox/TaskRoom";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readRubric } from "./api";
import { ScoreDesk } from "./ScoreDesk";
import { useQueue } from "./useQueue";

/** Application on the left, score sheet on the right, one after the other. */
export function ScorePage({ sheet, rubric: ref }: { sheet: Task; rubric: FormRef }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = useQueue(sheet.task);
  const rubric = useQuery({ queryKey: ["rubric", ref.workflow, ref.key, ref.version], queryFn: () => readRubric(ref), staleTime: Infinity });
  const goOn = (): void => void navigate(queue.next ? `/tasks/${queue.next}` : "/tasks", { state: { done: t("review.allDone") } });
  return (
    <TaskRoom sheet={sheet} place={queue.at > 0 ? t("review.place", { at: queue.at, of: queue.of }) : undefined}>
      {rubric.isPending && <Skeleton lines={8} />}
      {rubric.isError && <ProblemNotice error={rubric.error} retry={() => void rubric.refetch()} />}
      {rubric.data && <ScoreDesk work={sheet} rubric={rubric.data} last={!queue.next} onDone={goOn} onSkip={queue.next ? goOn : undefined} />}
    </TaskRoom>
  );
}
