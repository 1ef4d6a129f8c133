import { useOutletContext } from "react-router";
import type { Application, FormSpec, FormValues, StepRights } from "@/api/types";
import type { Autosave } from "@/features/drafts/Autosave";
import type { Edit } from "@/features/forms/edit";

/** What the pages of one draft share. */
export interface DraftRoom {
  application: Application;
  form: FormSpec;
  rights: StepRights;
  data: FormValues;
  change: (edit: Edit<FormValues>) => void;
  autosave: Autosave;
}

export const useDraft = (): DraftRoom => useOutletContext<DraftRoom>();
