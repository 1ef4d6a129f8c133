import { Link } from "react-router";
import type { LedgerLine } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import css from "./LedgerCase.module.css";

/** What the money moved for, by name and number; a way there for whoever may go. */
export function LedgerCase({ line }: { line: LedgerLine }) {
  const title = line.caseTitle ?? line.caseNumber;
  return (
    <span className={css.matter}>
      <ForCaseReaders otherwise={<span>{title}</span>}><Link to={`/cases/${line.caseId ?? ""}`}>{title}</Link></ForCaseReaders>
      <small>{line.caseNumber}</small>
    </span>
  );
}
