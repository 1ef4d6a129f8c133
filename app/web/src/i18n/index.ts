import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "./locale";

const KEY = "parkflow.locale";
const bundles = {
  "zh-CN": () => import("./zh-CN"),
  en: () => import("./en"),
};

export function storedLocale(): Locale {
  return localStorage.getItem(KEY) === "en" ? "en" : "zh-CN";
}

/** Loads one language; the other one's texts never travel. */
export async function startMessages(locale: Locale = storedLocale()): Promise<void> {
  const messages = (await bundles[locale]()).default;
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: messages } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = locale;
}

export async function switchLocale(locale: Locale): Promise<void> {
  const messages = (await bundles[locale]()).default;
  i18next.addResourceBundle(locale, "translation", messages);
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
