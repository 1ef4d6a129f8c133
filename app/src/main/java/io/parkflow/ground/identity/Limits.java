package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;

/// How much one caller, one park and one address may ask of a node, so that the burst of one does not slow the others.
@Singleton
final class Limits {
    private final Buckets perPark;
    private final Buckets perCaller;
    private final Buckets perAddress;

    Limits(
            @Value("${parkflow.limits.park-per-second:500}") double park,
            @Value("${parkflow.limits.caller-per-second:60}") double caller,
            @Value("${parkflow.limits.address-per-second:100}") double address) {
        this.perPark = new Buckets(4 * park, park);
        this.perCaller = new Buckets(5 * caller, caller);
        this.perAddress = new Buckets(5 * address, address);
    }

    /// A caller who asks too much uses up nothing of the park's.
    void admit(Caller caller) {
        require(perCaller.take(caller.member()));
        require(perPark.take(caller.park()));
    }

    void admit(String address) {
        require(perAddress.take(address));
    }

    private static void require(long wait) {
        if (wait > 0) {
            throw Rejected.tooOften(wait);
        }
    }
}
