package io.parkflow.ground.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.exceptions.SerdeException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            300000,        叁拾万元整
            0,             零元整
            0.05,          伍分
            0.50,          伍角整
            10,            壹拾元整
            1680.32,       壹仟陆佰捌拾元叁角贰分
            6007.14,       陆仟零柒元壹角肆分
            16409.02,      壹万陆仟肆佰零玖元零贰分
            325.04,        叁佰贰拾伍元零肆分
            107000.53,     壹拾万柒仟元伍角叁分
            4860000,       肆佰捌拾陆万元整
            100000001,     壹亿零壹元整
            1000100000000, 壹万零壹亿元整
            248000000000,  贰仟肆佰捌拾亿元整
            10010010,      壹仟零壹万零壹拾元整
            """)
    void isWrittenInCapitals(String yuan, String capitals) {
        assertEquals(capitals, Money.yuan(yuan).capitals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"300000", "３００，０００．００", " 300 000.00 ", "300,000.0", "+300000"})
    void readsWhatPeopleType(String typed) {
        assertEquals("300000.00", Money.yuan(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "三十万", "1e9", "0x10", "NaN", "1.2.3", "12345678901234567890123456789"})
    void refusesWhatIsNoAmount(String typed) {
        assertThrows(IllegalArgumentException.class, () -> Money.yuan(typed));
    }

    @Test
    void roundsHalfUpToTheFen() {
        assertEquals("0.13", Money.yuan("0.125").toString());
        assertEquals("-0.13", Money.signed("-0.125").toString());
    }

    @Test
    void changesItsUnitOnlyForDisplay() {
        var money = Money.of("2480", Unit.YI);

        assertEquals(new BigDecimal("24800000.00"), money.in(Unit.WAN));
        assertEquals("248000000000.00", money.toString());
    }

    @Test
    void thirteenGrantsAddUpAndAverage() {
        var grants = Collections.nCopies(13, Money.of("37.38", Unit.WAN));

        assertEquals(new BigDecimal("485.94"), Money.sum(grants).in(Unit.WAN));
        assertEquals(Money.ZERO, Money.sum(List.of()));
    }

    @Test
    void neverLeavesLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> Money.ZERO.minus(Money.yuan(1)));
        assertEquals("-1.00", Money.ZERO.difference(Money.yuan(1)).toString());
    }

    @Test
    void refusesMoreThanTheLedgerHolds() {
        assertThrows(ArithmeticException.class, () -> Money.yuan("1000000000000000000"));
    }

    @Test
    void travelsAsAnObjectWithItsCurrency() throws Exception {
        var mapper = ObjectMapper.create(Map.of(), "io.parkflow.ground.money");
        var json = "{\"amount\":\"300000.00\",\"currency\":\"CNY\"}";

        assertEquals(json, mapper.writeValueAsString(Money.yuan(300_000)));
        assertEquals(Money.yuan(300_000), mapper.readValue(json, Money.class));
        assertThrows(
                SerdeException.class, () -> mapper.readValue("{\"amount\":\"1\",\"currency\":\"USD\"}", Money.class));
        assertThrows(SerdeException.class, () -> mapper.readValue("{\"amount\":\"x\"}", Money.class));
        assertThrows(SerdeException.class, () -> mapper.readValue("{}", Money.class));
    }
}
