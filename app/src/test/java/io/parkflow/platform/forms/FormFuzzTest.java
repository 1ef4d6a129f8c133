package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, a check answers; and what it calls clean fits the published schema.
class FormFuzzTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "１２．５",
            "1e9",
            "99999999999999999999",
            "true",
            "{0}",
            "'",
            "\u0000",
            "\uDC00",
            "长",
            "2026-02-29",
            "9999-12-31",
            "01890000-0000-7000-8000-000000000001",
            "../x",
            "=1+1",
            "<script>",
            "COMPANY");

    @ParameterizedTest
    @MethodSource("forms")
    void checkAlwaysAnswersAndWhatIsCleanFitsTheSchema(Path file) {
        var form = Form.read(Library.read(file));
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(form.schema());
        var check = new FormCheck(form, StepRights.all(Right.WRITE), TODAY);
        var random = new Random(20260216);

        for (int i = 0; i < 400; i++) {
            var draft = check.saved(answer(form, random), JSON.objectNode()).data();
            var checked = check.submitted(answer(form, random), draft, Map.of("application", draft));
            if (checked.isClean()) {
                assertEquals(Set.of(), schema.validate(checked.data()));
            }
            form.reading("score").visible(form, checked.data());
            References.of(form, checked.data());
        }
    }

    static Stream<Path> forms() {
        return Library.files("forms");
    }

    private static ObjectNode answer(Form form, Random random) {
        var answer = JSON.objectNode();
        form.fields().values().forEach(field -> answer.set(field.name(), value(field, random, 0)));
        return answer;
    }

    private static JsonNode value(Field field, Random random, int depth) {
        if (field.kind() instanceof Kind.Table(var columns, var _, var _) && random.nextInt(3) > 0) {
            var row = JSON.objectNode();
            columns.values().forEach(column -> row.set(column.name(), value(column, random, depth + 1)));
            return JSON.arrayNode().add(row).add(row.deepCopy());
        }
        return any(random, depth);
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 7 : 9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextBoolean() ? Double.NEGATIVE_INFINITY : random.nextGaussian());
            case 4 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(2_000_000) - 1_000_000)));
            case 5, 6 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 7 -> JSON.arrayNode().add(any(random, depth + 1)).add(any(random, depth + 1));
            default -> JSON.objectNode().set("name", any(random, depth + 1));
        };
    }
}
