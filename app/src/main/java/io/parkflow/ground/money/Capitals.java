package io.parkflow.ground.money;

import java.math.BigInteger;

/// Chinese capital numerals of money on vouchers (支付结算办法, 银发〔1997〕393号, annex 1):
/// 整 closes an amount without fen, a gap of zeros reads as one 零.
final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final long WAN = 10_000L;
    private static final long YI = 100_000_000L;

    private Capitals() {}

    static String of(Money money) {
        var fen = money.yuan().unscaledValue().abs();
        var parts = fen.divideAndRemainder(BigInteger.valueOf(100));
        var yuan = parts[0].longValueExact();
        var text = (yuan == 0 ? "" : whole(yuan) + "元") + cents(parts[1].intValue(), yuan != 0);
        return (money.isNegative() ? "负" : "") + (text.equals("整") ? "零元整" : text);
    }

    private static String cents(int cents, boolean afterYuan) {
        var jiao = cents / 10;
        var fen = cents % 10;
        if (cents == 0) {
            return "整";
        }
        var gap = jiao == 0 && afterYuan ? "零" : "";
        return gap + (jiao == 0 ? "" : digit(jiao) + "角") + (fen == 0 ? "整" : digit(fen) + "分");
    }

    private static String whole(long n) {
        if (n >= YI) {
            return whole(n / YI) + "亿" + rest(n % YI, YI / 10);
        }
        if (n >= WAN) {
            return whole(n / WAN) + "万" + rest(n % WAN, WAN / 10);
        }
        return upToTenThousand((int) n);
    }

    /// What follows 亿 or 万: nothing for zero, 零 first when the leading place is empty.
    private static String rest(long n, long leadingPlace) {
        if (n == 0) {
            return "";
        }
        return (n < leadingPlace ? "零" : "") + whole(n);
    }

    private static String upToTenThousand(int n) {
        var out = new StringBuilder();
        var gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            var d = n / unit % 10;
            if (d == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "").append(digit(d)).append(PLACES[place]);
            gap = false;
        }
        return out.toString();
    }

    private static char digit(int d) {
        return DIGITS.charAt(d);
    }
}
