import { useTranslation } from "react-i18next";
import { StatusTag } from "@/kit/StatusTag";

export function SignInResult({ passed }: { passed: boolean }) {
  const { t } = useTranslation();
  return <StatusTag tone={passed ? "calm" : "late"}>{t(passed ? "journal.account.passed" : "journal.account.failed")}</StatusTag>;
}
