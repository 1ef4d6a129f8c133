package io.parkflow.ground.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// Units in which screens show money. Values are kept in yuan whatever the unit.
public enum Unit {
    YUAN("元", 0),
    /// Ten thousand yuan, the usual unit of funding papers.
    WAN("万元", 4),
    /// A hundred million yuan, the unit of macro figures.
    YI("亿元", 8);

    private final String sign;
    private final BigDecimal inYuan;

    Unit(String sign, int zeros) {
        this.sign = sign;
        this.inYuan = BigDecimal.TEN.pow(zeros);
    }

    public static Optional<Unit> find(String sign) {
        return Arrays.stream(values()).filter(unit -> unit.sign.equals(sign)).findFirst();
    }

    public String sign() {
        return sign;
    }

    BigDecimal inYuan() {
        return inYuan;
    }
}
