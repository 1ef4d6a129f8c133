import { useEffect, useMemo, useState } from "react";
import { Outlet } from "react-router";
import type { Application, FormSpec, FormValues } from "@/api/types";
import { Autosave } from "@/features/drafts/Autosave";
import { ClashPanel } from "@/features/drafts/ClashPanel";
import { keepSafe } from "@/features/drafts/keepSafe";
import { SaveMark } from "@/features/drafts/SaveMark";
import { PrefilledContext, prefilledFrom } from "@/features/forms/PrefilledContext";
import { rightsOf } from "@/features/forms/rights";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { readApplication, saveApplication } from "./api";
import type { DraftRoom } from "./DraftContext";
import css from "./DraftDesk.module.css";
import { START } from "./start";

/** Holds what is typed while the person moves between sections, and saves it. */
export function DraftDesk({ application, form }: { application: Application; form: FormSpec }) {
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
      change: (edit) => setData(autosave.change(edit)),
    }),
    [application, form, data, autosave],
  );
  const prefilled = useMemo(() => prefilledFrom(application), [application]);
  return (
    <>
      <div className={css.bar}>
        <span className={css.round}>{application.round.title}</span>
        <SaveMark autosave={autosave} whose="colleague" />
      </div>
      <ClashPanel autosave={autosave} form={form} whose="colleague" />
      <OtherEditors subject={application.id} />
      <PrefilledContext value={prefilled}><Outlet context={room} /></PrefilledContext>
    </>
  );
}
