/** Official papers name fonts that few machines have; the nearest ones stand in for them. */
const stacks: [RegExp, string][] = [
  [/小标宋|标宋/, '"FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Noto Serif CJK SC", "Songti SC", SimSun, serif'],
  [/仿宋/, '"FangSong_GB2312", "仿宋_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", "Songti SC", serif'],
  [/楷/, '"KaiTi_GB2312", "楷体_GB2312", KaiTi, STKaiti, "Noto Serif CJK SC", serif'],
  [/黑体|Hei/, 'SimHei, STHeiti, "Noto Sans CJK SC", "PingFang SC", sans-serif'],
];
const usual = '"Times New Roman", SimSun, STSong, "Noto Serif CJK SC", "Songti SC", serif';

/** Western letters and figures first in Times, as the standard sets them. */
export const fontStack = (font?: string): string => {
  const found = stacks.find(([name]) => font !== undefined && name.test(font));
  return found ? `"Times New Roman", ${found[1]}` : usual;
};
