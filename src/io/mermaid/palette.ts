/**
 * Every colour that a diagram may have, for light and for dark paper. The site can set any of them through the custom
 * property of the same name (`--mmd-ink`); what stands here holds where it does not.
 */
export const PALETTE = {
  paper: ['#fbfaf7', '#16181b'],
  node: ['#ffffff', '#1e2125'],
  group: ['#f4f2ec', '#1b1e22'],
  note: ['#f5f0e1', '#2a2820'],
  ink: ['#1c1f23', '#e6e4df'],
  muted: ['#5c6370', '#a0a6b0'],
  line: ['#d9d5cc', '#363a41'],
  outline: ['#b4aea1', '#545a64'],
  arrow: ['#767c88', '#878e9a'],
  accent: ['#0b5c7a', '#6cc0dd'],
  'lead-up': ['#6b6f2a', '#c0c46a'],
  unseen: ['#9a3b12', '#f0a07a'],
  seen: ['#b3261e', '#ff8f86'],
  recovery: ['#1e6b43', '#7fd0a3'],
  'accent-soft': ['#e4eff3', '#152c36'],
  'lead-up-soft': ['#eff0dd', '#2a2c18'],
  'unseen-soft': ['#f8e9e0', '#38241a'],
  'seen-soft': ['#fae6e4', '#3c1f1e'],
  'recovery-soft': ['#e2f0e8', '#172d22'],
  'strong-1': ['#0b5c7a', '#6cc0dd'],
  'strong-2': ['#8a6414', '#dcb45e'],
  'strong-3': ['#5b4a8a', '#b8a9ec'],
  'strong-4': ['#1e6b43', '#7fd0a3'],
  'strong-5': ['#8c3a5e', '#eb9dbd'],
  'strong-6': ['#4b5d73', '#a5b7cc'],
  'strong-7': ['#6b6f2a', '#c0c46a'],
  'strong-8': ['#9a3b12', '#f0a07a'],
  'strong-9': ['#2b6f72', '#7cc9c6'],
  'strong-10': ['#6d4c41', '#c9a999'],
  'strong-11': ['#3d5aa8', '#9db4f2'],
  'strong-12': ['#7a3b86', '#d7a3e0'],
  'soft-1': ['#e4eff3', '#152c36'],
  'soft-2': ['#f5eddb', '#332914'],
  'soft-3': ['#ece9f5', '#28223c'],
  'soft-4': ['#e2f0e8', '#172d22'],
  'soft-5': ['#f6e7ee', '#3a1f2b'],
  'soft-6': ['#e9edf2', '#222a34'],
  'soft-7': ['#eff0dd', '#2a2c18'],
  'soft-8': ['#f8e9e0', '#38241a'],
  'soft-9': ['#e2f0f0', '#152e2e'],
  'soft-10': ['#f1e9e5', '#30251f'],
  'soft-11': ['#e6ebf8', '#1d2640'],
  'soft-12': ['#f3e7f5', '#331f38'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof PALETTE;

const SATURATION = 0.73;
const NAMES = Object.keys(PALETTE) as Colour[];

/**
 * What stands for a colour while Mermaid draws: one hue each, so that a shade that Mermaid derives from it is still known
 * by its hue.
 */
export const STAND_INS: Readonly<Record<Colour, string>> = Object.fromEntries(
  NAMES.map((name, index) => [name, hexOf((index * 360) / NAMES.length)]),
) as Record<Colour, string>;

function hexOf(hue: number): string {
  const channel = (offset: number) => {
    const position = (offset + hue / 30) % 12;
    const value = 0.5 - SATURATION * 0.5 * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
