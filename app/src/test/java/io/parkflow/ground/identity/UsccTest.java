package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1150010700927688XM",
                "11500113009307156W",
                "11500104009286420B",
                "91350100M000100Y43",
                "91500107MA5DEM012E",
                "91500107MA5DEM0209",
                "91500107MA5DEM0396"
            })
    void publishedCodesAreValid(String code) {
        assertInstanceOf(Uscc.Valid.class, Uscc.of(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            91350100M000100Y4Z, CHARACTERS
            91350100M000100Y44, CHECK_CHARACTER
            500107000012345,    LENGTH
            '',                 LENGTH
            91500107MA5DEMO12E, CHARACTERS
            91500107MA5DEM0218, ORGANISATION_CODE
            """)
    void doubtfulCodesSayWhy(String code, Uscc.Reason reason) {
        var uscc = Uscc.of(code.equals("91500107MA5DEM0218") ? withBrokenInnerCheck() : code);

        assertEquals(reason, assertInstanceOf(Uscc.Doubtful.class, uscc).reason());
    }

    @Test
    void isNormalisedBeforeItIsChecked() {
        assertEquals(new Uscc.Valid("91500107MA5DEM012E"), Uscc.of(" ９１５００１０７ ma5dem012e\u3000"));
    }

    /// The outer check character is right, the organisation code's is not.
    private static String withBrokenInnerCheck() {
        var body = "91500107MA5DEM021";
        return body + CheckCharacters.ofCreditCode(body);
    }
}
