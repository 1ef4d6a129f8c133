import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member, MemberBody } from "@/api/types";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { changeMember } from "./api";
import { MemberHoldings } from "./MemberHoldings";
import css from "./MemberDesk.module.css";
import { ResetPassword } from "./ResetPassword";
import { RolePicker } from "./RolePicker";
import { useRoles } from "./useRoles";

// Lists that are typed into come after the page.
const MemberPlaces = lazy(async () => ({ default: (await import("./MemberPlaces")).MemberPlaces }));

/** One person: roles, state, a new password. Somebody else's change in between is told, not overwritten. */
export function MemberDesk({ member, back, onReload }: { member: Member; back: { to: string; label: string }; onReload: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { roles, nameOf } = useRoles();
  const [chosen, setChosen] = useState(member.roles);
  const [saved, setSaved] = useState(false);
  // read anew: what stands in the fields is what is there now
  const [round, setRound] = useState(0);
  const act = useAct((body: MemberBody) => changeMember(member.id, body, member.version), [["members"], ["tasks"]], () => setSaved(true));
  const change = member.can.includes("change");
  const run = (body: MemberBody): void => {
    setSaved(false);
    act.run(body);
  };
  const again = (): void => {
    setSaved(false);
    void onReload().then(() => setRound((before) => before + 1));
  };
  return (
    <PageFrame title={member.name} back={back} width="reading" lead={<StatusTag tone={member.state === "active" ? "calm" : "neutral"}>{t(`members.state.${member.state}`)}</StatusTag>}>
      <Panel title={t("members.contact")}>
        <p className={css.facts}>{[member.login, member.phone, member.email].filter(Boolean).join(" · ") || t("kit.none")}</p>
        {!change && <p>{[member.unitName, member.residentName, ...member.crews.map((crew) => crew.name), ...member.expertise].filter(Boolean).join(" · ")}</p>}
        {!change && <p>{member.roles.map(nameOf).join(t("forms.comma"))}</p>}
        <div className={css.actions}>
          {member.can.includes("resetPassword") && <ResetPassword member={member} />}
          {change && <Button loading={act.busy} onClick={() => run({ state: member.state === "active" ? "suspended" : "active" })}>{t(member.state === "active" ? "members.suspend" : "members.resume")}</Button>}
        </div>
      </Panel>
      {change && <OtherEditors subject={member.id} />}
      <MemberHoldings member={member} />
      {change && <Suspense fallback={<Skeleton lines={6} />}><MemberPlaces key={round} member={member} onReload={again} /></Suspense>}
      {change && (
        <Panel title={t("members.changeRoles")}>
          <PlainForm label={t("members.changeRoles")} onSubmit={() => run({ roles: chosen })}>
            <ErrorSummary items={act.errors} />
            {act.stale && <div><Button onClick={again}>{t("members.reload")}</Button></div>}
            <RolePicker roles={roles} value={chosen} error={act.wrong("/roles")} onChange={setChosen} />
            <div className={css.actions}>
              <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
              {saved && <span role="status">{t("members.saved")}</span>}
            </div>
          </PlainForm>
        </Panel>
      )}
    </PageFrame>
  );
}
