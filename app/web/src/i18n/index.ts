import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "./locale";
import type zhCN from "./zh-CN";

/** Whose texts come with its pages; those of the shell and of the kit are there from the start. */
export type TextRoom = Exclude<keyof typeof zhCN, "shell" | "kit">;

const KEY = "parkflow.locale";
const shared = {
  "zh-CN": () => import("./zh-CN/shared"),
  en: () => import("./en/shared"),
};
/** Rooms that speak already. */
const spoken = new Set<TextRoom>();

export function storedLocale(): Locale {
  return localStorage.getItem(KEY) === "en" ? "en" : "zh-CN";
}

/** Loads what every page says, in one language; the other one's texts never travel. */
export async function startMessages(locale: Locale = storedLocale()): Promise<void> {
  const messages = (await shared[locale]()).default;
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: messages } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = locale;
  spoken.clear();
}

/** Loads the texts of rooms; what is there already costs nothing. */
export async function loadTexts(rooms: readonly TextRoom[], locale = i18next.language as Locale): Promise<void> {
  const { rooms: files } = await shared[locale]();
  await Promise.all(
    rooms.map(async (room) => {
      if (locale === i18next.language && spoken.has(room)) return;
      const texts = await files[`./${room}.ts`]?.();
      i18next.addResourceBundle(locale, "translation", { [room]: texts?.default }, true);
      spoken.add(room);
    }),
  );
}

export async function switchLocale(locale: Locale): Promise<void> {
  const [messages] = await Promise.all([shared[locale](), loadTexts([...spoken], locale)]);
  i18next.addResourceBundle(locale, "translation", messages.default, true);
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
