import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import type { Locale as AntLocale } from "antd/es/locale";
import zhCN from "antd/locale/zh_CN";
import "dayjs/locale/zh-cn";
import dayjs from "dayjs";
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { loadTexts } from "@/i18n";
import { cspNonce } from "./cspNonce";
import { layers } from "./layers";
import { useMode } from "./mode";
import { ModeContext } from "./ModeContext";
import { queryClient } from "./queryClient";
import { themeOf } from "./theme";
import { stillness, thumbs, useMedia } from "./useMedia";
import { useSession } from "./useSession";

const ReSignIn = lazy(async () => {
  const [{ ReSignIn: default_ }] = await Promise.all([import("./ReSignIn"), loadTexts(["auth"])]);
  return { default: default_ };
});

export function Providers({ children }: { children: ReactNode }) {
  const mode = useMode();
  const [large, still] = [useMedia(thumbs), useMedia(stillness)];
  const theme = useMemo(() => themeOf(mode.mode, { large, still }), [mode.mode, large, still]);
  const locale = useAntLocale();
  const expired = useSession() === "expired";
  return (
    <ModeContext value={mode}>
      <ConfigProvider theme={theme} locale={locale} csp={cspNonce ? { nonce: cspNonce } : undefined} button={{ autoInsertSpace: false }} getPopupContainer={layers}>
        <QueryClientProvider client={queryClient}>
          {children}
          {expired && (
            <Suspense fallback={null}>
              <ReSignIn />
            </Suspense>
          )}
        </QueryClientProvider>
      </ConfigProvider>
    </ModeContext>
  );
}

/** Chinese is here from the start, English is fetched when somebody asks for it. */
function useAntLocale(): AntLocale {
  const { i18n } = useTranslation();
  const [english, setEnglish] = useState<AntLocale>();
  const chinese = i18n.language === "zh-CN";
  useEffect(() => {
    dayjs.locale(chinese ? "zh-cn" : "en");
    if (!chinese) void import("antd/locale/en_US").then((module) => setEnglish(module.default));
  }, [chinese]);
  return chinese || !english ? zhCN : english;
}
