/** The only place that names colours. Everything else speaks of roles: text, edge, accent, calm, close, late. */
const light = {
  ground: "#f4f6f6",
  surface: "#ffffff",
  raised: "#ffffff",
  text: "#16252a",
  muted: "#55666c",
  edge: "#d8e0e1",
  strong: "#7d8f94",
  accent: "#1d5f6b",
  onAccent: "#ffffff",
  wash: "#e8f1f2",
  calm: "#2a6b45",
  calmWash: "#e6f2ea",
  close: "#8a5300",
  closeWash: "#fdf1dc",
  late: "#b3261e",
  lateWash: "#fcebe9",
};
const dark: typeof light = {
  ground: "#0f1719",
  surface: "#162023",
  raised: "#1c282b",
  text: "#e6eeef",
  muted: "#a3b4b8",
  edge: "#2c3a3e",
  strong: "#73868b",
  accent: "#7cc7d1",
  onAccent: "#0b2327",
  wash: "#1d3338",
  calm: "#86d3a4",
  calmWash: "#193226",
  close: "#f0bd6a",
  closeWash: "#38290f",
  late: "#ff9e95",
  lateWash: "#3f1d1a",
};

export type Palette = typeof light;
export const palettes = { light, dark };
