import { useQuery } from "@tanstack/react-query";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { readProject } from "./api";
import { MoveProject } from "./MoveProject";

/** The change of stage of a project of which only the card is at hand. */
export function MoveCard({ id, onClose }: { id: string; onClose: () => void }) {
  const project = useQuery({ queryKey: ["squad", "project", id, undefined], queryFn: () => readProject(id) });
  if (project.isError) return <ProblemNotice error={project.error} retry={() => void project.refetch()} />;
  return project.data ? <MoveProject project={project.data} onClose={onClose} /> : null;
}
