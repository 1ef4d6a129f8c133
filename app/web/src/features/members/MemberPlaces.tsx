import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member, MemberBody } from "@/api/types";
import { CompanyField } from "@/features/forms/CompanyField";
import { fieldId } from "@/features/forms/pointer";
import { readUnits } from "@/features/organisation/api";
import { unitOptions } from "@/features/organisation/treeOf";
import { ButtonRow } from "@/kit/ButtonRow";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { changeMember } from "./api";
import { CrewPicker } from "./CrewPicker";
import { fieldsOf, type Places, placesBody, placesOf } from "./places";

/** How a person is reached and where they belong: department, company, groups and posts, fields of an expert. */
export function MemberPlaces({ member, onReload }: { member: Member; onReload: () => void }) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState<Places>(() => placesOf(member));
  const [saved, setSaved] = useState(false);
  const units = useQuery({ queryKey: ["units"], queryFn: readUnits });
  const act = useAct((body: MemberBody) => changeMember(member.id, body, member.version), [["members"], ["units"], ["crews"]], () => setSaved(true));
  const set = (more: Partial<Places>): void => {
    setSaved(false);
    setPlaces({ ...places, ...more });
  };
  const again = (): void => {
    setSaved(false);
    onReload();
  };
  const unitError = act.wrong("/unitId");
  const companyError = act.wrong("/residentId");
  return (
    <Panel title={t("members.places")}>
      <PlainForm label={t("members.places")} onSubmit={() => act.run(placesBody(member, places))}>
        <ErrorSummary items={act.errors} />
        {act.stale && <div><Button onClick={again}>{t("members.reload")}</Button></div>}
        <LineField pointer="/phone" label={t("auth.reg.phone")} required={false} value={places.phone} error={act.wrong("/phone")} onChange={(phone) => set({ phone })} />
        <LineField pointer="/email" label={t("auth.reg.email")} required={false} value={places.email} error={act.wrong("/email")} onChange={(email) => set({ email })} />
        <FieldFrame id={fieldId("/unitId")} label={t("members.unit")} error={unitError}>
          <NativeSelect {...described(fieldId("/unitId"), { error: unitError })} any={t("members.noUnit")} value={places.unitId} options={unitOptions(units.data?.items ?? [])} onChoose={(unitId) => set({ unitId })} />
        </FieldFrame>
        <FieldFrame id={fieldId("/residentId")} label={t("members.company")} help={t("members.companyHelp")} error={companyError}>
          <CompanyField id={fieldId("/residentId")} spec={{ kind: "company", label: t("members.company") }} label={t("members.company")} value={places.residentId || null} required={false} error={companyError} onChange={(next) => set({ residentId: typeof next === "string" ? next : "" })} />
        </FieldFrame>
        <CrewPicker value={places.crews} error={act.wrong("/crews")} onChange={(crews) => set({ crews })} />
        {member.roles.includes("EXPERT") && <LineField pointer="/expertise" label={t("members.expertise")} help={t("members.expertiseHelp")} required={false} value={places.expertise} error={act.wrong("/expertise") ?? fieldsOf(places.expertise).map((_, at) => act.wrong(`/expertise/${at}`)).find(Boolean)} onChange={(expertise) => set({ expertise })} />}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
          {saved && <span role="status">{t("members.saved")}</span>}
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
