import { useEffect, useState } from "react";
import type { FormValues } from "@/api/types";
import type { Edit } from "@/features/forms/edit";
import { Autosave, type Kept, type Ports, type Snapshot } from "./Autosave";
import { keepSafe } from "./keepSafe";

export interface Typed {
  data: FormValues;
  change: (edit: Edit<FormValues>) => void;
  autosave: Autosave;
  /** What is typed is handed in, and the server has thrown its draft away. */
  handedIn: () => void;
}

/**
 * What a person types, kept on the server three seconds after a pause, and until it is there in this tab: a broken
 * line, a reload or a sign-in anew lose nothing.
 */
export function useTyped(name: string, kept: Kept, ports: Omit<Ports, "onMerged">): Typed {
  const key = `parkflow.typed.${name}`;
  const [left] = useState(() => read(key));
  const [data, setData] = useState<FormValues>(left?.mine ?? kept.data);
  // What was left in the tab stands on what the server had then; whatever changed there since is merged by the first save.
  const [autosave] = useState(() => new Autosave(left ? { data: left.base, version: left.version, savedAt: kept.savedAt } : kept, { ...ports, onMerged: setData }));
  useEffect(() => {
    const remember = (): void => (autosave.unsaved ? sessionStorage.setItem(key, JSON.stringify(autosave.snapshot)) : sessionStorage.removeItem(key));
    const leave = keepSafe(autosave);
    const forget = autosave.subscribe(remember);
    if (left) autosave.change(left.mine);
    return () => {
      forget();
      leave();
    };
  }, [autosave, key, left]);
  return {
    data,
    autosave,
    change: (edit) => {
      setData(autosave.change(edit));
      if (autosave.unsaved) sessionStorage.setItem(key, JSON.stringify(autosave.snapshot));
    },
    handedIn: () => {
      autosave.close();
      sessionStorage.removeItem(key);
    },
  };
}

function read(key: string): Snapshot | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Snapshot);
}
