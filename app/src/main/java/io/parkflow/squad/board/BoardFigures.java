package io.parkflow.squad.board;

import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.indicators.FigureSource;
import io.parkflow.squad.projects.Moments;
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

/// The figures of today for the board `squad`, worked out once a transaction however many cards ask.
@Singleton
final class BoardFigures implements FigureSource {
    private static final String ROOM = "squad.";

    private static final Set<String> STANDING = Set.of("inLibrary", "red", "yellow", "green");

    private final Figures figures;
    private final Moments moments;
    private final Transactions transactions;
    private final Map<Object, Map<String, BigDecimal>> known = Collections.synchronizedMap(new WeakHashMap<>());

    BoardFigures(Figures figures, Moments moments, Transactions transactions) {
        this.figures = figures;
        this.moments = moments;
        this.transactions = transactions;
    }

    @Override
    public Optional<BigDecimal> figure(String name) {
        if (!name.startsWith(ROOM)) {
            return Optional.empty();
        }
        return Optional.ofNullable(all().get(name.substring(ROOM.length())));
    }

    /// Everything but how many there are now is of the year that runs, the largest projects of the month.
    @Override
    public Optional<String> period(String name, Locale locale) {
        if (!name.startsWith(ROOM) || STANDING.contains(name.substring(ROOM.length()))) {
            return Optional.empty();
        }
        LocalDate today = moments.today();
        return Optional.of(Texts.of(
                locale,
                period(name.substring(ROOM.length())),
                List.of(
                        String.valueOf(today.getYear()),
                        String.valueOf(today.getMonthValue()),
                        String.valueOf(today.getDayOfMonth()))));
    }

    private static String period(String figure) {
        if (figure.startsWith("yi100")) {
            return "board.month";
        }
        return figure.startsWith("planned") || figure.endsWith("Target") ? "board.whole-year" : "board.year";
    }

    private Map<String, BigDecimal> all() {
        Object transaction = transactions.current();
        // not under the map's lock: other transactions do not wait for this one's reading
        Map<String, BigDecimal> all = known.get(transaction);
        if (all == null) {
            all = figures.of(Optional.empty());
            known.put(transaction, all);
        }
        return all;
    }
}
