package io.parkflow.platform.messages;

import io.parkflow.ground.identity.Passes;
import io.parkflow.ground.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;

/// One open stream of one tab.
///
/// @param <T> what the stream is made of, as HTTP wants it
final class Live<T> {
    private static final int BUFFER = 128;

    private final Tenant tenant;
    private final UUID member;
    private final Passes.Pass pass;
    private final Function<News, T> shape;
    private final SubmissionPublisher<T> publisher;
    /// Position of the last message that was sent; negative: only what comes from now on is wanted.
    private long position;
    private int unread = -1;
    private volatile Instant heardAt = Instant.EPOCH;
    private volatile boolean begun;

    Live(Tenant tenant, UUID member, Passes.Pass pass, long after, Function<News, T> shape, Executor threads) {
        this.tenant = tenant;
        this.member = member;
        this.pass = pass;
        this.position = after;
        this.shape = shape;
        this.publisher = new SubmissionPublisher<>(threads, BUFFER);
    }

    /// What is said on a stream.
    sealed interface News {
        record Arrived(Message message) implements News {}

        record Counted(int unread, long last) implements News {}

        record Beat() implements News {}
    }

    Tenant tenant() {
        return tenant;
    }

    UUID member() {
        return member;
    }

    void subscribe(Flow.Subscriber<? super T> reader) {
        publisher.subscribe(reader);
        begun = true;
    }

    /// The reader has gone, or may not read on.
    boolean isOver() {
        return publisher.isClosed() || begun && !publisher.hasSubscribers() || !pass.holds();
    }

    /// Clocks of two nodes differ, so a later change may carry an earlier time: any other time is news.
    boolean hasHeard(Instant at) {
        return at.equals(heardAt);
    }

    synchronized long position() {
        return position;
    }

    /// @param fresh messages after [#position], oldest first
    synchronized void tell(List<Message> fresh, Messages.Count count, Instant at) {
        if (position >= 0) {
            for (Message message : fresh) {
                if (message.position() > position) {
                    position = message.position();
                    offer(new News.Arrived(message));
                }
            }
        } else {
            position = count.last();
        }
        if (count.unread() != unread) {
            unread = count.unread();
            offer(new News.Counted(count.unread(), count.last()));
        }
        heardAt = at;
    }

    void beat() {
        offer(new News.Beat());
    }

    /// One that does not keep up is let go; it comes back and goes on where it was.
    private void offer(News news) {
        if (publisher.offer(shape.apply(news), null) < 0) {
            close();
        }
    }

    void close() {
        publisher.close();
    }
}
