import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadProject } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import { LightLine } from "./LightLine";
import css from "./StageBoard.module.css";
import { targetText } from "./targetDate";

const MoveCard = lazy(async () => ({ default: (await import("./MoveCard")).MoveCard }));

/** A project in its column: its light and why, what comes next, who leads it, and the way to another column. */
export function ProjectCard({ project, asOf }: { project: SquadProject; asOf?: string }) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const { next, people } = project;
  return (
    <li className={css.card}>
      <Link to={`/squad/projects/${project.id}${asOf ? `?asOf=${asOf}` : ""}`}>{project.name}</Link>
      {project.course !== "RUNNING" && <StatusTag tone="close">{t(`squad.course.${project.course}`)}</StatusTag>}
      {project.light && <LightLine light={project.light} />}
      <p className={next?.late ? css.late : undefined}>{next ? t(next.late ? "squad.board.nextLate" : "squad.board.next", { name: next.name, target: targetText(next.planned, t) }) : t("squad.board.nextNone")}</p>
      <p>{people.leader ? t("squad.board.leader", { name: people.leader.name }) : t("squad.board.leaderNone")}</p>
      {project.can.includes("stage") && <Button aria-label={t("squad.board.moveOne", { name: project.name })} onClick={() => setMoving(true)}>{t("squad.board.move")}</Button>}
      {moving && <Suspense fallback={null}><MoveCard id={project.id} onClose={() => setMoving(false)} /></Suspense>}
    </li>
  );
}
