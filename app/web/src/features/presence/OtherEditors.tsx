import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { keepEditing, stopEditing } from "./api";

const AGAIN = 30_000;

/** Says that I am at it, and who else is, so that two people do not write over each other. */
export function OtherEditors({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const present = useQuery({ queryKey: ["editing", subject], queryFn: () => keepEditing(subject), refetchInterval: AGAIN, gcTime: 0, retry: false });
  useEffect(
    () => () => {
      // Whoever cannot say goodbye is gone after a while anyway.
      stopEditing(subject).catch(() => undefined);
    },
    [subject],
  );
  const others = present.data?.others ?? [];
  if (!others.length) return null;
  return (
    <Panel tone="close">
      <div role="status">
        {others.map((other) => <p key={other.name + other.since}>{t("forms.editing", { name: other.name, at: dateTimeText(other.since) })}</p>)}
      </div>
    </Panel>
  );
}
