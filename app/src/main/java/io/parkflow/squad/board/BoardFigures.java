package io.parkflow.squad.board;

import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.indicators.FigureSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// The figures of today, or of a day that is over, for the board `squad`, worked out once a transaction however many
/// cards ask.
@Singleton
final class BoardFigures implements FigureSource {
    private static final String ROOM = "squad.";

    private static final Set<String> STANDING = Set.of("inLibrary", "red", "yellow", "green");

    private final Figures figures;
    private final Transactions transactions;
    private final Map<Object, Asked> known = Collections.synchronizedMap(new WeakHashMap<>());

    BoardFigures(Figures figures, Transactions transactions) {
        this.figures = figures;
        this.transactions = transactions;
    }

    @Override
    public Optional<BigDecimal> figure(String name) {
        if (!name.startsWith(ROOM)) {
            return Optional.empty();
        }
        return Optional.ofNullable(all(Optional.empty()).get(name.substring(ROOM.length())));
    }

    /// Everything but how many there are now is of the year that runs, the largest projects of the month.
    @Override
    public Optional<String> period(String name, LocalDate day, Locale locale) {
        if (!name.startsWith(ROOM) || STANDING.contains(name.substring(ROOM.length()))) {
            return Optional.empty();
        }
        return Optional.of(Texts.of(
                locale,
                period(name.substring(ROOM.length())),
                List.of(
                        String.valueOf(day.getYear()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getDayOfMonth()))));
    }

    @Override
    public boolean keeps(String name) {
        return name.startsWith(ROOM);
    }

    @Override
    public Optional<BigDecimal> figure(String name, LocalDate day) {
        return Optional.ofNullable(all(Optional.of(day)).get(name.substring(ROOM.length())));
    }

    private static String period(String figure) {
        if (figure.startsWith("yi100")) {
            return "board.month";
        }
        return figure.startsWith("planned") || figure.endsWith("Target") ? "board.whole-year" : "board.year";
    }

    private record Asked(Optional<LocalDate> day, Map<String, BigDecimal> figures) {}

    /// A transaction asks for one day.
    private Map<String, BigDecimal> all(Optional<LocalDate> day) {
        Object transaction = transactions.current();
        // not under the map's lock: other transactions do not wait for this one's reading
        Asked all = known.get(transaction);
        if (all == null || !all.day().equals(day)) {
            all = new Asked(day, figures.of(day));
            known.put(transaction, all);
        }
        return all.figures();
    }
}
