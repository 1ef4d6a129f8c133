package io.parkflow.platform.letters;

import io.parkflow.ground.docx.Value;
import io.parkflow.ground.docx.Values;
import io.parkflow.ground.docx.Vocabulary;
import io.parkflow.ground.docx.Vocabulary.Declared;
import io.parkflow.ground.identity.Residents;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.platform.cases.Case;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What every letter may name.
@Singleton
final class CommonFields {
    static final Vocabulary VOCABULARY = vocabulary();
    /// Width of the code on paper, millimetres.
    private static final int CODE_SIZE = 22;

    private final Residents residents;

    CommonFields(Residents residents) {
        this.residents = residents;
    }

    private static Vocabulary vocabulary() {
        Map<String, Declared> fields = new LinkedHashMap<>();
        declare(fields, "number", Vocabulary.Kind.TEXT, "文号");
        declare(fields, "date", Vocabulary.Kind.DAY, "落款日期");
        declare(fields, "park", Vocabulary.Kind.TEXT, "园区名称");
        declare(fields, "workflow", Vocabulary.Kind.TEXT, "事项名称");
        declare(fields, "caseNumber", Vocabulary.Kind.TEXT, "办件编号");
        declare(fields, "caseTitle", Vocabulary.Kind.TEXT, "办件名称");
        declare(fields, "company", Vocabulary.Kind.TEXT, "企业名称");
        declare(fields, "uscc", Vocabulary.Kind.TEXT, "统一社会信用代码");
        declare(fields, "reason", Vocabulary.Kind.TEXT, "经办意见");
        declare(fields, "supervisionUnit", Vocabulary.Kind.TEXT, "监督单位");
        declare(fields, "supervisionPhone", Vocabulary.Kind.TEXT, "监督电话");
        declare(fields, "code", Vocabulary.Kind.IMAGE, "二维码");
        declare(fields, "address", Vocabulary.Kind.TEXT, "核验网址");
        return new Vocabulary(fields);
    }

    private static void declare(Map<String, Declared> fields, String code, Vocabulary.Kind kind, String label) {
        fields.put(code, new Declared(kind, label, Map.of()));
    }

    Values of(Park park, String workflowName, Optional<Case> matter, Occasion occasion) {
        Values values = Values.NONE
                .with("park", park.name())
                .with("workflow", workflowName)
                .with("reason", occasion.comment().orElse(""));
        return matter.map(about -> values.with("caseNumber", about.number())
                        .with("caseTitle", about.title())
                        .and(company(about)))
                .orElse(values);
    }

    private Values company(Case matter) {
        return matter.resident()
                .flatMap(residents::find)
                .map(resident -> Values.NONE.with("company", resident.name()).with("uscc", resident.uscc()))
                .orElse(Values.NONE);
    }

    /// What is known last.
    static Values signature(String number, LocalDate day, String address) {
        return Values.NONE
                .with("number", number)
                .with("date", day)
                .with("address", address)
                .with("code", new Value.Image(QrCode.png(address), CODE_SIZE));
    }

    static Values sample() {
        return signature("示例〔2026〕1号", LocalDate.of(2026, 3, 2), "https://example.org/")
                .with("park", "示范高新区")
                .with("workflow", "种子基金申请")
                .with("caseNumber", "示例种〔2026〕12号")
                .with("caseTitle", "示例智能科技有限公司 · 在线检测设备")
                .with("company", "示例智能科技有限公司")
                .with("uscc", "91500107MA5DEM012E")
                .with("reason", "申报主体成立已超过三年，不属于本批次支持对象。")
                .with("supervisionUnit", "示范高新区督查室")
                .with("supervisionPhone", "023-00000000");
    }
}
