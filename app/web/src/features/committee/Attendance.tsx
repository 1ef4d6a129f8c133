import { useTranslation } from "react-i18next";
import type { Attendant, Meeting } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import { noteAttendance } from "./api";
import { Substitute } from "./Substitute";
import css from "./Attendance.module.css";

/** Who is there; noted by the secretary, read by everybody. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const act = useAct((member: Attendant, key) => noteAttendance(meeting.id, { memberId: member.id, present: !member.present }, key), [["committee", "meeting", meeting.id]]);
  const present = meeting.members.filter((member) => member.present).length;
  return (
    <Panel title={t("committee.attendance", { present, all: meeting.members.length })}>
      <ErrorSummary items={act.errors} />
      <ul className={css.list}>
        {meeting.members.map((member) => (
          <li key={member.id}>
            {meeting.can.includes("attend") ? (
              <label>
                <input type="checkbox" checked={member.present} disabled={act.busy} onChange={() => act.run(member)} />
                {member.name}{member.chair && <small>{t("committee.chair")}</small>}{member.standsFor && <small>{t("committee.substitute.of", { name: member.standsFor })}</small>}
              </label>
            ) : (
              <span>{member.name}<small>{[member.chair && t("committee.chair"), member.standsFor && t("committee.substitute.of", { name: member.standsFor }), t(member.present ? "committee.present" : "committee.absent")].filter(Boolean).join(" · ")}</small></span>
            )}
          </li>
        ))}
      </ul>
      {meeting.can.includes("substitute") && <Substitute meeting={meeting} />}
    </Panel>
  );
}
