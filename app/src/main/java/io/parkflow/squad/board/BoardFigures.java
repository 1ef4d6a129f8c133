package io.parkflow.squad.board;

import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.indicators.FigureSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/// The figures of today for the board `squad`, worked out once a transaction however many cards ask.
@Singleton
final class BoardFigures implements FigureSource {
    private static final String ROOM = "squad.";

    private final Figures figures;
    private final Transactions transactions;
    private final Map<Object, Map<String, BigDecimal>> known = Collections.synchronizedMap(new WeakHashMap<>());

    BoardFigures(Figures figures, Transactions transactions) {
        this.figures = figures;
        this.transactions = transactions;
    }

    @Override
    public Optional<BigDecimal> figure(String name) {
        if (!name.startsWith(ROOM)) {
            return Optional.empty();
        }
        return Optional.ofNullable(all().get(name.substring(ROOM.length())));
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
