package io.parkflow.platform.messages;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Passes;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.News;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open streams of this node. One thread asks once a second for whom there is news, with one statement a cell
/// while anybody listens and none otherwise; LISTEN would need a connection of its own past the pool and a NOTIFY takes
/// a lock at every commit (see the decision record).
@Singleton
class Streams {
    static final int OF_A_MEMBER = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int AT_ONCE = 100;
    private static final Duration BEAT = Duration.ofSeconds(15);
    // a commit may become visible after a later one
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private record Key(UUID park, UUID member) {}

    private final Messages messages;
    private final News news;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<Key, List<Live<?>>> lives = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant asked = Instant.EPOCH;
    private volatile long beaten = System.nanoTime();

    Streams(Messages messages, News news, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A stream of the caller's messages that has not begun.
    ///
    /// @param after position to go on from; negative: only what is new
    /// @throws Rejected 429 when the member has as many open as may be
    <T> Live<T> open(Passes.Pass pass, long after, Function<Live.News, T> shape) {
        UUID member = Caller.current().member();
        Live<T> live = new Live<>(Tenancy.current(), member, pass, after, shape, threads);
        Key key = new Key(Tenancy.current().id(), member);
        lives.compute(key, (_, open) -> {
            List<Live<?>> all = open == null ? new CopyOnWriteArrayList<>() : open;
            all.removeIf(Live::isOver);
            if (all.size() >= OF_A_MEMBER) {
                throw Rejected.tooOften(BEAT.toSeconds());
            }
            all.add(live);
            return all;
        });
        return live;
    }

    /// Brings a stream that has begun up to date.
    void begin(Live<?> live) {
        threads.execute(() -> refresh(live, Instant.EPOCH));
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void look() {
        if (lives.isEmpty()) {
            return;
        }
        try {
            sweep();
            tellChanged();
        } catch (RuntimeException e) {
            LOG.warn("news could not be read: {}", e.toString());
        }
    }

    private void sweep() {
        boolean beat = System.nanoTime() - beaten > BEAT.toNanos();
        if (beat) {
            beaten = System.nanoTime();
        }
        lives.forEach((key, all) -> {
            for (Live<?> live : all) {
                if (live.isOver()) {
                    live.close();
                } else if (beat) {
                    live.beat();
                }
            }
            lives.computeIfPresent(key, (_, open) -> {
                open.removeIf(Live::isOver);
                return open.isEmpty() ? null : open;
            });
        });
    }

    private void tellChanged() {
        Instant from = asked.equals(Instant.EPOCH) ? clock.instant() : asked;
        Instant newest = from;
        for (News.Changed changed : news.since(from.minus(OVERLAP))) {
            newest = changed.at().isAfter(newest) ? changed.at() : newest;
            for (Live<?> live : lives.getOrDefault(new Key(changed.park(), changed.member()), List.of())) {
                if (!live.hasHeard(changed.at())) {
                    refresh(live, changed.at());
                }
            }
        }
        // a node whose clock runs ahead must not make the others deaf
        Instant now = clock.instant();
        asked = newest.isAfter(now) ? now : newest;
    }

    private void refresh(Live<?> live, Instant at) {
        try {
            Tenancy.run(
                    live.tenant(),
                    () -> transactions.read(() -> {
                        Messages.Count count = messages.count(live.member());
                        long position = live.position();
                        List<Message> fresh =
                                position < 0 ? List.of() : messages.after(live.member(), position, AT_ONCE);
                        live.tell(fresh, count, at);
                        return count;
                    }));
        } catch (RuntimeException e) {
            // the next change or the next connection brings it
            LOG.warn("a stream could not be brought up to date: {}", e.toString());
        }
    }

    /// How many are open on this node, by member.
    Map<UUID, Integer> open() {
        return lives.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().member(),
                        entry -> entry.getValue().size()));
    }

    @PreDestroy
    void close() {
        lives.values().forEach(all -> all.forEach(Live::close));
        threads.shutdown();
    }
}
