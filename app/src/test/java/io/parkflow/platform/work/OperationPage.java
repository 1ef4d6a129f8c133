package io.parkflow.platform.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Writes `docs/operations.md` from `operations.json`.
final class OperationPage {
    private static final List<String> COLUMNS =
            List.of("who", "when", "task", "engine", "clock", "inbox", "event", "counts");

    private OperationPage() {}

    static String of(JsonNode table) {
        StringBuilder page = new StringBuilder("""
                # What people may do with a task and a case

                Written from `operations.json` by `OperationMatrixTest`, which tries every cell of the second table. A bundle
                switches an operation off with `"operations": {"<key>": false}`, for all steps or for one. Whatever is not
                possible answers 409 with what is; of two people at once the first wins and the second is told who and when.

                """);
        for (JsonNode operation : table.path("operations")) {
            page.append("## ")
                    .append(operation.path("name").path("zh-CN").asText())
                    .append(" · ")
                    .append(operation.path("name").path("en").asText())
                    .append(" `")
                    .append(operation.path("key").asText())
                    .append("`\n\n");
            for (String column : COLUMNS) {
                page.append("- **")
                        .append(column)
                        .append("**: ")
                        .append(operation.path(column).asText())
                        .append('\n');
            }
            page.append('\n');
        }
        return page.append(matrix(table)).toString();
    }

    private static String matrix(JsonNode table) {
        List<String> shapes = new ArrayList<>();
        table.path("shapes").fieldNames().forEachRemaining(shapes::add);
        StringBuilder page = new StringBuilder("""
                ## Operation × shape of the step

                `ok`: done, and afterwards the inbox, the engine and the counts agree and the case can be finished. `409`:
                refused without a trace. `own`: nothing to do, it lies with one person already.

                """);
        page.append("| | ").append(String.join(" | ", shapes)).append(" |\n|---|");
        page.append("---|".repeat(shapes.size())).append('\n');
        for (JsonNode operation : table.path("operations")) {
            page.append("| ").append(operation.path("key").asText());
            shapes.forEach(shape -> page.append(" | ")
                    .append(operation.path("cells").path(shape).asText()));
            page.append(" |\n");
        }
        return page.toString();
    }
}
