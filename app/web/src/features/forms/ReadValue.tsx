import { lazy, Suspense, use } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, FieldValue } from "@/api/types";
import { dateText } from "@/kit/dates";
import { Figure } from "./Figure";
import { FileLinks } from "./FileLinks";
import { FilesContext } from "./FilesContext";
import css from "./ReadValue.module.css";
import { idsOf } from "./idsOf";
import { pathTo } from "./pathTo";
import { ReadTable } from "./ReadTable";
import { isEmpty } from "./values";

const PeopleNames = lazy(async () => ({ default: (await import("./PeopleNames")).PeopleNames }));
const CompanyName = lazy(async () => ({ default: (await import("./CompanyName")).CompanyName }));

/** A value as words. */
export function ReadValue({ spec, value }: { spec: FieldSpec; value: FieldValue }) {
  const { t } = useTranslation();
  const files = use(FilesContext);
  if (isEmpty(value) || value === null || value === undefined) return <span className={css.none}>{t("forms.unfilled")}</span>;
  const labelOf = (each: unknown): string => spec.options?.find((option) => option.value === each)?.label ?? String(each);
  switch (spec.kind) {
    case "table":
      return <ReadTable spec={spec} value={value} />;
    case "file":
    case "files":
      return <FileLinks ids={(Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string")} files={files} />;
    case "choice":
      return <>{labelOf(value)}</>;
    case "choices":
      return <>{(Array.isArray(value) ? value : [value]).map(labelOf).join(t("forms.comma"))}</>;
    case "boolean":
      return <>{t(value === true ? "kit.yes" : "kit.no")}</>;
    case "consent":
      return <>{t(value === true ? "forms.consented" : "forms.unfilled")}</>;
    case "date":
      return <>{spec.precision === "year" || spec.precision === "month" ? String(value) : dateText(String(value))}</>;
    case "tree":
    case "dictionary":
      return <>{pathTo(spec.options ?? [], String(value)).map((each) => each.label).join(" / ") || String(value)}</>;
    case "company":
      return <Suspense fallback={null}><CompanyName id={String(value)} /></Suspense>;
    case "member":
    case "members":
      return <Suspense fallback={null}><PeopleNames ids={idsOf(value)} /></Suspense>;
    case "formula":
      return <Figure spec={{ ...spec, kind: spec.result ?? "decimal" }} value={String(value)} />;
    case "money":
    case "percent":
    case "decimal":
    case "integer":
      return <Figure spec={spec} value={String(value)} />;
    case "text":
    case "textarea":
    case "uscc":
    case "phone":
    case "email":
    case "idcard":
    case "url":
    case "note":
      return <span className={css.text}>{String(value)}</span>;
  }
}
