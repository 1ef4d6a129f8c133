import { theme as antd, type ThemeConfig } from "antd";
import { palettes } from "./palette";
import type { Mode } from "./mode";

/** Ant Design speaks the same palette as our own style sheets; where thumbs press, everything is as high as a thumb. */
export function themeOf(mode: Mode, { large, still }: { large: boolean; still: boolean }): ThemeConfig {
  const palette = palettes[mode];
  return {
    algorithm: mode === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorSuccess: palette.calm,
      colorWarning: palette.close,
      colorError: palette.late,
      colorTextBase: palette.text,
      colorTextSecondary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorTextLightSolid: palette.onAccent,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.strong,
      colorBorderSecondary: palette.edge,
      borderRadius: 6,
      controlHeight: large ? 44 : 38,
      controlHeightSM: large ? 44 : 28,
      motion: !still,
      fontSize: 15,
      fontFamily: "var(--pf-font)",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.18s",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    },
  };
}
