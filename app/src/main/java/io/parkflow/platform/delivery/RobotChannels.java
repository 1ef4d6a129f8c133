package io.parkflow.platform.delivery;

import io.micronaut.context.annotation.Factory;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/// One channel for each kind of group robot.
@Factory
final class RobotChannels {
    private final Endpoints endpoints;
    private final Outbound outbound;
    private final Transactions transactions;
    private final Clock clock;

    RobotChannels(Endpoints endpoints, Outbound outbound, Transactions transactions, Clock clock) {
        this.endpoints = endpoints;
        this.outbound = outbound;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Singleton
    @Named("wecom")
    Channel wecom() {
        return channel(Robot.WECOM);
    }

    @Singleton
    @Named("dingtalk")
    Channel dingtalk() {
        return channel(Robot.DINGTALK);
    }

    @Singleton
    @Named("feishu")
    Channel feishu() {
        return channel(Robot.FEISHU);
    }

    private Channel channel(Robot robot) {
        return new RobotChannel(robot, endpoints, outbound, transactions, clock);
    }
}
