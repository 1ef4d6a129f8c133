import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseVote } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { readVotes } from "./api";
import css from "./CaseParts.module.css";

interface Props {
  id: string;
  /** Only the votes of this step. */
  step?: string;
}

/** Who voted what at steps that many answer, with the weight each vote had; nothing where nobody voted. */
export function CaseVotes({ id, step }: Props) {
  const { t } = useTranslation();
  const votes = useQuery({ queryKey: ["case", id, "votes"], queryFn: () => readVotes(id), retry: false });
  const all = votes.data?.items.filter((vote) => !step || vote.step === step) ?? [];
  if (!all.length) return null;
  return (
    <Panel title={t("work.votes.title")}>
      {rounds(all).map((round) => (
        <section key={`${round.step}${round.over}`}>
          <h3>{t("work.votes.step", { step: round.name, done: t(round.over ? "work.votes.over" : "work.votes.open") })}</h3>
          <ul className={css.parts}>
            {round.votes.map((vote) => (
              <li key={`${vote.who}${vote.castAt}`}>
                <strong>{vote.who}</strong>
                <span>{vote.outcome}</span>
                {vote.weight !== "1" && <span>{t("work.votes.weight", { weight: vote.weight })}</span>}
                <small><time dateTime={vote.castAt}>{dateTimeText(vote.castAt)}</time></small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

interface Round {
  step: string;
  name: string;
  over: boolean;
  votes: CaseVote[];
}

function rounds(votes: CaseVote[]): Round[] {
  const found: Round[] = [];
  for (const vote of votes) {
    const there = found.find((round) => round.step === vote.step && round.over === vote.over);
    if (there) there.votes.push(vote);
    else found.push({ step: vote.step, name: vote.stepName, over: vote.over, votes: [vote] });
  }
  return found;
}
