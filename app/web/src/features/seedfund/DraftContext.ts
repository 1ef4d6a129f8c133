import { useOutletContext } from "react-router";
import type { Application, FormSpec, FormValues, StepRights } from "@/api/types";
import type { Autosave } from "@/features/drafts/Autosave";

/** What the pages of one draft share. */
export interface DraftRoom {
  application: Application;
  form: FormSpec;
  rights: StepRights;
  data: FormValues;
  change: (data: FormValues) => void;
  autosave: Autosave;
}

export const useDraft = (): DraftRoom => useOutletContext<DraftRoom>();
