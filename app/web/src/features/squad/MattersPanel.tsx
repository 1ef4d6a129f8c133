import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadLight, SquadPlan, SquadSheet } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { LightLine } from "./LightLine";
import { LightMark } from "./LightMark";
import css from "./MattersPanel.module.css";
import type { Matter } from "./matters";
import { targetText } from "./targetDate";
import { useActorText } from "./useActorText";

interface Props {
  project: SquadSheet;
  light?: SquadLight;
  plan?: SquadPlan;
  matters: Matter[];
  asOf?: string;
}

const tones = { GREEN: "calm", YELLOW: "close", RED: "late" } as const;

/** The ten seconds: what light, why, who must act, what comes next, how the money goes. */
export function MattersPanel({ project, light, plan, matters, asOf }: Props) {
  const { t } = useTranslation();
  const actorText = useActorText(project.people);
  const shade = project.light;
  const next = plan?.milestones.filter((each) => !each.actual).sort((one, other) => one.plannedLast.localeCompare(other.plannedLast))[0];
  return (
    <Panel tone={shade ? tones[shade.colour] : "plain"} title={t(asOf ? "squad.matters.then" : "squad.matters.title")}>
      <div className={css.light}><LightLine light={shade && { ...shade, why: matters.length ? undefined : shade.why }} /></div>
      {!light && !shade && <p>{t("squad.light.notYet")}</p>}
      {matters.length > 0 ? (
        <ol className={css.matters}>
          {matters.map((matter, at) => (
            <li key={at}>
              <span className={css.what}>
                {matter.kind === "aspect" && <LightMark colour={matter.aspect.colour} />}
                <MatterText matter={matter} />
              </span>
              <strong>{t("squad.matters.who", { who: actorText(matter.who) })}</strong>
            </li>
          ))}
        </ol>
      ) : (
        !asOf && <p>{t(project.course === "RUNNING" ? "squad.matters.none" : `squad.matters.${project.course}`)}</p>
      )}
      {plan && (
        <dl className={css.figures}>
          {plan.pace && <div><dt>{t("squad.pace.completion")}</dt><dd>{plan.pace.completion}%</dd></div>}
          {plan.pace && <div><dt>{t("squad.pace.expected")}</dt><dd>{plan.pace.expected}%</dd></div>}
          {plan.pace && <div><dt>{t("squad.pace.deviation")}</dt><dd>{t(plan.pace.deviation < 0 ? "squad.pace.behind" : "squad.pace.ahead", { n: Math.abs(plan.pace.deviation) })}</dd></div>}
          {plan.pace && <div><dt>{t("squad.pace.invested")}</dt><dd><Money value={plan.pace.invested} /></dd></div>}
          {next && <div><dt>{t("squad.matters.next")}</dt><dd>{next.name}<small>{targetText(next.planned, t)}</small></dd></div>}
        </dl>
      )}
    </Panel>
  );
}

function MatterText({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  switch (matter.kind) {
    case "aspect":
      return <span>{t("squad.matters.aspect", { name: matter.aspect.name, why: matter.aspect.why })}</span>;
    case "case":
      return <ForCaseReaders otherwise={<span>{t("squad.matters.case")}</span>}><Link to={`/cases/${matter.caseId}`}>{t("squad.matters.case")}</Link></ForCaseReaders>;
    case "planChange":
      return matter.change.caseId ? <ForCaseReaders otherwise={<span>{t("squad.matters.planChange")}</span>}><Link to={`/cases/${matter.change.caseId}`}>{t("squad.matters.planChange")}</Link></ForCaseReaders> : <span>{t("squad.matters.planChange")}</span>;
    case "exemption":
      return matter.exemption.taskId ? <Link to={`/tasks/${matter.exemption.taskId}`}>{t("squad.matters.exemption", { reason: matter.exemption.reason })}</Link> : <span>{t("squad.matters.exemption", { reason: matter.exemption.reason })}</span>;
    default:
      return <span>{t(`squad.matters.${matter.kind}`)}</span>;
  }
}
