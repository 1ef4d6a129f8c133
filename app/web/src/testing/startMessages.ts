import { loadTexts, startMessages as start, type TextRoom } from "@/i18n";
import type { Locale } from "@/i18n/locale";
import texts from "@/i18n/zh-CN";

/** Every room speaks: a test has no routes that would see to it. */
export async function startMessages(locale: Locale): Promise<void> {
  await start(locale);
  await loadTexts(Object.keys(texts).filter((room): room is TextRoom => room !== "shell" && room !== "kit"));
}
