import { useTranslation } from "react-i18next";
import type { DraftCheck } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import css from "./DraftDesk.module.css";

/** What a check found, each with the place it speaks of. */
export function Findings({ check }: { check: DraftCheck }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t(check.publishable ? "catalog.draft.clean" : "catalog.draft.found", { n: check.findings.filter((each) => each.severity === "error").length })}</p>
      <ul className={css.findings}>
        {check.findings.map((found) => (
          <li key={`${found.part}${found.at}${found.code}${found.message}`}>
            <StatusTag tone={found.severity === "error" ? "late" : "close"}>{t(`catalog.draft.${found.severity}`)}</StatusTag> {found.message} <small>{found.part} {found.at}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
