const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** A number with thousands separated: `41,000`. */
export const formatNumber = (value: number): string => whole.format(value);

/** A share from 0 to 1 as a percentage: `12.5%`. */
export const formatShare = (share: number): string => percent.format(share);

/** An amount of money: `$25,000,000`. An unknown currency is written behind the amount. */
export function formatMoney({ amount, currency }: { amount: number; currency: string }): string {
  const fraction = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount);
}

const roundPercent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** A share from 0 to 1 as a whole percentage: `13%`. */
export const formatRoundShare = (share: number): string => roundPercent.format(share);
