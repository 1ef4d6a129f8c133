package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
    @Test
    void idCardOfTheStandardIsValidAndMasked() {
        var card = IdCard.find("１１０１０５ 19491231 002x").orElseThrow();

        assertEquals("11010519491231002X", card.value());
        assertEquals("110***********002X", card.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105194912310021", "11010519491331002X", "01010519491231002X", "110105491231002"})
    void otherNumbersAreNoIdCards(String number) {
        assertTrue(IdCard.find(number).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "１３８ ０００１ ２３４５, 13800012345",
        "+86-13800012345, 13800012345",
        "023-68600000, 023-68600000",
        "02368600000-801, 023-68600000-801"
    })
    void phonesAreNormalised(String typed, String value) {
        assertEquals(value, Phone.find(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12800012345", "1380001234", "138000123456", "+1 202 555 0100", "电话"})
    void otherNumbersAreNoPhones(String typed) {
        assertTrue(Phone.find(typed).isEmpty());
    }

    @Test
    void phonesAreMasked() {
        assertEquals("138****2345", Phone.find("13800012345").orElseThrow().masked());
    }

    @Test
    void emailsKeepTheirLocalPart() {
        assertEquals(
                "Lab.1@example.com.cn",
                Email.find(" Lab.1＠Example.COM.cn").orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a@b", "a b@", "@example.com", "a..b@example.com", "a@example.com\nBcc: x@y.zz", "李@例子.中国"})
    void otherTextsAreNoEmails(String typed) {
        assertFalse(Email.find(typed).isPresent());
    }
}
