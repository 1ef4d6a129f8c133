package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.text.FullWidth;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers, typed or sent as JSON numbers: full-width digits, grouping commas and blanks are forgiven, exponents
/// and more than 18 digits before the point are not.
record NumberValues(Findings findings, boolean complete) {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
    /// Whole numbers every JSON reader holds exactly (RFC 8259 section 6).
    private static final BigDecimal EXACT = BigDecimal.valueOf((1L << 53) - 1);

    Optional<JsonNode> whole(Kind.Whole kind, JsonNode value, String pointer) {
        return number(value, pointer, 0, kind.bounds()).flatMap(n -> {
            if (n.abs().compareTo(EXACT) > 0) {
                findings.flaw(pointer, "too-big", EXACT.toPlainString());
                return Optional.empty();
            }
            return Optional.of(plain(n.longValueExact()));
        });
    }

    Optional<JsonNode> decimal(JsonNode value, String pointer, int scale, Bounds bounds) {
        return number(value, pointer, scale, bounds).map(n -> TextNode.valueOf(n.toPlainString()));
    }

    private static JsonNode plain(long n) {
        return n == (int) n ? IntNode.valueOf((int) n) : LongNode.valueOf(n);
    }

    private Optional<BigDecimal> number(JsonNode value, String pointer, int scale, Bounds bounds) {
        var number = read(value);
        if (number == null) {
            findings.flaw(pointer, "not-a-number");
        } else if (number.stripTrailingZeros().scale() > scale) {
            findings.flaw(pointer, "too-many-decimals", scale);
        } else if (bounds.isAbove(number)) {
            findings.flaw(pointer, "too-big", shown(bounds.max()));
        } else if (complete && bounds.isBelow(number)) {
            findings.flaw(pointer, "too-small", shown(bounds.min()));
        } else {
            return Optional.of(number.setScale(scale));
        }
        return Optional.empty();
    }

    /// Reads digits only, so that `1e999999999` never becomes a number to unfold.
    private static @Nullable BigDecimal read(JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            return null;
        }
        if (value.isNumber() && !isShort(value)) {
            return null;
        }
        var written = value.isTextual() ? value.asText() : value.decimalValue().toPlainString();
        if (written.length() > 80) {
            return null;
        }
        var plain = FullWidth.compact(written).replace(",", "");
        return WRITTEN.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    private static boolean isShort(JsonNode number) {
        var isBinary = number.isDouble() || number.isFloat();
        return (!isBinary || Double.isFinite(number.doubleValue()))
                && Math.abs(number.decimalValue().scale()) <= 40;
    }

    private static String shown(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }
}
