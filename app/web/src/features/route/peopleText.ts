import type { TFunction } from "i18next";
import type { RouteWho } from "@/api/types";

/** 基金管理人：王小明、李华等 */
export function peopleText(who: RouteWho, t: TFunction): string {
  const names = who.names.join(t("forms.comma"));
  const people = who.more ? t("route.more", { names }) : names;
  switch (who.kind) {
    case "later":
      return t("route.later");
    case "skipped":
      return t("route.skipped");
    case "nobody":
      return t("route.nobody", { group: who.group ?? "" });
    case "administration":
      return people ? t("route.administrationBy", { people }) : t("route.administration");
    case "asked":
      if (who.me && who.names.length <= 1 && !who.group) return t("route.me");
      return who.group && people ? t("route.group", { group: who.group, people }) : (who.group ?? people);
  }
}
