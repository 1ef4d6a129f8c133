import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { SupervisionPanel } from "@/features/publicity/SupervisionPanel";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { KeepingPanel } from "./KeepingPanel";
import css from "./SettingsPage.module.css";
import { ZonePanel } from "./ZonePanel";

/** Where else the park says how it works, by the right that opens it. */
const ELSEWHERE = [
  { to: "/calendar", key: "calendar", right: "calendar.manage" },
  { to: "/message-words", key: "messages", right: "messages.manage" },
  { to: "/letters/templates", key: "letters", right: "catalog.manage" },
  { to: "/committee/rules", key: "committee", right: "catalog.manage" },
  { to: "/catalog", key: "catalog", right: "catalog.manage" },
  { to: "/organisation", key: "organisation", right: "members.manage" },
] as const;

/** What the park decides for all its people: its clock, how long drafts are kept, whom the public rings. */
export function SettingsPage() {
  const { t } = useTranslation();
  const rights = useMe().data?.rights ?? [];
  return (
    <PageFrame title={t("settings.title")} lead={t("settings.lead")} width="reading">
      <ZonePanel />
      <KeepingPanel />
      {rights.includes("catalog.manage") && <SupervisionPanel />}
      <Panel title={t("settings.elsewhere")}>
        <ul className={css.links}>
          {ELSEWHERE.filter((each) => rights.includes(each.right)).map((each) => <li key={each.key}><Link to={each.to}>{t(`settings.links.${each.key}`)}</Link></li>)}
        </ul>
      </Panel>
    </PageFrame>
  );
}
