import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import type { Application, FormSpec, FormValues } from "@/api/types";
import { PrefilledContext } from "@/features/forms/PrefilledContext";
import { rightsOf } from "@/features/forms/rights";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { readApplication, saveApplication } from "./api";
import { Autosave } from "./Autosave";
import { ClashPanel } from "./ClashPanel";
import type { DraftRoom } from "./DraftContext";
import css from "./DraftDesk.module.css";
import { SaveMark } from "./SaveMark";
import { START } from "./start";

/** Holds what is typed while the person moves between sections, and saves it. */
export function DraftDesk({ application, form }: { application: Application; form: FormSpec }) {
  const { t } = useTranslation();
  const [data, setData] = useState<FormValues>(application.data);
  const [autosave] = useState(
    () =>
      new Autosave(application, {
        save: (next, version) => saveApplication(application.id, next, version),
        read: () => readApplication(application.id),
        onMerged: setData,
      }),
  );
  useEffect(() => keepSafe(autosave), [autosave]);
  const room = useMemo<DraftRoom>(
    () => ({
      application,
      form,
      rights: rightsOf(form, START),
      data,
      autosave,
      change: (next) => {
        setData(next);
        autosave.change(next);
      },
    }),
    [application, form, data, autosave],
  );
  const prefilled = useMemo(() => application.prefilled.map((each) => ({ ...each, value: application.data[each.field] })), [application]);
  return (
    <>
      <div className={css.bar}>
        <span className={css.round}>{application.round.title}</span>
        <SaveMark autosave={autosave} />
      </div>
      <ClashPanel autosave={autosave} form={form} label={t("seedfund.clash.title")} />
      <OtherEditors subject={application.id} />
      <PrefilledContext value={prefilled}><Outlet context={room} /></PrefilledContext>
    </>
  );
}

/** Leaving the window saves; closing it with something unsaved asks first. */
function keepSafe(autosave: Autosave): () => void {
  const hide = (): void => {
    if (document.visibilityState === "hidden") void autosave.flush();
  };
  const close = (event: BeforeUnloadEvent): void => {
    if (autosave.unsaved) event.preventDefault();
  };
  document.addEventListener("visibilitychange", hide);
  window.addEventListener("beforeunload", close);
  return () => {
    void autosave.flush();
    document.removeEventListener("visibilitychange", hide);
    window.removeEventListener("beforeunload", close);
  };
}
