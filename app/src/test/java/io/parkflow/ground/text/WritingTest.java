package io.parkflow.ground.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingTest {
    @Test
    void fullWidthBecomesHalfWidthAndChineseStays() {
        assertEquals("AB12(重庆) 。", FullWidth.halved("ＡＢ１２（重庆）\u3000。"));
        assertEquals("AB12", FullWidth.compact(" Ａ\u3000B\u00a01\t２\u200b"));
    }

    @Test
    void wordingFallsBackToChinese() {
        var both = new Wording(Map.of("zh-CN", "受理", "en", "Accept"));
        var chinese = new Wording(Map.of("zh-CN", "受理"));

        assertEquals("Accept", both.in(Locale.UK));
        assertEquals("受理", both.in(Locale.FRENCH));
        assertEquals("受理", chinese.in(Locale.ENGLISH));
        assertEquals("", Wording.NONE.in(Locale.ENGLISH));
    }
}
