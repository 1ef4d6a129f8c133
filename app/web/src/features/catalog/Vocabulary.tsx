import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import css from "./DraftDesk.module.css";
import { readWords } from "./forkApi";

/** The words a drawing and its bundle may be written with, for whoever changes the files. */
export function Vocabulary() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const words = useQuery({ queryKey: ["catalog", "vocabulary"], queryFn: readWords, enabled: asked, staleTime: Infinity });
  return (
    <details className={css.form} onToggle={() => setAsked(true)}>
      <summary>{t("catalog.draft.words")}</summary>
      {words.isLoading && <Skeleton lines={4} />}
      {words.isError && <ProblemNotice error={words.error} />}
      {words.data && (
        <dl className={css.words}>
          <dt>{t("catalog.draft.verbs")}</dt>
          {words.data.verbs.map((verb) => <dd key={verb}><code>{verb}</code></dd>)}
          <dt>{t("catalog.draft.roles")}</dt>
          {words.data.roles.map((role) => <dd key={role.code}><code>{role.code}</code> {role.name}</dd>)}
          <dt>{t("catalog.draft.routing")}</dt>
          {words.data.routing.map((kind) => <dd key={kind}><code>{kind}</code></dd>)}
        </dl>
      )}
    </details>
  );
}
