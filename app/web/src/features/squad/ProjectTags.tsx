import { useTranslation } from "react-i18next";
import type { SquadProject } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import css from "./ProjectTags.module.css";

const libraryTone = { OUTSIDE: "neutral", PROPOSED: "accent", ADMITTED: "calm", RESERVE: "neutral", REFUSED: "late", MERGED: "neutral" } as const;

/** How far a project is, whether it goes on, and what is special about it. */
export function ProjectTags({ project, all }: { project: Pick<SquadProject, "stage" | "course" | "library" | "tags">; all?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={css.tags}>
      {all && <StatusTag tone={libraryTone[project.library]}>{t(`squad.library.${project.library}`)}</StatusTag>}
      <StatusTag tone="accent">{t(`squad.stage.${project.stage}`)}</StatusTag>
      {project.course !== "RUNNING" && <StatusTag tone="close">{t(`squad.course.${project.course}`)}</StatusTag>}
      {project.tags.map((tag) => <StatusTag key={tag}>{t(`squad.tag.${tag}`)}</StatusTag>)}
    </span>
  );
}
