package io.parkflow.ground.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /// An amount in yuan in this unit, two decimals, half up; also below zero and with parts of a fen.
    public BigDecimal of(BigDecimal yuan) {
        return yuan.divide(inYuan, 2, RoundingMode.HALF_UP);
    }

    BigDecimal inYuan() {
        return inYuan;
    }
}
