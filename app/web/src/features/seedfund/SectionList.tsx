import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Completeness } from "@/features/forms/completeness";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import css from "./SectionList.module.css";

const tones: Record<Completeness["state"], Tone> = { empty: "neutral", started: "close", complete: "calm" };

export function SectionList({ base, sections }: { base: string; sections: Completeness[] }) {
  const { t } = useTranslation();
  return (
    <ol className={css.sections}>
      {sections.map(({ section, state, filled, required }) => (
        <li key={section.key}>
          <Link to={`${base}/sections/${section.key}`}>{section.title}</Link>
          {state === "started" && <small>{t("seedfund.apply.filled", { filled, required })}</small>}
          <StatusTag tone={tones[state]}>{t(`seedfund.apply.${state}`)}</StatusTag>
        </li>
      ))}
    </ol>
  );
}
