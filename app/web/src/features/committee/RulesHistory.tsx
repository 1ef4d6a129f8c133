import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { readRulesVersions } from "./api";
import { RulesWords } from "./RulesWords";

/** The park's own rules as they were, newest first; each can be opened. */
export function RulesHistory({ current }: { current: number }) {
  const { t } = useTranslation();
  const versions = useQuery({ queryKey: ["committee", "rules", "versions", current], queryFn: readRulesVersions });
  const older = versions.data?.items.filter((each) => each.version !== current) ?? [];
  if (!older.length) return null;
  return (
    <Panel title={t("committee.rules.history")}>
      {older.map((each) => (
        <details key={each.version}>
          <summary>{[t("committee.rules.own", { n: each.version }), each.by, each.at && dateTimeText(each.at)].filter(Boolean).join(" · ")}</summary>
          <RulesWords rules={each} />
        </details>
      ))}
    </Panel>
  );
}
