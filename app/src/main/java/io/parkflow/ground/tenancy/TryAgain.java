package io.parkflow.ground.tenancy;

/// Two people touched the same thing at once and this one lost; the same transaction, tried again, may succeed.
public final class TryAgain extends RuntimeException {
    public TryAgain(Throwable cause) {
        super(cause);
    }
}
