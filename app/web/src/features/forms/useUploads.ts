import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, StoredFile } from "@/api/types";
import { newKey } from "@/api/idempotency";
import { upload } from "@/api/upload";
import { useProblemText } from "@/kit/useProblemText";
import { onTheWay } from "./onTheWay";
import { rememberFile } from "./uploadedFiles";

export interface Upload {
  key: string;
  name: string;
  share: number;
  /** The line is broken; it goes on by itself. */
  waiting?: boolean;
  stored?: StoredFile;
  problem?: string;
}

/**
 * The files on their way. A wrong type or size is told before anything travels.
 *
 * @param keep what to do with a file that has arrived; by then other things may have been typed, on other pages too
 */
export function useUploads(spec: FieldSpec, several: boolean, keep: (id: string) => void) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const update = (key: string, part: Partial<Upload>): void => setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));

  const start = (files: File[]): void => {
    for (const file of several ? files : files.slice(0, 1)) {
      const key = newKey();
      const problem = refusal(file);
      setUploads((all) => [...all.filter((each) => several || each.stored), { key, name: file.name, share: 0, problem }]);
      if (!problem) void send(file, key);
    }
  };

  async function send(file: File, key: string): Promise<void> {
    try {
      const stored = await onTheWay(upload(file, key, { onProgress: (share) => update(key, { share }), onWaiting: (waiting) => update(key, { waiting }) }));
      rememberFile(stored);
      update(key, { stored });
      keep(stored.id);
    } catch (error) {
      update(key, { problem: text(error) });
    }
  }

  function refusal(file: File): string | undefined {
    if (file.size === 0) return t("forms.file.empty");
    if (file.size > (spec.maxMb ?? 50) * 1_048_576) return t("forms.file.large", { n: spec.maxMb ?? 50 });
    return spec.accept?.length && file.type && !spec.accept.some((type) => matches(file, type)) ? t("forms.file.type") : undefined;
  }

  return { uploads, start, dismiss: (key: string) => setUploads((all) => all.filter((each) => each.key !== key)) };
}

function matches(file: File, type: string): boolean {
  if (type.startsWith(".")) return file.name.toLowerCase().endsWith(type);
  return type.endsWith("/*") ? file.type.startsWith(type.slice(0, -1)) : file.type === type;
}
