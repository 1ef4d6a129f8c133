package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Tells a group through its robot.
final class RobotChannel implements Channel {
    private final Robot robot;
    private final Endpoints endpoints;
    private final Outbound outbound;
    private final Transactions transactions;
    private final Clock clock;

    RobotChannel(Robot robot, Endpoints endpoints, Outbound outbound, Transactions transactions, Clock clock) {
        this.robot = robot;
        this.endpoints = endpoints;
        this.outbound = outbound;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return robot.kind().word();
    }

    @Override
    public Fate send(Parcel parcel) {
        return transactions
                .read(() -> endpoints.findOpened(parcel.target()))
                .filter(opened -> opened.endpoint().active())
                .map(opened -> send(parcel, opened))
                .orElseGet(() -> new Fate.Dropped("endpoint-gone"));
    }

    private Fate send(Parcel parcel, Endpoints.Opened opened) {
        Robots.News news = Robots.News.read(parcel.body().orElse("{}"));
        Robot.Post post =
                robot.speech().of(opened.address(), opened.secrets().stream().findFirst(), news, clock.instant());
        try {
            Outbound.Answer answer = outbound.post(post.to(), Map.of(), post.json());
            return fate(answer);
        } catch (IOException e) {
            return Fate.failed(Outbound.code(e));
        }
    }

    /// Robots answer 200 to what they refuse; the number in the body says so.
    private Fate fate(Outbound.Answer answer) {
        if (!answer.isGood()) {
            return new Fate.Failed("status", Optional.of(answer.status()));
        }
        int code = code(answer.text());
        return code == 0 ? new Fate.Sent(Optional.of(answer.status())) : new Fate.Failed("robot", Optional.of(code));
    }

    private int code(String answer) {
        try {
            return Trees.read(answer).path(robot.code()).asInt(-1);
        } catch (UncheckedIOException e) {
            return -1;
        }
    }
}
