import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AgendaItem } from "@/api/types";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import css from "./Agenda.module.css";
import { BallotForm } from "./BallotForm";
import { DecideForm } from "./DecideForm";
import { ItemActions } from "./ItemActions";
import { TallyWords } from "./TallyWords";

const outcomeTone: Record<string, Tone> = { APPROVED: "calm", CONDITIONAL: "calm", DEFERRED: "close", VETOED: "late" };

/** One item: who asks for how much, the votes in words, what I may do now. */
export function Agenda({ item, position }: { item: AgendaItem; position: number }) {
  const { t } = useTranslation();
  const tag = item.outcomeLabel && <StatusTag tone={outcomeTone[item.outcome ?? ""] ?? "neutral"}>{item.outcomeLabel}</StatusTag>;
  return (
    <Panel title={`${position}. ${item.title}`} extra={tag ?? t(`committee.item.${item.state}`)} id={`item-${item.id}`}>
      <p className={css.facts}>
        <span>{item.resident}</span>
        <Link to={`/cases/${item.caseId}`}>{item.number}</Link>
        <span>{t("committee.asked")} <b><Money value={item.asked} /></b></span>
        {item.granted && <span>{t("committee.granted")} <b><Money value={item.granted} /></b></span>}
      </p>
      {item.recused.length > 0 && <p>{t("committee.recused", { names: item.recused.join(t("forms.comma")) })}</p>}
      {item.tally.members > 0 && <TallyWords tally={item.tally} />}
      {item.ballots.length > 0 && (
        <ul className={css.ballots}>
          {item.ballots.map((ballot) => (
            <li key={ballot.memberId}>
              {ballot.member} <StatusTag tone={ballot.vote === "no" ? "late" : ballot.vote === "abstain" ? "neutral" : "calm"}>{t(`committee.vote.${ballot.vote}`)}</StatusTag>{" "}
              <small>{[ballot.reason, ...ballot.conditions].filter(Boolean).join(t("committee.semicolon"))}</small>
            </li>
          ))}
        </ul>
      )}
      {item.conditions.length > 0 && <p>{t("committee.conditions", { words: item.conditions.join(t("committee.semicolon")) })}</p>}
      {item.can.includes("vote") && <BallotForm item={item} />}
      {item.can.includes("decide") && <DecideForm item={item} />}
      <ItemActions item={item} />
    </Panel>
  );
}
