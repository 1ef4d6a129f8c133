package io.parkflow.ground.docx;

import io.parkflow.ground.money.Money;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values by the code of their field. What is not there reads as a blank to be written on.
public record Values(Map<String, Value> byCode) {
    public static final Values NONE = new Values(Map.of());

    public Values {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    public Values with(String code, Value value) {
        Map<String, Value> grown = new LinkedHashMap<>(byCode);
        grown.put(code, value);
        return new Values(grown);
    }

    public Values with(String code, String text) {
        return with(code, new Value.Words(text));
    }

    public Values with(String code, Money money) {
        return with(code, new Value.Amount(money));
    }

    public Values with(String code, LocalDate day) {
        return with(code, new Value.Day(day));
    }

    public Values with(String code, ZonedDateTime at) {
        return with(code, new Value.Moment(at));
    }

    public Values with(String code, boolean is) {
        return with(code, new Value.Flag(is));
    }

    public Values with(String code, List<Values> rows) {
        return with(code, new Value.Rows(rows));
    }

    public Values and(Values more) {
        Map<String, Value> all = new LinkedHashMap<>(byCode);
        all.putAll(more.byCode());
        return new Values(all);
    }

    public Optional<Value> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
