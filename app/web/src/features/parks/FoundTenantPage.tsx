import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { NewTenant, Tenant } from "@/api/types";
import { OneTimePassword } from "@/features/members/OneTimePassword";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { foundTenant } from "./api";

const nothing = { name: "", shortName: "", slug: "" };
const nobody = { name: "", login: "", phone: "", email: "" };

/** A park and its first administrator, whose password is seen once. */
export function FoundTenantPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [park, setPark] = useState(nothing);
  const [admin, setAdmin] = useState(nobody);
  const [founded, setFounded] = useState<Tenant>();
  const act = useAct((body: NewTenant, key) => foundTenant(body, key), [["tenants"], ["parks"]], setFounded);
  const ofPark = (name: keyof typeof nothing, label: string, help?: string) => (
    <LineField pointer={`/${name}`} label={label} help={help} value={park[name]} error={act.wrong(`/${name}`)} onChange={(next) => setPark({ ...park, [name]: next })} />
  );
  const ofAdmin = (name: keyof typeof nobody, label: string, required = true) => (
    <LineField pointer={`/admin/${name}`} label={label} required={required} value={admin[name]} error={act.wrong(`/admin/${name}`)} onChange={(next) => setAdmin({ ...admin, [name]: next })} />
  );
  const submit = (): void => act.run({ ...park, admin: { name: admin.name, login: admin.login, phone: admin.phone || undefined, email: admin.email || undefined } });
  return (
    <PageFrame title={t("parks.found")} lead={t("parks.foundLead")} back={{ to: "/parks", label: t("parks.title") }} width="reading">
      {founded?.admin && <OneTimePassword name={admin.name} login={founded.admin.login} password={founded.admin.oneTimePassword} onClose={() => void navigate("/parks")} />}
      <PlainForm label={t("parks.found")} deliberate onSubmit={submit}>
        <ErrorSummary items={act.errors} />
        <Panel title={t("parks.park")}>
          {ofPark("name", t("parks.name"))}
          {ofPark("shortName", t("parks.shortName"), t("parks.shortNameHelp"))}
          {ofPark("slug", t("parks.slug"), t("parks.slugHelp"))}
        </Panel>
        <Panel title={t("parks.admin")}>
          {ofAdmin("name", t("members.name"))}
          {ofAdmin("login", t("auth.login"))}
          {ofAdmin("phone", t("auth.reg.phone"), false)}
          {ofAdmin("email", t("auth.reg.email"), false)}
        </Panel>
        <div><Button type="primary" htmlType="submit" loading={act.busy}>{t("parks.foundGo")}</Button></div>
      </PlainForm>
    </PageFrame>
  );
}
