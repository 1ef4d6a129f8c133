import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Member, MemberBody } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { enterMember } from "./api";
import { OneTimePassword } from "./OneTimePassword";
import { RolePicker } from "./RolePicker";
import { useRoles } from "./useRoles";

const blank = { name: "", login: "", phone: "", email: "" };

/** Enters a person; the password appears once and is handed over by the one who entered it. */
export function EnterMemberPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useRoles();
  const [who, setWho] = useState(blank);
  const [chosen, setChosen] = useState<string[]>([]);
  const [entered, setEntered] = useState<Member>();
  const act = useAct((body: MemberBody, key) => enterMember(body, key), [["members"]], setEntered);
  const line = (name: keyof typeof blank, label: string, required = true) => (
    <LineField pointer={`/${name}`} label={label} required={required} value={who[name]} error={act.wrong(`/${name}`)} onChange={(next) => setWho({ ...who, [name]: next })} />
  );
  const submit = (): void => act.run({ name: who.name, login: who.login, phone: who.phone || undefined, email: who.email || undefined, roles: chosen });
  return (
    <PageFrame title={t("members.enter")} back={{ to: "/members", label: t("members.title") }} width="reading">
      {entered?.oneTimePassword && <OneTimePassword name={entered.name} login={entered.login} password={entered.oneTimePassword} onClose={() => void navigate("/members")} />}
      <Panel>
        <PlainForm label={t("members.enter")} onSubmit={submit}>
          <ErrorSummary items={act.errors} />
          {line("name", t("members.name"))}
          {line("login", t("auth.login"))}
          {line("phone", t("auth.reg.phone"), false)}
          {line("email", t("auth.reg.email"), false)}
          <RolePicker roles={roles} value={chosen} error={act.wrong("/roles")} onChange={setChosen} />
          <div><Button type="primary" htmlType="submit" loading={act.busy}>{t("members.enterGo")}</Button></div>
        </PlainForm>
      </Panel>
    </PageFrame>
  );
}
