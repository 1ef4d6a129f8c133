import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { tidyNumber } from "@/kit/tidy";
import { useAct } from "@/kit/useAct";
import { judgeOnTour } from "./api";
import { gapsOf, type Look, looks, type Most, total, type Typed } from "./judging";
import css from "./JudgeSheet.module.css";
import { ProjectPicker } from "./ProjectPicker";

const blank: Typed = { look: "", invest: "", service: "", safety: "" };

/** A judge's sheet for one project, filled in standing on the site. */
export function JudgeSheet({ tour, most }: { tour: string; most: Most }) {
  const { t } = useTranslation();
  const [project, setProject] = useState("");
  const [typed, setTyped] = useState(blank);
  const [gaps, setGaps] = useState<string[]>([]);
  const [sent, setSent] = useState(false);
  const act = useAct(
    (points: Typed, key) => judgeOnTour(tour, { projectId: project, look: Number(points.look), invest: Number(points.invest), service: Number(points.service), safety: Number(points.safety) }, key),
    [["dispatch", "tour", tour]],
    () => {
      setTyped(blank);
      setProject("");
      setSent(true);
    },
  );
  const submit = (): void => {
    const found = [...(project ? [] : ["projectId"]), ...gapsOf(most, typed)];
    setGaps(found);
    setSent(false);
    if (!found.length) act.run({ look: tidyNumber(typed.look), invest: tidyNumber(typed.invest), service: tidyNumber(typed.service), safety: tidyNumber(typed.safety) });
  };
  const wrong = (look: Look): string | undefined => (gaps.includes(look) ? t("dispatch.tours.wrong", { n: most[look] }) : act.wrong(`/${look}`));
  const missing = gaps.includes("projectId") ? t("dispatch.blockers.missing") : undefined;
  const items = gaps.length
    ? gaps.map((gap) => ({ target: fieldId(`/${gap}`), message: gap === "projectId" ? t("dispatch.blockers.missing") : `${t(`dispatch.tours.part.${gap as Look}`)}: ${t("dispatch.tours.wrong", { n: most[gap as Look] })}` }))
    : act.errors;
  return (
    <Panel title={t("dispatch.tours.judge")}>
      {sent && <p role="status">{t("dispatch.tours.sent")}</p>}
      <PlainForm label={t("dispatch.tours.judge")} onSubmit={submit} deliberate>
        <ErrorSummary items={items} />
        <ProjectPicker pointer="/projectId" label={t("dispatch.tours.forProject")} value={project} error={missing ?? act.wrong("/projectId")} onChange={setProject} />
        <div className={css.parts}>
          {looks.map((look) => (
            <LineField key={look} pointer={`/${look}`} label={t(`dispatch.tours.part.${look}`)} help={t("dispatch.tours.most", { n: most[look] })} value={typed[look]} error={wrong(look)} onChange={(next) => setTyped({ ...typed, [look]: next })} />
          ))}
        </div>
        <p className={css.sum} aria-live="polite">{t("dispatch.tours.sum", { n: total(most, typed) })}</p>
        <div><Button type="primary" size="large" htmlType="submit" loading={act.busy}>{t("dispatch.tours.send")}</Button></div>
      </PlainForm>
    </Panel>
  );
}
