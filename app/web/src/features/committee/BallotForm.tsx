import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem, Ballot } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { ErrorSummary, type SummaryItem } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { castBallot } from "./api";
import { ballotGaps, ballotOf, type Draft, needsReason, votes } from "./ballot";
import css from "./BallotForm.module.css";

/** My vote on one item; it can be changed while nothing is decided. */
export function BallotForm({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const me = useMe().data?.memberId;
  const mine = item.ballots.find((ballot) => ballot.memberId === me);
  const [draft, setDraft] = useState<Draft>({ vote: mine?.vote, reason: mine?.reason ?? "", conditions: mine?.conditions.join("\n") ?? "" });
  const [gaps, setGaps] = useState<SummaryItem[]>([]);
  const act = useAct((ballot: Ballot, key) => castBallot(item.id, ballot, key), [["committee", "meeting", item.meetingId]]);
  const id = `ballot-${item.id}`;
  const wrong = (field: string): string | undefined => gaps.find((gap) => gap.target === `${id}-${field}`)?.message;
  const submit = (): void => {
    const found = ballotGaps(draft, id, t);
    setGaps(found);
    if (draft.vote && !found.length) act.run(ballotOf({ ...draft, vote: draft.vote }));
  };
  return (
    <PlainForm label={t("committee.mine", { title: item.title })} onSubmit={submit}>
      <ErrorSummary items={gaps.length ? gaps : act.errors} />
      <FieldFrame id={`${id}-vote`} label={t("committee.myVote")} required group error={wrong("vote")}>
        <div className={css.votes} role="radiogroup" id={`${id}-vote`} aria-labelledby={`${id}-vote-label`} tabIndex={-1}>
          {votes.map((vote) => (
            <label key={vote}>
              <input type="radio" name={id} checked={draft.vote === vote} onChange={() => setDraft({ ...draft, vote })} />
              {t(`committee.vote.${vote}`)}
            </label>
          ))}
        </div>
      </FieldFrame>
      {draft.vote && (
        <FieldFrame id={`${id}-reason`} label={t("committee.reason")} required={needsReason(draft.vote)} error={wrong("reason")}>
          <Input.TextArea id={`${id}-reason`} aria-required={needsReason(draft.vote)} rows={2} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.target.value })} />
        </FieldFrame>
      )}
      {draft.vote === "conditional" && (
        <FieldFrame id={`${id}-conditions`} label={t("committee.conditionLines")} required help={t("committee.conditionHelp")} error={wrong("conditions")}>
          <Input.TextArea id={`${id}-conditions`} aria-required aria-describedby={`${id}-conditions-help`} rows={2} value={draft.conditions} onChange={(event) => setDraft({ ...draft, conditions: event.target.value })} />
        </FieldFrame>
      )}
      <div><Button type="primary" htmlType="submit" loading={act.busy}>{t(mine ? "committee.changeVote" : "committee.castVote")}</Button></div>
    </PlainForm>
  );
}
