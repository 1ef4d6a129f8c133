import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { readSubstitutes, seatSubstitute } from "./api";

const blank = { memberId: "", substituteId: "", authority: "" };

/** A substitute takes the place of an absent member, by the member's written word. */
export function Substitute({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(blank);
  const substitutes = useQuery({ queryKey: ["committee", "meeting", meeting.id, "substitutes"], queryFn: () => readSubstitutes(meeting.id) });
  const act = useAct((_: undefined, key) => seatSubstitute(meeting.id, { memberId: wanted.memberId || undefined, substituteId: wanted.substituteId || undefined, authority: wanted.authority }, key), [["committee", "meeting", meeting.id]], () => setWanted(blank));
  const away = meeting.members.filter((member) => !member.present && !member.standsFor);
  const free = substitutes.data?.items ?? [];
  const choice = (name: "memberId" | "substituteId", people: { id: string; name: string }[]) => {
    const error = act.wrong(`/${name}`);
    return (
      <FieldFrame id={fieldId(`/${name}`)} label={t(`committee.substitute.${name}`)} required error={error}>
        <NativeSelect {...described(fieldId(`/${name}`), { error, required: true })} value={wanted[name]} options={people.map((each) => ({ value: each.id, label: each.name }))} onChoose={(next) => setWanted({ ...wanted, [name]: next })} />
      </FieldFrame>
    );
  };
  return (
    <details>
      <summary>{t("committee.substitute.title")}</summary>
      <PlainForm label={t("committee.substitute.title")} deliberate onSubmit={() => act.run(undefined)}>
        <ErrorSummary items={act.errors} />
        {choice("memberId", away)}
        {choice("substituteId", free)}
        <LineField pointer="/authority" label={t("committee.substitute.authority")} help={t("committee.substitute.authorityHelp")} value={wanted.authority} error={act.wrong("/authority")} onChange={(next) => setWanted({ ...wanted, authority: next })} />
        <Button htmlType="submit" loading={act.busy}>{t("committee.substitute.go")}</Button>
      </PlainForm>
    </details>
  );
}
