import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadExemption, SquadLights, SquadMilestone, SquadSheet } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { dateTimeText, dayText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { ExemptionDoor } from "./ExemptionDoor";
import { LightMark } from "./LightMark";
import css from "./LightsPanel.module.css";
import { ReleaseLight } from "./ReleaseLight";

const OverrideLight = lazy(async () => ({ default: (await import("./OverrideLight")).OverrideLight }));
const AskExemption = lazy(async () => ({ default: (await import("./AskExemption")).AskExemption }));

interface Props {
  project: SquadSheet;
  lights: SquadLights;
  milestones: readonly SquadMilestone[];
  /** A day in the past is only looked at. */
  now: boolean;
}

const exemptionTone = { ASKED: "close", GRANTED: "calm", REFUSED: "neutral", DROPPED: "neutral" } as const;

/** Aspect by aspect, what was set by hand, what is excused, and every light it ever had. */
export function LightsPanel({ project, lights, milestones, now }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"override" | "exemption">();
  const can = now ? lights.can : [];
  const nameOf = (exemption: SquadExemption): string => milestones.find((each) => each.key === exemption.milestone)?.name ?? exemption.milestone;
  return (
    <Panel title={t("squad.light.panel")}>
      {lights.light ? (
        <ul className={css.aspects}>
          {lights.light.aspects.map((aspect) => (
            <li key={aspect.key}>
              <div className={css.head}><strong>{aspect.name}</strong><LightMark colour={aspect.colour} />{aspect.exempt && <StatusTag>{t("squad.light.exempt")}</StatusTag>}</div>
              <small>{aspect.why}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("squad.light.notYet")}</p>
      )}
      {lights.override && (
        <div className={css.hand}>
          <p><strong>{t("squad.override.now", { colour: t(`squad.light.${lights.override.colour}`), day: dayText(lights.override.until) })}</strong></p>
          <p>{lights.override.reason}</p>
          {lights.light && lights.light.raw !== lights.light.colour && <p>{t("squad.override.raw", { colour: t(`squad.light.${lights.light.raw}`) })}</p>}
          {can.includes("release") && <ReleaseLight project={project.id} version={lights.version} />}
        </div>
      )}
      {lights.exemptions.length > 0 && (
        <ul className={css.aspects} aria-label={t("squad.exemption.title")}>
          {lights.exemptions.map((each) => (
            <li key={each.id}>
              <div className={css.head}><strong>{t("squad.exemption.of", { name: nameOf(each) })}</strong><StatusTag tone={exemptionTone[each.state]}>{t(`squad.exemption.state.${each.state}`)}</StatusTag></div>
              <small>{each.reason} · {t("squad.exemption.until", { day: dayText(each.until) })}</small>
              {now && each.state === "ASKED" && <ExemptionDoor exemption={each} />}
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        {can.includes("override") && <Button onClick={() => setAsking("override")}>{t("squad.override.act")}</Button>}
        {can.includes("askExemption") && milestones.some((each) => !each.actual) && <Button onClick={() => setAsking("exemption")}>{t("squad.exemption.act")}</Button>}
      </ButtonRow>
      {asking === "override" && <Suspense fallback={null}><OverrideLight project={project.id} onClose={() => setAsking(undefined)} /></Suspense>}
      {asking === "exemption" && <Suspense fallback={null}><AskExemption project={project.id} milestones={milestones} onClose={() => setAsking(undefined)} /></Suspense>}
      {lights.history.length > 0 && (
        <details>
          <summary>{t("squad.light.history", { n: lights.history.length })}</summary>
          <ol className={css.aspects}>
            {lights.history.map((light) => (
              <li key={light.since}>
                <div className={css.head}><LightMark colour={light.colour} />{light.override && <StatusTag tone="close">{t("squad.light.override")}</StatusTag>}<span>{t("squad.light.since", { at: dateTimeText(light.since) })}</span></div>
                <small>{light.why}</small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}
