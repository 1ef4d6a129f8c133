import { Link } from "react-router";
import type { LedgerLine } from "@/api/types";
import css from "./LedgerCase.module.css";

/** What the money moved for, by name and number; a way there for whoever may go. */
export function LedgerCase({ line, linked }: { line: LedgerLine; linked: boolean }) {
  const title = line.caseTitle ?? line.caseNumber;
  return (
    <span className={css.matter}>
      {linked ? <Link to={`/cases/${line.caseId ?? ""}`}>{title}</Link> : <span>{title}</span>}
      <small>{line.caseNumber}</small>
    </span>
  );
}
