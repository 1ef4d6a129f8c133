import { useTranslation } from "react-i18next";
import { StatusTag } from "@/kit/StatusTag";
import { confidenceOf, confidenceTone } from "./tones";

export function Confidence({ word }: { word: string }) {
  const { t } = useTranslation();
  const known = confidenceOf(word);
  return known ? <StatusTag tone={confidenceTone[known]}>{t(`weekly.report.confidence.${known}`)}</StatusTag> : <>{word}</>;
}
