import type { TFunction } from "i18next";
import type { SummaryItem } from "@/kit/ErrorSummary";
import { usccHint } from "@/kit/uscc";
import type { Draft } from "./registrationDraft";

/** What the page can see is missing before the server looks; every gap at once, in page order. */
export function registrationGaps(draft: Draft, t: TFunction): SummaryItem[] {
  const usccState = usccHint(draft.uscc);
  const gap = (wrong: boolean, target: string, message: string): SummaryItem[] => (wrong ? [{ target, message }] : []);
  return [
    ...gap(!draft.park, "park", t("auth.reg.missing.park")),
    ...gap(!draft.companyName.trim(), "companyName", t("auth.reg.missing.companyName")),
    ...gap(usccState === "empty" || usccState === "shape", "uscc", t("auth.reg.missing.uscc")),
    ...gap(!draft.contactName.trim(), "contactName", t("auth.reg.missing.contactName")),
    ...gap(!/^1\d{10}$/.test(draft.phone), "phone", t("auth.reg.missing.phone")),
    ...gap(!/^\S+@\S+\.\S+$/.test(draft.email.trim()), "email", t("auth.reg.missing.email")),
    ...gap(!/^[a-z0-9][a-z0-9._@+-]{2,63}$/i.test(draft.login.trim()), "login", t("auth.reg.missing.login")),
    ...gap(draft.password.length < 10, "password", t("auth.reg.missing.password")),
    ...gap(!draft.consent, "consent", t("auth.reg.missing.consent")),
  ];
}
