import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, FormValues } from "@/api/types";
import { newKey } from "@/api/idempotency";
import { upload } from "@/api/upload";
import { rememberFile } from "@/features/forms/uploadedFiles";
import { useProblemText } from "@/kit/useProblemText";
import { takenAt } from "./taken";

interface Sending {
  key: string;
  name: string;
  share: number;
  problem?: string;
}

/** Photographs on their way; each becomes a row with the time it was taken. */
export function usePhotos(spec: FieldSpec | undefined, keep: (row: FormValues) => void) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [sending, setSending] = useState<Sending[]>([]);
  const update = (key: string, part: Partial<Sending>): void => setSending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const dismiss = (key: string): void => setSending((all) => all.filter((each) => each.key !== key));

  const refusal = (file: File): string | undefined => {
    if (file.size === 0) return t("forms.file.empty");
    if (file.size > (spec?.maxMb ?? 20) * 1_048_576) return t("forms.file.large", { n: spec?.maxMb ?? 20 });
    return file.type && spec?.accept?.length && !spec.accept.includes(file.type) ? t("forms.file.type") : undefined;
  };

  async function send(file: File, key: string): Promise<void> {
    try {
      const stored = await upload(file, key, { onProgress: (share) => update(key, { share }) });
      rememberFile(stored);
      keep({ photo: stored.id, takenAt: takenAt(file.lastModified) });
      dismiss(key);
    } catch (error) {
      update(key, { problem: text(error) });
    }
  }

  const start = (files: File[]): void => {
    for (const file of files) {
      const key = newKey();
      const problem = refusal(file);
      setSending((all) => [...all, { key, name: file.name, share: 0, problem }]);
      if (!problem) void send(file, key);
    }
  };

  return { sending, start, dismiss };
}
